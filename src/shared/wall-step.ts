import * as v from 'valibot';
import { newKey } from './new-key.ts';
import { wallLayouts } from './wall-layouts.ts';

const sceneSchema = v.object({
  zone: v.nullable(v.string()),
  commune: v.nullable(v.string()),
  /** The moment of the past, milliseconds since 1970; null: now. */
  at: v.nullable(v.number()),
  /** Null: each screen has its own. */
  layout: v.nullable(v.picklist(wallLayouts)),
});
/** What all screens in step show. */
export type WallScene = v.InferOutput<typeof sceneSchema>;

const saidSchema = v.variant('type', [
  v.object({ type: v.literal('scene'), scene: sceneSchema }),
  /** Another window leads from now on. */
  v.object({ type: v.literal('lead'), window: v.string() }),
  /** A screen is there; one that has just come is told what to show. */
  v.object({ type: v.literal('here'), screen: v.string(), isNew: v.boolean() }),
]);
type Said = v.InferOutput<typeof saidSchema>;

/** How often a screen says that it is there, and after how long it counts as gone: milliseconds. */
const hereEvery = 5_000;
const goneAfter = 3 * hereEvery;

/** Whether this browser lets its windows speak to one another. */
export const canStep = (): boolean => 'BroadcastChannel' in globalThis;

const openChannel = (hear: (said: Said) => void) => {
  const channel = new BroadcastChannel('vigie-wall');
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    // Another version of this page may say something else.
    const said = v.safeParse(saidSchema, data);
    if (said.success) hear(said.output);
  });
  return { say: (said: Said) => channel.postMessage(said), close: () => channel.close() };
};

/** A window that leads the screens of the wall on this machine. */
export interface WallLead {
  show(scene: WallScene): void;
  close(): void;
}

/**
 * Leads all screens of this browser; whoever led before no longer does.
 * @param onScreens how many there are
 */
export const leadWall = (onScreens: (count: number) => void, onReplaced: () => void): WallLead => {
  const window = newKey();
  const heard = new Map<string, number>();
  let scene: WallScene | null = null;
  const tell = (): void => {
    for (const [screen, at] of heard) if (performance.now() - at > goneAfter) heard.delete(screen);
    onScreens(heard.size);
  };
  const showScene = (): void => {
    if (scene) channel.say({ type: 'scene', scene });
  };
  const channel = openChannel((said) => {
    if (said.type === 'lead' && said.window !== window) onReplaced();
    if (said.type !== 'here') return;
    heard.set(said.screen, performance.now());
    if (said.isNew) showScene();
    tell();
  });
  channel.say({ type: 'lead', window });
  const timer = setInterval(tell, hereEvery);
  return {
    show: (next) => {
      scene = next;
      showScene();
    },
    close: () => {
      clearInterval(timer);
      channel.close();
    },
  };
};

/** Shows what a window of this browser leads to. Without one a screen stays as it is. @returns how to stop */
export const followWall = (onScene: (scene: WallScene) => void): (() => void) => {
  const screen = newKey();
  const channel = openChannel((said) => {
    if (said.type === 'scene') onScene(said.scene);
    // Whoever leads anew does not know who is there.
    if (said.type === 'lead') channel.say({ type: 'here', screen, isNew: true });
  });
  channel.say({ type: 'here', screen, isNew: true });
  const timer = setInterval(() => channel.say({ type: 'here', screen, isNew: false }), hereEvery);
  return () => {
    clearInterval(timer);
    channel.close();
  };
};
