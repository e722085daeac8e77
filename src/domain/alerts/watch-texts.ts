import { alertsContract, isWatchAlert } from './contract.ts';
import { refusePersonal } from './impersonal.ts';
import { type Incident, incidentsContract } from '../incidents/contract.ts';
import type { LogEntry } from '../log/contract.ts';
import { namesAlert } from '../../shared/item-id.ts';
import type { Text } from '../../shared/vocabulary.ts';
import { type State, refuseWrite } from '../writing.ts';

/** Whether an alert is, or was before its deletion, one of the watch. */
const isOfWatch = async (id: string, state: State): Promise<boolean> => {
  const alert = await state.get(alertsContract, id);
  return alert ? isWatchAlert(alert) : state.wasDeleted(id);
};

/** An incident that an alert of the watch is linked to: what is written about it is written about the watch. */
export const tellsOfWatch = async ({ properties: { alerts } }: Incident, state: State): Promise<boolean> => {
  for (const id of alerts) if (await isOfWatch(id, state)) return true;
  return false;
};

/**
 * Whether an entry of the log belongs to the watch: by its incident, by the entry that it corrects, or because it
 * names an alert by its id (any one: whether it is there is not told).
 */
export const isEntryOfWatch = async (
  { text, incident, corrected }: { text: string; incident: string | null; corrected: LogEntry | null },
  state: State,
): Promise<boolean> => {
  if (corrected?.properties.audience === 'centre' || namesAlert(text)) return true;
  for (const id of [incident, corrected?.properties.incident ?? null]) {
    const about = id === null ? undefined : await state.get(incidentsContract, id);
    if (about && (await tellsOfWatch(about, state))) return true;
  }
  return false;
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
