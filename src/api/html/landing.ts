import type { LandingPage } from '../../shared/ogc.ts';
import { html } from './markup.ts';
import type { Show } from './show.ts';
import { pageAddress, toHome } from './ways.ts';
import { pageWords } from './words.ts';

export const showLanding: Show<LandingPage> = ({ title, description }, call, language) => {
  const words = pageWords[language];
  const body = html`<p lang="en">${description}</p><p class="quiet">${words.about}</p>
<ul class="cards">
<li><a href="${pageAddress(call, '/collections')}">${words.data}</a></li>
<li><a href="${pageAddress(call, '/conformance')}">${words.conformance}</a></li>
<li><a href="${call.link('/openapi.json')}">${words.description}</a></li>
</ul>`;
  return { title, way: toHome(call, language), body };
};
