import { Client } from 'pg';

/** Milliseconds until a connection that was lost is tried again. */
const patience = 1_000;

export interface Listener {
  close(): Promise<void>;
}

/**
 * Listens to channels on a connection of its own, which is made again when it is lost: what was told meanwhile is not
 * heard. Rejects if the first one cannot be made.
 */
export const listen = async (
  settings: { address: string; options: string },
  hearers: Readonly<Record<string, (text: string) => void>>,
): Promise<Listener> => {
  let isOver = false;
  let current: Client | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = async (): Promise<void> => {
    const client = new Client({ connectionString: settings.address, options: settings.options });
    client.on('error', () => undefined);
    client.on('end', () => {
      if (current === client) again();
    });
    client.on('notification', ({ channel, payload = '' }) => hearers[channel]?.(payload));
    await client.connect();
    for (const channel of Object.keys(hearers)) await client.query(`listen ${channel}`);
    current = client;
  };
  const again = (): void => {
    current = null;
    if (isOver) return;
    timer = setTimeout(() => {
      open().catch(again);
    }, patience);
  };
  await open();
  return {
    close: async () => {
      isOver = true;
      clearTimeout(timer);
      await current?.end();
    },
  };
};
