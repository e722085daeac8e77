import type { QueryableSchema } from '../queryables.ts';
import { html } from './markup.ts';
import type { Show } from './show.ts';
import { pageAddress, toCollection } from './ways.ts';
import { pageWords } from './words.ts';

interface Described {
  title: string;
  properties: Readonly<Record<string, QueryableSchema>>;
}

export const showQueryables: Show<Described> = ({ title, properties }, call, language) => {
  const words = pageWords[language];
  const rows = Object.entries(properties).map(
    ([name, { type = '', format = '', enum: values = [] }]) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${format || type}</td><td>${values.join(', ')}</td></tr>`,
  );
  const body = html`<div class="wide" tabindex="0" role="region" aria-label="${words.queryables}"><table><thead><tr><th scope="col">${words.property}</th><th scope="col">${words.type}</th><th scope="col">${words.values}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  const own = {
    name: words.queryables,
    href: pageAddress(call, `/collections/${call.params['collection']}/queryables`),
  };
  return { title: words.queryables, way: [...toCollection(call, language, title), own], body };
};
