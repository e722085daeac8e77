import type { Decision, Session } from '../../domain/council/contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { formatDay } from '../../shared/time.ts';
import { councilViewWords } from './view-words.ts';

/** The public decisions of a session that no later one puts right. */
const publicDecisions = (session: Session, decisions: readonly Decision[]): Decision[] =>
  decisions.filter(
    ({ id, properties }) =>
      properties.session === session.id &&
      properties.isPublic &&
      !decisions.some((other) => other.properties.corrects === id),
  );

/** The communiqué in one language, line by line. */
export const communiqueLines = (session: Session, decisions: readonly Decision[], language: 'fr' | 'nl'): string[] => {
  const { properties } = session;
  const word = councilViewWords[language];
  const taken = publicDecisions(session, decisions);
  return [
    properties.title[language],
    `${formatDay(timeOf(properties.date), language)}, ${properties.venue[language]}`,
    ...(taken.length === 0 ? [word.noPublic] : taken.map(({ properties: { text } }) => `– ${text[language]}`)),
  ];
};

/** Both languages as one text: French and Dutch are equals. */
export const communiqueText = (session: Session, decisions: readonly Decision[]): string =>
  [...communiqueLines(session, decisions, 'fr'), '', ...communiqueLines(session, decisions, 'nl'), ''].join('\n');
