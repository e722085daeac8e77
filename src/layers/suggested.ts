// What the page finds in other layers, and nobody asked for: it comes in one file.
export { silencesLayer } from './deployments/silences-layer.tsx';
export { duplicatesLayer } from './incidents/duplicates-layer.tsx';
