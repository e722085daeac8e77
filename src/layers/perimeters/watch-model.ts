import * as v from 'valibot';
import type { Watch } from '../../domain/perimeters/contract.ts';
import { watchWhens, watchedCollections } from '../../domain/perimeters/watch-kinds.ts';
import { typedField } from '../../shared/drafts/fields.ts';

/** What the form holds of what a perimeter watches. */
export interface TypedWatch {
  /** Empty: it watches nothing. */
  when: '' | Watch['when'];
  of: 'all' | Watch['of'][number];
  minutes: string;
  delay: string;
  margin: string;
  fastest: string;
}

export const watchFields = {
  when: v.picklist(['', ...watchWhens]),
  of: v.picklist(['all', ...watchedCollections]),
  minutes: typedField,
  delay: typedField,
  margin: typedField,
  fastest: typedField,
};

/** The greatest of each number, as in the contract. */
export const mostOf = { minutes: 240, delay: 3_600, margin: 500, fastest: 400 } as const;
export type WatchNumber = keyof typeof mostOf;

const usual = { when: '', of: 'deployments', minutes: '15', delay: '60', margin: '20', fastest: '130' } as const;

export const typedWatchOf = (watch: Watch | null): TypedWatch => {
  if (!watch) return usual;
  const { when, of, minutes, delay, margin, fastest } = watch;
  return {
    when,
    of: of.length > 1 ? 'all' : (of[0] ?? 'all'),
    minutes: String(minutes),
    delay: String(delay),
    margin: String(margin),
    fastest: String(fastest),
  };
};

const readNumber = (typed: string, most: number): number => Math.min(most, Math.max(0, Math.round(Number(typed)) || 0));

export const readWatch = ({ when, of, minutes, delay, margin, fastest }: TypedWatch): Watch | null =>
  when === ''
    ? null
    : {
        when,
        of: of === 'all' ? [...watchedCollections] : [of],
        minutes: readNumber(minutes, mostOf.minutes),
        delay: readNumber(delay, mostOf.delay),
        margin: readNumber(margin, mostOf.margin),
        fastest: Math.max(1, readNumber(fastest, mostOf.fastest)),
      };
