import * as v from 'valibot';
import {
  type AgendaItem,
  type Decision,
  type Session,
  agendaItemSchema,
  agendaItemsCollection,
  decisionSchema,
  decisionsCollection,
  sessionSchema,
  sessionsCollection,
} from '../../domain/council/contract.ts';
import type { DecisionPatch, SessionPatch } from '../../domain/council/drafts.ts';
import { followDecisionPatch, followSessionPatch } from '../../domain/council/lifecycle.ts';
import { instantOf } from '../../shared/instant.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { shorten, wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { decisionsRule, itemsRule, sessionsRule } from './model.ts';
import { tellWaiting } from './waiting.ts';
import { councilWords } from './words.ts';

export { agendaOf, bySession } from './model.ts';
export { councilWords } from './words.ts';

const word = (pick: (words: (typeof councilWords)['fr']) => string) => wordOf(councilWords, pick);

const loadDetail = lazyPart(() => import('./detail.tsx'));
const loadActions = lazyPart(() => import('./actions.tsx'));
const loadForms = lazyPart(() => import('./forms.tsx'));
const loadTools = lazyPart(() => import('./tools.ts'));

/** The sessions of the council: a live layer without places, as are their items and decisions. */
export const sessionsLayer: Layer<Session> = {
  id: sessionsCollection,
  isSearched: true,
  title: word((w) => w.sessions),
  parse: (feature) => v.parse(sessionSchema, feature),
  rule: sessionsRule,
  label: ({ properties }, language) => textIn(properties.title, language),
  Detail: lazyView(loadDetail, ({ SessionDetail }) => SessionDetail),
  writing: {
    Actions: lazyView(loadActions, ({ SessionActions }) => SessionActions),
    form: { title: word((w) => w.newSession), View: lazyView(loadForms, ({ SessionForm }) => SessionForm) },
    preview: (session, patch: SessionPatch, now) => ({
      ...session,
      properties: { ...session.properties, ...followSessionPatch(session, patch, instantOf(now)) },
    }),
    tools: async () => (await loadTools()).sessionTools,
  },
};

export const agendaItemsLayer: Layer<AgendaItem> = {
  id: agendaItemsCollection,
  isSearched: true,
  title: word((w) => w.agendaItems),
  parse: (feature) => v.parse(agendaItemSchema, feature),
  rule: itemsRule,
  label: ({ properties }, language) => textIn(properties.title, language),
  Detail: lazyView(loadDetail, ({ AgendaItemDetail }) => AgendaItemDetail),
  writing: {
    Actions: lazyView(loadActions, ({ AgendaItemActions }) => AgendaItemActions),
    form: { title: word((w) => w.newItem), View: lazyView(loadForms, ({ AgendaItemForm }) => AgendaItemForm) },
    // Where it goes on is the new item's.
    preview: (item, { to: _, ...patch }) => ({ ...item, properties: { ...item.properties, ...patch } }),
    tools: async () => (await loadTools()).itemTools,
  },
};

export const decisionsLayer: Layer<Decision> = {
  id: decisionsCollection,
  isSearched: true,
  title: word((w) => w.decisions),
  parse: (feature) => v.parse(decisionSchema, feature),
  rule: decisionsRule,
  label: ({ properties }, language) => shorten(textIn(properties.text, language)),
  Detail: lazyView(loadDetail, ({ DecisionDetail }) => DecisionDetail),
  waiting: async () => ({ tellWaiting }),
  writing: {
    Actions: lazyView(loadActions, ({ DecisionActions }) => DecisionActions),
    form: {
      title: word((w) => w.newDecision),
      View: lazyView(
        () => import('./decision-form.tsx'),
        ({ DecisionForm }) => DecisionForm,
      ),
    },
    preview: (decision, patch: DecisionPatch, now) => ({
      ...decision,
      properties: { ...decision.properties, ...followDecisionPatch(decision, patch, instantOf(now)) },
    }),
    tools: async () => (await loadTools()).decisionTools,
  },
};
