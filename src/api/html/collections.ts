import type { Collections } from '../../shared/ogc.ts';
import { html } from './markup.ts';
import type { Show } from './show.ts';
import { pageAddress, toCollections } from './ways.ts';
import { pageWords, titleOf } from './words.ts';

export const showCollections: Show<Collections> = ({ collections }, call, language) => {
  const cards = collections.map(
    ({ id, title, description }) =>
      html`<li><a href="${pageAddress(call, `/collections/${encodeURIComponent(id)}`)}">${titleOf(id, title, language)}</a><p class="quiet" lang="en">${description}</p></li>`,
  );
  const body = html`<ul class="cards">${cards}</ul>`;
  return { title: pageWords[language].data, way: toCollections(call, language), body };
};
