import { createListeners } from './listeners.ts';

/** What this browser, or this address, does without; the page works with less. */
export const lacks = [
  /** Nothing is kept on the device: site data are blocked, or the profile is damaged. */
  'storage',
  /** The page came without https: no locks, no service worker. */
  'https',
  /** The page itself is not kept, and does not open without a network. */
  'offline',
  /** Tabs cannot agree which of them does something: each does it. */
  'locks',
  /** The map's signs are drawn by the page itself. */
  'worker',
] as const;
export type Lack = (typeof lacks)[number];

/** What each implies: whoever hears of the first need not hear of the others. */
const implied: Partial<Record<Lack, readonly Lack[]>> = {
  storage: ['offline', 'locks'],
  https: ['offline', 'locks'],
};

const found = new Set<Lack>();
const news = createListeners();
let told: readonly Lack[] = [];

/** Says that something is missing; whoever finds out says so, as often as they like. */
export const reportMissing = (lack: Lack): void => {
  if (found.has(lack)) return;
  found.add(lack);
  const covered = new Set([...found].flatMap((one) => implied[one] ?? []));
  told = lacks.filter((one) => found.has(one) && !covered.has(one));
  news.tell();
};
export const isMissing = (lack: Lack): boolean => found.has(lack);

/** What a person has to know, the most important first. The same array until it grows. */
export const listMissing = (): readonly Lack[] => told;
export const onMissing = news.subscribe;

/** Looks at what can be seen at once; whoever tries and is refused reports the rest. */
export const lookWhatIsMissing = (): void => {
  if (!isSecureContext) reportMissing('https');
  if (!('locks' in navigator)) reportMissing('locks');
  try {
    localStorage.getItem('vigie');
  } catch {
    reportMissing('storage');
  }
};
