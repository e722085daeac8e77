import { instantOf, timeOf } from '../../shared/instant.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { readGeocodes } from './geocodes.ts';
import type { CapAlert, CapInfo, CapMessage, CapReference, CapText } from './message.ts';

/** An alert without `expires` is over so long after it begins, or was sent if that is later: the policy. */
const withoutExpiry = { hours: 24 } as const;

const hour = 3_600_000;
const later = (a: string, b: string): string => (a > b ? a : b);

export const referenceOf = ({ sender, identifier, sent }: CapReference): string => `${sender},${identifier},${sent}`;

/** Of the three languages here; what is in another one stands where English would, so that it is read at all. */
const languageOf = ({ language }: CapInfo): Language => {
  const tag = language.slice(0, 2).toLowerCase();
  return tag === 'fr' || tag === 'nl' ? tag : 'en';
};

/** What two languages of one message have in common, and two messages in one file have not. */
const sameness = ({
  categories,
  urgency,
  severity,
  certainty,
  onset,
  effective,
  expires,
  eventCodes,
}: CapInfo): string =>
  JSON.stringify([[...categories].sort(), urgency, severity, certainty, onset, effective, expires, eventCodes]);

/** The infos that say one thing in several languages, together; two in one language say two things. */
export const groupInfos = (infos: readonly CapInfo[]): readonly (readonly CapInfo[])[] => {
  const times = new Map<string, number>();
  const groups = new Map<string, CapInfo[]>();
  for (const info of infos) {
    const same = sameness(info);
    const inLanguage = `${info.language.toLowerCase()} ${same}`;
    const time = (times.get(inLanguage) ?? 0) + 1;
    times.set(inLanguage, time);
    const group = groups.get(`${time} ${same}`);
    if (group) group.push(info);
    else groups.set(`${time} ${same}`, [info]);
  }
  return [...groups.values()];
};

const textOf = (infos: readonly CapInfo[], read: (info: CapInfo) => string | null): CapText => {
  const text: Partial<Record<Language, string>> = {};
  for (const info of infos) {
    const said = read(info);
    if (said !== null && said !== '') text[languageOf(info)] ??= said;
  }
  return text;
};

/** The text in the first of the languages that it has: French, Dutch, English. */
export const anyOf = (text: CapText): string | null => text.fr ?? text.nl ?? text.en ?? null;

interface Chain {
  /** The last message that says something, and the whole chain. */
  message: CapMessage;
  history: readonly CapMessage[];
  cancelledAt: string | null;
}

/** One alert of a chain: what its infos of one group say. */
export const alertOf = (
  { message, history, cancelledAt }: Chain,
  infos: readonly [CapInfo, ...CapInfo[]],
  part: string,
): CapAlert => {
  const [info] = infos;
  const onset = info.onset ?? info.effective ?? message.sent;
  const assumed = instantOf(timeOf(later(onset, message.sent)) + withoutExpiry.hours * hour);
  const expires = info.expires ?? assumed;
  const areas = infos.flatMap((one) => one.areas);
  const { communes, unknown } = readGeocodes(areas);
  const [first = message] = history;
  return {
    id: `${referenceOf(first)}${part}`,
    message,
    history: history.map(({ sender, identifier, sent }) => ({ sender, identifier, sent })),
    isCancelled: cancelledAt !== null,
    event: textOf(infos, (one) => one.event),
    headline: textOf(infos, (one) => one.headline),
    description: textOf(infos, (one) => one.description),
    instruction: textOf(infos, (one) => one.instruction),
    areaDescription: textOf(infos, (one) => one.areas.map((area) => area.description).join(', ')),
    info,
    onset,
    expires: cancelledAt !== null && cancelledAt < expires ? cancelledAt : expires,
    isExpiryStated: info.expires !== null,
    communes,
    unknownGeocodes: unknown,
  };
};
