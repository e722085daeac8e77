/** What a perimeter may watch, and what for: that it comes in, that it goes out, that it stays. */
export const watchedCollections = ['deployments', 'incidents'] as const;
export type WatchedCollection = (typeof watchedCollections)[number];
export const watchWhens = ['inside', 'outside', 'dwell'] as const;
export type WatchWhen = (typeof watchWhens)[number];

export interface WatchRule {
  of: readonly WatchedCollection[];
  when: WatchWhen;
  /** Of a stay, after which it counts. */
  minutes: number;
  /** Seconds for which it has to last before it counts. */
  delay: number;
  /** Metres of the edge, on either side, that are neither inside nor outside. */
  margin: number;
  /** Kilometres an hour: what would have gone faster was not there. */
  fastest: number;
}
