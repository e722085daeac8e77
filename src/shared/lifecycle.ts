/** The course of a kind of item: how it goes on, and where it is over. */
export interface Course<S extends string> {
  /** Where it may go from each status. */
  transitions: Readonly<Record<S, readonly S[]>>;
  /** Its way, from the first status to the last; what is not there lies beside the way. */
  way: readonly S[];
  /** Where it is over. */
  ends: readonly S[];
}

/** One thing that may become of an item. */
export interface Step<S extends string> {
  to: S;
  /** `aside`: off its way for a while, or for good; `back`: undoes a step that was made, or an end. */
  direction: 'forward' | 'aside' | 'back';
  /** Whether it is over then. */
  isEnd: boolean;
}

const directions = ['forward', 'aside', 'back'] as const;

/** What may become of an item, the next step forward first, the ways back last. */
export const stepsFrom = <S extends string>({ transitions, way, ends }: Course<S>, from: S): Step<S>[] => {
  const directionTo = (to: S): Step<S>['direction'] => {
    if (!way.includes(to)) return 'aside';
    if (ends.includes(from)) return 'back';
    return way.indexOf(to) > way.indexOf(from) ? 'forward' : 'back';
  };
  const rank = ({ direction, to }: Step<S>): number => directions.indexOf(direction) * 100 + way.indexOf(to);
  return transitions[from]
    .map((to) => ({ to, direction: directionTo(to), isEnd: ends.includes(to) }))
    .sort((a, b) => rank(a) - rank(b));
};
