import type { Exercise, Inject } from '../../domain/exercise/contract.ts';
import { type Outcome, evaluate } from '../../domain/exercise/evaluate.ts';
import type { LogEntry } from '../../domain/log/contract.ts';
import { exerciseWords, formatOffset } from '../../layers/exercise/layer.tsx';
import type { ExchangeRecord } from '../../exchange/record.ts';
import { recordOf } from '../../exchange/rows.ts';
import { exerciseMark } from '../../shared/exercise-mark.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { type Column, toCsv } from '../../shared/csv.ts';
import { writeCellMoment } from '../../shared/csv-moment.ts';
import { glossary } from '../../shared/glossary.ts';
import { type Language, writtenIn } from '../../shared/vocabulary.ts';
import { exerciseViewWords } from './view-words.ts';

/** On every line: a line that is taken out of the file still says what it is of. */
const mark = <F>(language: Language): Column<F> => ({ name: 'exercise', value: () => glossary.exercise[language] });

/** The script as CSV, in the columns that an import reads. */
export const scriptCsv = (injects: readonly Inject[], language: Language): string => {
  const columns: Column<Inject>[] = [
    mark(language),
    { name: 'time', value: ({ properties }) => formatOffset(properties.offset) },
    { name: 'kind', value: ({ properties }) => properties.kind },
    { name: 'title_fr', value: ({ properties }) => properties.title.fr },
    { name: 'title_nl', value: ({ properties }) => properties.title.nl },
    { name: 'text_fr', value: ({ properties }) => properties.text.fr },
    { name: 'text_nl', value: ({ properties }) => properties.text.nl },
    {
      name: 'place',
      value: ({ geometry, properties: { place } }) =>
        place?.stop ?? (geometry ? `${geometry.coordinates[1]} ${geometry.coordinates[0]}` : null),
    },
    { name: 'function', value: ({ properties }) => properties.function },
    { name: 'zone', value: ({ properties }) => properties.zone },
    { name: 'severity', value: ({ properties }) => properties.severity },
    { name: 'category', value: ({ properties }) => properties.category },
    { name: 'theme', value: ({ properties }) => properties.theme },
    { name: 'minutes', value: ({ properties }) => properties.minutes },
    { name: 'action', value: ({ properties }) => properties.expected?.action ?? null },
    { name: 'expected_fr', value: ({ properties }) => properties.expected?.text.fr ?? null },
    { name: 'expected_nl', value: ({ properties }) => properties.expected?.text.nl ?? null },
    { name: 'within', value: ({ properties }) => properties.expected?.within ?? null },
    { name: 'status', value: ({ properties }) => exerciseWords[language].status[properties.status] },
  ];
  return toCsv(columns, injects, language);
};

/** The script as things with a place and, once the exercise has begun, with the time that they are to come at. */
export const scriptRecords = (
  { properties: { started, stood } }: Exercise,
  injects: readonly Inject[],
  language: Language,
): readonly ExchangeRecord[] =>
  injects.map(({ id, geometry, properties: { title, text, offset, kind, status } }) =>
    recordOf({
      id,
      geometry,
      name: `${exerciseMark[language]} – ${writtenIn(title, language)}`,
      description: writtenIn(text, language) || null,
      start: started && instantOf(timeOf(started) + stood + offset * 1_000),
      values: { exercise: true, time: formatOffset(offset), kind, status },
    }),
  );

/** What became of an exercise as CSV. @param now milliseconds */
export const evaluationCsv = (
  exercise: Exercise,
  injects: readonly Inject[],
  log: readonly LogEntry[],
  now: number,
  language: Language,
): string => {
  const word = exerciseViewWords[language];
  const columns: Column<Outcome>[] = [
    mark(language),
    { name: 'came', value: ({ firing }) => writeCellMoment(firing.at) },
    { name: 'inject', value: ({ inject }) => writtenIn(inject.properties.title, language) },
    {
      name: 'expected',
      value: ({ inject: { properties } }) =>
        properties.expected ? writtenIn(properties.expected.text, language) : null,
    },
    { name: 'within', value: ({ inject }) => inject.properties.expected?.within ?? null },
    { name: 'entry', value: ({ entry }) => entry?.properties.number ?? null },
    { name: 'seconds', value: ({ reaction }) => (reaction === null ? null : Math.round(reaction / 1_000)) },
    { name: 'result', value: ({ verdict }) => word.verdict[verdict] },
  ];
  return toCsv(columns, evaluate(exercise, injects, log, now), language);
};
