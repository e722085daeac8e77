import { html } from './markup.ts';
import type { Show } from './show.ts';
import { pageAddress, toHome } from './ways.ts';
import { pageWords } from './words.ts';

export const showConformance: Show<{ conformsTo: readonly string[] }> = ({ conformsTo }, call, language) => {
  const words = pageWords[language];
  const body = html`<p>${words.conformanceText}</p><ul class="box">${conformsTo.map((uri) => html`<li><code>${uri}</code></li>`)}</ul>`;
  const way = [...toHome(call, language), { name: words.conformance, href: pageAddress(call, '/conformance') }];
  return { title: words.conformance, way, body };
};
