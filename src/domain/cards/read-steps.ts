import * as v from 'valibot';
import { disciplineSchema } from '../../shared/vocabulary.ts';
import { incidentCategories } from '../incidents/contract.ts';
import { type Edition, type Step, cardPhases } from './steps.ts';

const sources: Readonly<Record<string, string>> = {
  cc: 'crisiscentrum.be',
  gov: 'gouverneurantwerpen.be',
  safe: 'safe.brussels',
  bx1: 'bx1.be',
  mfo: 'MFO-2',
  royal: 'AR / KB 22.05.2019',
};

const readStep = (row: string): readonly [group: string, step: Step] => {
  const [group = '', id = '', by = '', source = '', fr = '', nl = '', en = ''] = row
    .split('|')
    .map((cell) => cell.trim());
  if (en === '') throw new Error(`A step of a reflex card has seven cells: ${row}`);
  return [
    group,
    {
      id,
      text: { fr, nl, en },
      by: v.is(disciplineSchema, by) ? by : null,
      source: sources[source] ?? null,
      from: cardPhases.find((phase) => phase === group) ?? 'none',
    },
  ];
};

/**
 * Reads the steps of an edition, one a line: category or phase (`all`: of every category, before its own), id, discipline
 * or `-`, source or `-`, French, Dutch, English.
 */
export const readSteps = (table: string): Edition => {
  const rows = table.trim().split('\n').map(readStep);
  const of = (wanted: string): Step[] => rows.filter(([group]) => group === wanted).map(([, step]) => step);
  return {
    categories: Object.fromEntries(
      incidentCategories.map((category) => [category, [...of('all'), ...of(category)]]),
    ) as unknown as Edition['categories'],
    phases: cardPhases.flatMap(of),
  };
};
