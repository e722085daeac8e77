import type { AnyItem } from '../../domain/item.ts';
import { flatten } from './flat-values.ts';
import { html } from './markup.ts';
import type { Show } from './show.ts';
import { pageAddress, toItems } from './ways.ts';
import { pageWords } from './words.ts';

export const showItem: Show<AnyItem> = ({ id, geometry, properties }, call, language) => {
  const words = pageWords[language];
  const place = geometry?.type === 'Point' ? JSON.stringify(geometry.coordinates) : (geometry?.type ?? null);
  const values = [...(place === null ? [] : [['geometry', place] as const]), ...flatten(properties)];
  const rows = values.map(
    ([name, value]) => html`<tr><th scope="row"><code>${name}</code></th><td>${String(value)}</td></tr>`,
  );
  const body = html`<div class="wide" tabindex="0" role="region" aria-label="${id}"><table><thead><tr><th scope="col">${words.property}</th><th scope="col">${words.value}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  const path = `/collections/${encodeURIComponent(call.params['collection'] ?? '')}/items/${encodeURIComponent(id)}`;
  return {
    title: id,
    way: [...toItems(call, language), { name: id, href: pageAddress(call, path) }],
    body,
    onMap: { sel: `${call.params['collection']}:${id}` },
  };
};
