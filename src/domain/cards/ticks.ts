import type { Tick, TickState, UsedCard } from './contract.ts';
import type { TickPatch } from './tick-patch.ts';

export const tickOf = (card: UsedCard | null | undefined, step: string): Tick | undefined =>
  card?.ticks.find((tick) => tick.step === step);

/** How a step stands; `open` before anybody said anything. */
export const stateOf = (card: UsedCard | null | undefined, step: string): TickState =>
  tickOf(card, step)?.state ?? 'open';

/** Why a step cannot be ticked so; null if it can. @param edition the one that this incident goes by */
export const refuseTick = (card: UsedCard | null | undefined, tick: TickPatch, edition: number): string | null => {
  if (tick.edition !== edition) return `This incident goes by edition ${edition} of the reflex cards.`;
  if (stateOf(card, tick.step) === tick.state) return `The step is ${tick.state} already.`;
  return tick.state === 'not-applicable' && tick.reason.trim() === ''
    ? 'To say that a step does not apply, give a reason.'
    : null;
};

export interface Progress {
  all: number;
  done: number;
  notApplicable: number;
  /** Nobody has said anything of it yet, or it was opened again. */
  open: number;
}

/** How far a card is; "not applicable" is not "forgotten". The parts add up to all steps. */
export const progressOf = (card: UsedCard | null | undefined, steps: readonly { id: string }[]): Progress => {
  const states = steps.map(({ id }) => stateOf(card, id));
  const count = (state: TickState): number => states.filter((one) => one === state).length;
  return { all: steps.length, done: count('done'), notApplicable: count('not-applicable'), open: count('open') };
};
