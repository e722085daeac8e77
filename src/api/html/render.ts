import type { Call } from '../calls.ts';
import type { PageKind } from '../page-kinds.ts';
import { RequestProblem } from '../problem.ts';
import { showCollection } from './collection.ts';
import { showCollections } from './collections.ts';
import { showConformance } from './conformance.ts';
import { framePage } from './frame.ts';
import { showItem } from './item.ts';
import { showItems } from './items.ts';
import { showLanding } from './landing.ts';
import { languageOf } from './language.ts';
import type { Show } from './show.ts';
import { showQueryables } from './queryables.ts';
import { html } from './markup.ts';
import { pageWords } from './words.ts';

const pages: Readonly<Record<PageKind, Show<never>>> = {
  landing: showLanding,
  conformance: showConformance,
  collections: showCollections,
  collection: showCollection,
  queryables: showQueryables,
  items: showItems,
  item: showItem,
};

/** Items on a page for people, if they do not say how many. */
const usualItems = '50';

/** The same question as a program asks it. */
const asProgram = (kind: PageKind, call: Call): Call => {
  const url = new URL(call.url);
  for (const name of ['f', 'lang']) url.searchParams.delete(name);
  if (kind === 'items' && !url.searchParams.has('limit')) url.searchParams.set('limit', usualItems);
  // The field of a form that nobody has filled asks nothing.
  if (url.searchParams.get('filter') === '') url.searchParams.delete('filter');
  return { ...call, url };
};

export const renderPage = async (
  kind: PageKind,
  call: Call,
  answer: (call: Call) => Response | Promise<Response>,
): Promise<Response> => {
  const language = languageOf(call);
  const words = pageWords[language];
  try {
    const response = await answer(asProgram(kind, call));
    const data = (await response.json()) as never;
    return await framePage(call, language, pages[kind](data, call, language));
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error;
    const home = { name: words.api, href: call.link('/') };
    const body = html`<div class="box"><p lang="en">${error.message}</p></div>`;
    return framePage(call, language, { title: words.failed, way: [home], body }, error.status);
  }
};
