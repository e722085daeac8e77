import * as v from 'valibot';
import type { AgendaItem, Attendance, Decision, Session } from '../../domain/council/contract.ts';
import {
  type AgendaItemPatch,
  type DecisionPatch,
  type SessionPatch,
  decisionPatchSchema,
} from '../../domain/council/drafts.ts';
import { decisionCourse, isFollowUp } from '../../domain/council/lifecycle.ts';
import { timeOf } from '../../shared/instant.ts';
import { formatDay } from '../../shared/time.ts';
import { type Language, type Text, textIn } from '../../shared/vocabulary.ts';
import { pair, shorten } from '../../shared/words.ts';
import type { WritingTools } from '../manifest.ts';
import { councilWords } from './words.ts';

const cannot = 'This cannot be taken back.';

const tellText = (name: string, text: Text | undefined, language: Language): string[] =>
  text ? [pair(name, shorten(textIn(text, language)), language)] : [];
const tellDay = (name: string, day: string | null | undefined, language: Language): string[] =>
  day ? [pair(name, formatDay(timeOf(day), language), language)] : [];
const tellPlain = (name: string, value: string | undefined, language: Language): string[] =>
  value ? [pair(name, value, language)] : [];

export const sessionTools: WritingTools<Session> = {
  describe: (properties, language) => {
    const { facts, sessionStatus, functions } = councilWords[language];
    const { status, title, cause, date, time, venue, attendance } = properties as SessionPatch & {
      attendance?: readonly Attendance[];
    };
    return [
      ...tellPlain(facts.status, status && sessionStatus[status], language),
      ...tellText(facts.title, title, language),
      ...tellText(facts.cause, cause, language),
      ...tellDay(facts.date, date, language),
      ...tellPlain(facts.time, time, language),
      ...tellText(facts.venue, venue, language),
      ...(attendance ?? []).flatMap(({ function: name, present }) =>
        present === null ? [] : [pair(functions[name], String(present), language)],
      ),
    ];
  },
  // Who came and where a session stands are facts of the council: they are put right, not undone.
  refuse: () => cannot,
};

export const itemTools: WritingTools<AgendaItem> = {
  describe: (properties, language) => {
    const { facts, itemStatus } = councilWords[language];
    const { status, title, note, order } = properties as AgendaItemPatch;
    return [
      ...tellPlain(facts.status, status && itemStatus[status], language),
      ...tellText(facts.title, title, language),
      ...tellPlain(facts.note, note, language),
      ...tellPlain(facts.order, order === undefined ? undefined : String(order), language),
    ];
  },
  refuse: () => cannot,
};

export const decisionTools: WritingTools<Decision> = {
  describe: (properties, language) => {
    const { facts, decisionStatus, isPublic: yes, notPublic } = councilWords[language];
    const { status, text, owner, deadline, isPublic, evidence, note } = properties as DecisionPatch;
    return [
      ...tellPlain(facts.status, status && decisionStatus[status], language),
      ...tellText(facts.text, text, language),
      ...tellText(facts.owner, owner, language),
      ...tellDay(facts.deadline, deadline, language),
      ...(isPublic === undefined ? [] : [pair(facts.isPublic, isPublic ? yes : notPublic, language)]),
      ...tellPlain(facts.evidence, evidence?.map(({ id }) => id).join(', '), language),
      ...tellPlain(facts.note, note, language),
    ];
  },
  refuse: ({ properties: { status } }, patch) => {
    if (!v.is(decisionPatchSchema, patch) || !isFollowUp(patch)) return cannot;
    const to = patch.status ?? status;
    return to === status || decisionCourse.transitions[status].includes(to) ? null : cannot;
  },
};
