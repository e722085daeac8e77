import type { Text } from '../../shared/vocabulary.ts';
import type { WatchAlert } from './contract.ts';

/** What stands where a text of the watch stood that was deleted. */
const deleted: Required<Text> = { fr: '[supprimé]', nl: '[verwijderd]', en: '[deleted]' };

type Words = Record<string, unknown>;

/** Properties of an alert of the watch, or of a change or a request of one, without anything that was written. */
const withoutTexts = (properties: Words): Words => {
  const { detail: _, ...rest } = properties;
  const replaced: Words = {
    event: deleted.fr,
    headline: deleted,
    purpose: deleted,
    legalBasis: deleted.fr,
    dismissal: deleted.fr,
    shelved: { ...(rest['shelved'] as object), reason: deleted.fr },
    area: { ...(rest['area'] as object), label: deleted },
  };
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, value !== null && name in replaced ? replaced[name] : value]),
  );
};

/** A change of an alert of the watch as it is kept after the alert was deleted: that it was, not what it said. */
export const forgetChange = <P extends object>(properties: P): P => withoutTexts(properties as Words) as P;

/** An alert of the watch after its deletion: whose it was and where, not what it said. */
export const forgetAlert = (alert: WatchAlert): WatchAlert => ({
  ...alert,
  properties: forgetChange(alert.properties),
});
