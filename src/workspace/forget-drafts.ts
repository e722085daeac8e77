import type { FeatureStore } from '../live/feature-store.ts';
import { ownSeat } from '../shared/device.ts';
import { isAlertId } from '../shared/item-id.ts';
import { lazyPart } from '../shared/parts/lazy-part.tsx';

const loadDrafts = lazyPart(() => import('../shared/drafts/draft-store.ts'));

/** What somebody was typing about an alert goes with it: when it is deleted, and when it was while the page was not there. */
export const forgetDraftsOfGone = (alerts: Pick<FeatureStore<{ id: string }>, 'get' | 'subscribe'>): void => {
  const isGone = (item: string): boolean => isAlertId(item) && alerts.get(item) === undefined;
  const forget = async (): Promise<void> => {
    const { draftStore } = await loadDrafts();
    await draftStore.forget(ownSeat.id, isGone);
  };
  alerts.subscribe(({ reset, ids }) => {
    if (!reset && ![...ids].some(isGone)) return;
    forget().catch((reason: unknown) => console.warn('Drafts of what is gone stay until they expire:', reason));
  });
};
