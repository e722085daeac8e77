import { longest } from '../../domain/events/drafts.ts';
import { commandLevels, estimateMethods, estimateSources, outcomes } from '../../domain/events/kinds.ts';
import { instantOf } from '../../shared/instant.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { ClockField } from '../../shared/parts/moment-field.tsx';
import { readText } from '../../shared/text-words.ts';
import { useNow } from '../../shared/time.ts';
import { instantOfWall, writeWall } from '../../shared/wall-clock.ts';
import { useWords } from '../../shared/words.ts';
import { eventActionWords } from './action-words.ts';
import { useLevelNames } from './level-names.ts';
import { PartForm, type PartProps } from './part-form.tsx';
import { readCount } from './read-count.ts';
import { useServices } from './services.ts';
import { eventWords } from './words.ts';

/** Watches differ: minutes that a moment may lie ahead. */
const slack = 5;
/** The moment of a clock that was typed; empty: now. Null: it is no moment. */
const momentOr = (text: string, now: number): string | null => (text === '' ? instantOf(now) : instantOfWall(text));

/** The decision of the mayor, with the status that follows from it. */
export const DecisionForm = ({ event, onChange, onDone }: PartProps) => {
  const own = useWords(eventActionWords);
  const { outcome: words } = useWords(eventWords);
  const now = useNow();
  const { decision, status } = event.properties;
  const isOpen = status === 'announced' || status === 'authorised' || status === 'forbidden';
  const first = {
    outcome: decision?.outcome ?? 'authorised',
    reference: decision?.reference ?? '',
    date: decision?.date ?? writeWall(now).slice(0, 10),
    conditions: decision?.conditions ?? '',
  };
  return (
    <PartForm
      part="decision"
      name={own.decide}
      itemId={event.id}
      first={first}
      patchOf={({ outcome, reference, date, conditions }) => {
        if (readText(reference) === '' || date === '') return null;
        const next = outcome === 'forbidden' ? 'forbidden' : 'authorised';
        return {
          decision: { outcome, reference: readText(reference), date, conditions: readText(conditions) },
          ...(isOpen && next !== status && { status: next }),
        };
      }}
      onChange={onChange}
      onDone={onDone}
    >
      {(field) => (
        <>
          <Choice name={own.fields.outcome} {...field('outcome')} values={outcomes} words={words} />
          <Field name={own.fields.reference} {...field('reference')} most={longest.line} isOptional={false} />
          <Field name={own.fields.date} type="date" {...field('date')} />
          <Field name={own.fields.conditions} {...field('conditions')} most={longest.note} />
        </>
      )}
    </PartForm>
  );
};

/** One estimate more, with source, method and moment. */
export const EstimateForm = ({ event, onChange, onDone }: PartProps) => {
  const own = useWords(eventActionWords);
  const word = useWords(eventWords);
  const now = useNow();
  return (
    <PartForm
      part="estimate"
      name={own.estimate}
      itemId={event.id}
      first={{ count: '', source: 'police', method: 'rows', at: '' }}
      patchOf={({ count, source, method, at }) => {
        const [people, moment] = [readCount(count), momentOr(at, now)];
        if (people === null || moment === null) return null;
        return { estimates: [...event.properties.estimates, { at: moment, count: people, source, method }] };
      }}
      onChange={onChange}
      onDone={onDone}
    >
      {(field) => (
        <>
          <Field name={own.fields.count} type="number" least={0} most={2_000_000} {...field('count')} />
          <Choice name={own.fields.source} {...field('source')} values={estimateSources} words={word.source} />
          <Choice name={own.fields.method} {...field('method')} values={estimateMethods} words={word.method} />
          <ClockField name={own.fields.at} hint={own.fields.at} {...field('at')} now={now} slack={slack} />
        </>
      )}
    </PartForm>
  );
};

/** Who has the command from now on: of a level and a sector there is one. */
export const CommandForm = ({ event, onChange, onDone }: PartProps) => {
  const own = useWords(eventActionWords);
  const levels = useLevelNames();
  const { services, names } = useServices();
  const now = useNow();
  const { command, lead } = event.properties;
  return (
    <PartForm
      part="command"
      name={own.command}
      itemId={event.id}
      first={{ level: 'gold', function: '', sector: '', post: '', service: `zone-${lead}`, at: '' }}
      patchOf={({ level, function: name, sector, post, service, at }) => {
        const since = momentOr(at, now);
        if (readText(name) === '' || since === null) return null;
        const next = {
          level,
          function: readText(name),
          sector: readText(sector),
          post: readText(post),
          service,
          since,
        };
        const others = command.filter((one) => one.level !== next.level || one.sector !== next.sector);
        return { command: [...others, next] };
      }}
      onChange={onChange}
      onDone={onDone}
    >
      {(field) => (
        <>
          <Choice name={own.fields.level} {...field('level')} values={commandLevels} words={levels} />
          {(['function', 'sector', 'post'] as const).map((text) => (
            <Field
              key={text}
              name={own.fields[text]}
              {...field(text)}
              most={longest.line}
              isOptional={text !== 'function'}
            />
          ))}
          <Choice name={own.fields.service} {...field('service')} values={services} words={names} />
          <ClockField name={own.fields.at} hint={own.fields.at} {...field('at')} now={now} slack={slack} />
        </>
      )}
    </PartForm>
  );
};
