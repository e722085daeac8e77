import type { AnyItem } from '../../domain/item.ts';
import type { ItemsPage } from '../../shared/ogc.ts';
import { type FlatValue, flatten } from './flat-values.ts';
import { addressWith } from './frame.ts';
import { type Markup, html, safeAddress } from './markup.ts';
import type { Show } from './show.ts';
import { pageAddress, toItems } from './ways.ts';
import { pageWords, titleOf } from './words.ts';

/** The parameters that a new filter leaves as they are. */
const kept = ['lang', 'f', 'limit', 'bbox', 'bbox-crs', 'crs', 'datetime', 'as-of', 'filter-crs'];

const cell = (value: FlatValue[1] | undefined): Markup =>
  html`<td${typeof value === 'number' && html` class="number"`}>${value === undefined ? '' : String(value)}</td>`;

const form = (url: URL, filter: string, apply: string): Markup => {
  const hidden = kept.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [html`<input type="hidden" name="${name}" value="${value}">`];
  });
  const asked = url.searchParams.get('filter') ?? '';
  return html`<form method="get" action="${url.origin + url.pathname}">${hidden}<label>${filter}<input name="filter" value="${asked}" spellcheck="false" autocapitalize="off"></label><button>${apply}</button></form>`;
};

export const showItems: Show<ItemsPage<AnyItem>> = ({ features, numberMatched, links }, call, language) => {
  const words = pageWords[language];
  const id = call.params['collection'] ?? '';
  const rows = features.map((item) => ({ id: item.id, values: new Map(flatten(item.properties)) }));
  const columns = [...new Set(rows.flatMap(({ values }) => [...values.keys()]))];
  const next = safeAddress(links.find(({ rel }) => rel === 'next')?.href ?? '');
  const cursor = next === null ? null : new URL(next).searchParams.get('cursor');
  const path = `/collections/${encodeURIComponent(id)}/items/`;
  const table = html`<div class="wide" tabindex="0" role="region" aria-label="${words.table}"><table><thead><tr><th scope="col">id</th>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row"><a href="${pageAddress(call, path + encodeURIComponent(row.id))}">${row.id}</a></th>${columns.map((name) => cell(row.values.get(name)))}</tr>`,
  )}</tbody></table></div>`;
  const body = html`${form(call.url, words.filter, words.apply)}<p>${words.shown(features.length, numberMatched)}</p>
${features.length === 0 ? html`<div class="box"><p>${words.none}</p></div>` : table}
<nav class="pages" aria-label="${words.items}">${call.url.searchParams.has('cursor') && html`<a href="${addressWith(call.url, { cursor: null })}">${words.first}</a>`}${cursor !== null && html`<a href="${addressWith(call.url, { cursor })}" rel="next">${words.next}</a>`}</nav>`;
  return { title: titleOf(id, id, language), way: toItems(call, language), body };
};
