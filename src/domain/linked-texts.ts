import { namesAlert } from '../shared/item-id.ts';
import type { Text } from '../shared/vocabulary.ts';
import { demandImpersonal, tellsOfWatch } from './alerts/watch-texts.ts';
import { eventsContract } from './events/contract.ts';
import { incidentsContract } from './incidents/contract.ts';
import { type WriteContext, findItem } from './writing.ts';

interface Links {
  incident?: string | null;
  event?: string | null;
}

/**
 * What something is drawn for has to be there; what is written about an incident of the watch, or names an alert, is
 * written about the watch. Throws a refusal.
 * @param before as it stood; null: it is new
 * @param texts all of them where it is linked anew: what stands there already is written about that too
 * @param free those that may name an alert
 */
export const demandSoundTexts = async (
  { incident, event }: Links,
  before: Links | null,
  texts: Readonly<Record<string, string | Text | undefined>>,
  free: string,
  context: WriteContext,
): Promise<void> => {
  if (event) await findItem(eventsContract, event, context);
  const named = incident ? await findItem(incidentsContract, incident, context) : null;
  const known = before?.incident;
  const about = named ?? (known ? await context.state.get(incidentsContract, known) : undefined);
  if ((about && (await tellsOfWatch(about, context.state))) || namesAlert(free)) demandImpersonal(texts);
};
