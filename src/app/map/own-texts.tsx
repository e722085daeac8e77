import { type RefObject, useCallback, useMemo } from 'react';
import { createCalm } from '../../live/calm.ts';
import type { SignsHandle } from '../../map/live-signs.tsx';
import type { MapSource } from '../../map/map-source.ts';
import { SignTexts } from '../../map/texts/sign-texts.tsx';
import type { MapText } from '../../map/texts/text-layer.ts';
import type { ItemRef } from '../../shared/url-state.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { followAll } from './map-sources.ts';

/** Signs move and group: what stands beside them follows, but does not dance. Milliseconds. */
const textsEvery = 2_000;

const textsOf = ({ layer, selection }: LiveLayer, selected: ItemRef | null): MapText[] => {
  const { points } = layer.map ?? {};
  if (!points?.textOf) return [];
  return [...selection.values()].flatMap((feature) => {
    const text = points.textOf?.(feature) ?? '';
    const mark = text === '' ? null : points.mark(feature, () => null);
    if (!mark) return [];
    const isFirst = selected?.layer === layer.id && selected.id === feature.id;
    return [{ id: `${layer.id}:${feature.id}`, text, at: [mark.longitude, mark.latitude], isFirst }];
  });
};

/** What people wrote on the map, of the layers that are shown. */
export const OwnTexts = ({
  shown,
  signs,
  selected,
}: {
  shown: readonly LiveLayer[];
  signs: RefObject<SignsHandle | null>;
  selected: ItemRef | null;
}) => {
  const readSigns = useCallback(async () => (await signs.current?.drawn()) ?? [], [signs]);
  const texts = useMemo(
    (): MapSource<readonly MapText[]> => ({
      read: () => shown.flatMap((live) => textsOf(live, selected)),
      subscribe: (listener) => {
        const calm = createCalm(textsEvery, listener);
        const leave = followAll(shown, () => calm.ask());
        return () => {
          leave();
          calm.stop();
        };
      },
    }),
    [shown, selected],
  );
  return <SignTexts texts={texts} readSigns={readSigns} />;
};
