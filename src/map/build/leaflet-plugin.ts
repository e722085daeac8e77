import type { Plugin } from 'vite';

const whole = '\0leaflet';
/** What the first screen takes of it, and of what binds it to React, with all that these import themselves. */
const first = [
  'map/index',
  'layer/Layer',
  'layer/LayerGroup',
  'layer/tile/GridLayer',
  'layer/vector/Polygon',
  'layer/vector/SVG',
];
const folder = '/node_modules/leaflet/src/';
/** What changes the map by being there: its handlers, and how a shape finds what draws it. */
const acts = /\/src\/(?:map\/|layer\/vector\/Renderer\.getRenderer)/;
const folders = ['control', 'core', 'dom', 'geometry', 'geo', 'layer', 'map'];

const bindings = /\/react-leaflet\/lib\/(?:MapContainer|hooks)\.js$/;
const isIndex = /\0leaflet$|\/leaflet\/src\/layer\/(?:vector\/|tile\/)?index\.js$|\/react-leaflet\/lib\/index\.js$/;

/** The modules that the first screen takes, of those that a module imports. */
export const takenFirst = (id: string, imported: readonly string[]): readonly string[] =>
  isIndex.test(id)
    ? imported.filter((one) => bindings.test(one) || first.some((name) => one.endsWith(`${folder}${name}.js`)))
    : imported;

/**
 * Builds with Leaflet's own modules instead of the one file that its package names, which comes whole or not at all: of
 * popups, markers, shapes and controls only what somebody uses is built, and loaded with whoever does. The first screen
 * takes half of it.
 */
export const leafletPlugin = (): Plugin => ({
  name: 'vigie-leaflet',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (id === 'leaflet' ? whole : null),
  load: (id) =>
    id === whole
      ? {
          code: [...folders.map((name) => `${name}/index`), ...first]
            .map((name) => `export * from 'leaflet/src/${name}.js';`)
            .join('\n'),
          moduleSideEffects: false,
        }
      : null,
  transform: (code, id) => {
    if (!id.includes(folder)) return null;
    // A shape that is drawn needs what its folder's index would bring.
    const found = id.endsWith('/vector/Path.js') ? `import './Renderer.getRenderer';\n${code}` : code;
    return { code: found, map: null, moduleSideEffects: acts.test(id) };
  },
});
