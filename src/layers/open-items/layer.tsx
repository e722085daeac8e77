import * as v from 'valibot';
import { type OpenItem, openItemSchema, openItemsCollection } from '../../domain/open-items/contract.ts';
import { type OpenItemPatch, followAnswer } from '../../domain/open-items/lifecycle.ts';
import { ownSeat } from '../../shared/device.ts';
import { instantOf } from '../../shared/instant.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { functionOf } from '../../shared/seats.ts';
import { shorten, wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { openItemRule } from './model.ts';
import { OpenItemRow } from './row.tsx';
import { openItemWords } from './words.ts';

/** What entries of the log ask for: a live layer without places. */
export const openItemsLayer: Layer<OpenItem> = {
  id: openItemsCollection,
  isSearched: true,
  title: wordOf(openItemWords, (w) => w.title),
  parse: (feature) => v.parse(openItemSchema, feature),
  rule: openItemRule,
  label: ({ properties: { text } }) => shorten(text),
  Detail: lazyView(
    () => import('./detail.tsx'),
    ({ OpenItemDetail }) => OpenItemDetail,
  ),
  list: { Row: OpenItemRow, empty: wordOf(openItemWords, (w) => w.empty) },
  writing: {
    Actions: lazyView(
      () => import('./actions.tsx'),
      ({ OpenItemActions }) => OpenItemActions,
    ),
    preview: (item, patch: OpenItemPatch, now) => ({
      ...item,
      properties: { ...item.properties, ...followAnswer(item, patch, functionOf(ownSeat), instantOf(now)) },
    }),
    tools: lazyPart(() => import('./tools.ts')),
  },
  waiting: lazyPart(() => import('./waiting.ts')),
};
