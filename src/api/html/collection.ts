import type { Collection } from '../../shared/ogc.ts';
import { html } from './markup.ts';
import type { Show } from './show.ts';
import { pageAddress, toCollection } from './ways.ts';
import { pageWords, titleOf } from './words.ts';

export const showCollection: Show<Collection> = ({ id, title, description, crs }, call, language) => {
  const words = pageWords[language];
  const path = `/collections/${encodeURIComponent(id)}`;
  const body = html`<p lang="en">${description}</p>
<ul class="cards">
<li><a href="${pageAddress(call, `${path}/items`)}">${words.items}</a></li>
<li><a href="${pageAddress(call, `${path}/queryables`)}">${words.queryables}</a></li>
</ul>
<h2>${words.systems}</h2><ul class="box">${crs.map((uri) => html`<li><code>${uri}</code></li>`)}</ul>`;
  return { title: titleOf(id, title, language), way: toCollection(call, language, title), body };
};
