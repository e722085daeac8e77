/** Strokes and surfaces in 16 × 16, as paths. */
export interface Drawing {
  stroke: string;
  surface?: string;
}

const shapes = {
  add: { stroke: 'M8 2v12M2 8h12' },
  close: { stroke: 'M3 3l10 10M13 3L3 13' },
  find: { stroke: 'M11.5 7a4.5 4.5 0 1 1-9 0a4.5 4.5 0 0 1 9 0M10.5 10.5L15 15' },
  menu: { stroke: 'M2 4h12M2 8h12M2 12h12' },
  enlarge: { stroke: 'M8 2v12M4 6l4-4 4 4M4 10l4 4 4-4' },
  up: { stroke: 'M3 10l5-5 5 5' },
  more: { stroke: 'M3 6l5 5 5-5' },
  save: { stroke: 'M8 1v9M4 7l4 4 4-4M2 14h12' },
  print: { stroke: 'M4 6V2h8v4M4 11H2V6h12v5h-2M4 9h8v5H4z' },
  share: { stroke: 'M8 10V2M5 5l3-3l3 3M3 8v6h10V8' },
  target: { stroke: 'M13 8a5 5 0 1 1-10 0a5 5 0 0 1 10 0M8 0v5M8 11v5M0 8h5M11 8h5' },
  theme: { stroke: 'M14 8a6 6 0 1 1-12 0a6 6 0 0 1 12 0', surface: 'M8 2a6 6 0 0 1 0 12z' },
  zoomIn: { stroke: 'M8 3v10M3 8h10' },
  zoomOut: { stroke: 'M3 8h10' },
  whole: { stroke: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4' },
} as const satisfies Record<string, Drawing>;

export type ShapeName = keyof typeof shapes;

/** What a button shows in place of its name, as large as the reader's text. @param size pixels at a text of 16 */
export const Icon = ({ shape, size = 14 }: { shape: ShapeName | Drawing; size?: number }) => {
  const { stroke, surface }: Drawing = typeof shape === 'string' ? shapes[shape] : shape;
  return (
    <svg viewBox="0 0 16 16" width={`${size / 16}rem`} height={`${size / 16}rem`} aria-hidden="true">
      <path d={stroke} fill="none" stroke="currentColor" strokeWidth="2" />
      {surface === undefined ? null : <path d={surface} fill="currentColor" />}
    </svg>
  );
};
