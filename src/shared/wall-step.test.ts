import { afterEach, describe, expect, it, vi } from 'vitest';
import { type WallScene, followWall, leadWall } from './wall-step.ts';

const scene: WallScene = { zone: '5339', commune: null, at: null, layout: 'map' };
const leaving: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});
const lead = (onScreens = vi.fn<(count: number) => void>(), onReplaced = vi.fn<() => void>()) => {
  const leader = leadWall(onScreens, onReplaced);
  leaving.push(leader.close);
  return { leader, onScreens, onReplaced };
};
const follow = () => {
  const onScene = vi.fn<(scene: WallScene) => void>();
  leaving.push(followWall(onScene));
  return onScene;
};

describe('screens in step', () => {
  it('all show what one window leads to, those that come later too, and it counts them', async () => {
    const first = follow();
    const { leader, onScreens } = lead();
    leader.show(scene);
    await vi.waitFor(() => expect(first).toHaveBeenLastCalledWith(scene));
    const late = follow();
    await vi.waitFor(() => expect(late).toHaveBeenLastCalledWith(scene));
    await vi.waitFor(() => expect(onScreens).toHaveBeenLastCalledWith(2));
    leader.show({ ...scene, at: 1_700_000_000_000 });
    for (const seen of [first, late])
      await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith({ ...scene, at: 1_700_000_000_000 }));
  });

  it('are led by one: who began last', async () => {
    const before = lead();
    const after = lead();
    await vi.waitFor(() => expect(before.onReplaced).toHaveBeenCalled());
    expect(after.onReplaced).not.toHaveBeenCalled();
  });

  it('take no notice of what is no scene', async () => {
    const seen = follow();
    const channel = new BroadcastChannel('vigie-wall');
    leaving.push(() => channel.close());
    channel.postMessage({ type: 'scene', scene: { ...scene, layout: 'upside-down' } });
    channel.postMessage('scene');
    channel.postMessage({ type: 'scene', scene });
    await vi.waitFor(() => expect(seen).toHaveBeenCalled());
    expect(seen.mock.calls).toEqual([[scene]]);
  });
});
