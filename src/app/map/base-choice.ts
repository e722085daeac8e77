import { create } from 'zustand';
import type { Trouble } from '../../map/archive/trouble.ts';
import { type OtherBase, parseBases } from '../../map/other-bases.ts';

export const bases = parseBases(import.meta.env.VITE_BASEMAPS);

/** Which base map is shown over the built-in one: none at first, and none again when it fails. */
interface Choice {
  chosen: OtherBase | null;
  /** What went wrong with the one that was chosen; `tiles`: pictures that did not come. */
  failed: { base: OtherBase; trouble: Trouble | 'tiles' } | null;
}
export const useBaseChoice = create<Choice>(() => ({ chosen: null, failed: null }));
export const chooseBase = (id: string): void =>
  useBaseChoice.setState({ chosen: bases.find((base) => base.id === id) ?? null, failed: null });
export const failBase = (base: OtherBase, trouble: Trouble | 'tiles'): void =>
  useBaseChoice.setState(({ chosen }) => (chosen === base ? { chosen: null, failed: { base, trouble } } : {}));
