import type { Locator, Page } from '@playwright/test';

/** The parts of the import, by role and name. */
export interface ImportDesk {
  dialog: Locator;
  table: Locator;
  /** Cells of the preview, row by row, without its head. */
  rows(): Promise<string[][]>;
  choose(name: string, content: string | Uint8Array): Promise<void>;
  /** Into another place than the proposed one. */
  into(target: string): Promise<void>;
  drop(name: string, content: string): Promise<void>;
  paste(text: string): Promise<void>;
}

export const importDeskOf = (page: Page): ImportDesk => {
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
  const table = dialog.getByRole('table', { name: 'Preview' });
  return {
    dialog,
    table,
    rows: async () => {
      const rows = await table.getByRole('row').all();
      return Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allInnerTexts()));
    },
    into: async (target) => {
      await dialog.getByRole('combobox', { name: 'Into' }).selectOption(target);
    },
    choose: async (name, content) => {
      if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Import', exact: true }).click();
      await dialog
        .getByLabel('File', { exact: true })
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    },
    drop: (name, content) =>
      page.evaluate(
        ([file, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], file));
          for (const type of ['dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        },
        [name, content] as const,
      ),
    paste: (text) =>
      page.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text),
  };
};

type Coordinates = readonly unknown[];
/** One feature of GeoJSON. */
export const featureOf = (
  id: string,
  type: 'Point' | 'LineString' | 'Polygon',
  coordinates: Coordinates,
  properties: object,
): object => ({ type: 'Feature', id, geometry: { type, coordinates }, properties });
export const geoJsonOf = (...features: readonly object[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features }, null, 1);
