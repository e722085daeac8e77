import { memo } from 'react';
import { lazyPart, lazyView } from '../shared/parts/lazy-part.tsx';
import { Pane } from '../shared/parts/pane.tsx';
import { usePart } from '../shared/parts/use-part.ts';
import { useHasData, useLayerHealth } from './feed.ts';

/** Comes with the first data, before anything is wrong. */
const loadTrouble = lazyPart(() => import('./health-trouble.tsx'));
const HealthTrouble = lazyView(loadTrouble, (module) => module.HealthTrouble);

/**
 * What is wrong with this collection, with its reason; nothing while it is well.
 * @param id only with this item
 */
export const HealthNotice = memo(({ collection, id = null }: { collection: string; id?: string | null }) => {
  const health = useLayerHealth(collection);
  usePart(loadTrouble, useHasData());
  if (health.state === 'loading' || health.state === 'ok') return null;
  return (
    <Pane>
      <HealthTrouble collection={collection} id={id} health={health} />
    </Pane>
  );
});
