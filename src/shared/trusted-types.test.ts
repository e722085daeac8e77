import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRules } from './trusted-types.ts';

const page = 'https://vigie.example/?lang=fr';
const rules = createRules(page, false);

describe('the default policy', () => {
  it('lets the constants of Leaflet through', () => {
    for (const html of ['', '<svg/>', '<span aria-hidden="true">+</span>']) expect(rules.createHTML(html)).toBe(html);
  });

  it('blocks any other markup and all script text', () => {
    expect(rules.createHTML('<svg/onload=alert(1)>')).toBeNull();
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => rules.createHTML(`<b>${text}`) === null));
    fc.assert(fc.property(fc.string(), (text) => rules.createScript(text) === null));
  });

  it('lets the scripts of the build through', () => {
    for (const url of ['/sw.js', '/assets/draw-B2x.js', 'https://vigie.example/assets/a.js']) {
      expect(rules.createScriptURL(url)).toBe(url);
    }
  });

  it.each([
    'https://elsewhere.example/assets/a.js',
    '//elsewhere.example/sw.js',
    'data:text/javascript,alert(1)',
    'javascript:alert(1)',
    'blob:https://vigie.example/0d3c',
    '/api/collections/incidents/items?x=/assets/a.js',
    '/assets/../api/x.js',
    '/src/worker.ts?worker_file&type=module',
    'https://[',
  ])('blocks the script %s', (url) => expect(rules.createScriptURL(url)).toBeNull());

  it('lets the sources of the development server through in development only', () => {
    const development = createRules(page, true);
    const source = '/src/map/draw.worker.ts?worker_file&type=module';
    expect(development.createScriptURL(source)).toBe(source);
    expect(development.createScriptURL(`https://elsewhere.example${source}`)).toBeNull();
  });
});
