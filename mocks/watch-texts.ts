import { isWatchAlert } from '../src/layers/alerts/contract.ts';
import { refusePersonal } from '../src/layers/alerts/impersonal.ts';
import type { Incident } from '../src/layers/incidents/contract.ts';
import type { LogEntry } from '../src/layers/log/contract.ts';
import type { Text } from '../src/shared/vocabulary.ts';
import { type WriteContext, refuseWrite } from './writing.ts';

type KnownWorld = WriteContext['world'];

/** Whether an alert is, or was before its deletion, one of the watch. */
const isOfWatch = (id: string, world: KnownWorld): boolean => {
  const alert = world.get('alerts', id);
  return alert ? isWatchAlert(alert) : world.deletions().some((deletion) => deletion.id === id);
};

/** An incident that an alert of the watch is linked to: what is written about it is written about the watch. */
export const tellsOfWatch = ({ properties: { alerts } }: Incident, world: KnownWorld): boolean =>
  alerts.some((id) => isOfWatch(id, world));

/**
 * Whether an entry of the log belongs to the watch: by its incident, by the entry that it corrects, or because it
 * names an alert by its id (any one: whether it is there is not told).
 */
export const isEntryOfWatch = (
  { text, incident, corrected }: { text: string; incident: string | null; corrected: LogEntry | null },
  world: KnownWorld,
): boolean => {
  const about = [incident, corrected?.properties.incident ?? null]
    .filter((id) => id !== null)
    .map((id) => world.get('incidents', id));
  return (
    corrected?.properties.audience === 'centre' ||
    about.some((one) => one !== undefined && tellsOfWatch(one, world)) ||
    /\balt-\w/.test(text)
  );
};

/** Texts of the watch by their names, some of them in several languages; the first that points at a person is refused. */
export const demandImpersonal = (texts: Readonly<Record<string, string | Text | undefined>>): void => {
  for (const [name, text] of Object.entries(texts)) {
    const parts = typeof text === 'object' ? Object.entries(text) : [['', text] as const];
    for (const [language, part] of parts) {
      const refusal = part && refusePersonal(part);
      if (refusal) refuseWrite(`properties.${name}${language === '' ? '' : `.${language}`}: ${refusal}`);
    }
  }
};
