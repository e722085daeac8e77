import { longest } from '../../domain/events/drafts.ts';
import { closureKinds } from '../../domain/events/kinds.ts';
import { timeOf } from '../../shared/instant.ts';
import { makeItemId } from '../../shared/item-id.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { readText } from '../../shared/text-words.ts';
import { useNow } from '../../shared/time.ts';
import { type Text, textIn } from '../../shared/vocabulary.ts';
import { instantOfWall, writeWall } from '../../shared/wall-clock.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { spanOf } from '../../domain/events/span.ts';
import { useNetworkNames } from './network-names.ts';
import { eventActionWords } from './action-words.ts';
import { PartForm, type PartProps } from './part-form.tsx';
import { eventWords } from './words.ts';

/**
 * A street, a stop or a line that is closed for an event, with hours of its own: at first those from the first phase to
 * the last, for a closure is longer than its event.
 */
export const ClosureForm = ({ event, onChange, onDone }: PartProps) => {
  const language = useLanguage();
  const own = useWords(eventActionWords);
  const word = useWords(eventWords);
  const now = useNow();
  const { stops, lines } = useNetworkNames();
  const { closures, stages } = event.properties;
  const span = spanOf(event);
  const stretches = stages.slice(1).map((to, index) => ({ from: stages[index] ?? to, to }));
  const named = (kind: string, target: string, name: string): Text | null => {
    const known = kind === 'stop' ? stops.get(target) : kind === 'line' ? lines.get(target) : undefined;
    const typed = readText(name);
    return kind === 'segment' ? (typed === '' ? null : { fr: typed, nl: typed }) : (known ?? null);
  };
  return (
    <PartForm
      part="closure"
      name={own.close}
      itemId={event.id}
      first={{
        kind: stretches.length > 0 ? 'segment' : 'stop',
        name: '',
        stretch: '0',
        stop: '',
        line: '',
        from: writeWall(span.start),
        to: writeWall(span.end),
      }}
      patchOf={({ kind, name, stretch, stop, line, from, to }) => {
        const target = kind === 'stop' ? stop : line;
        const label = named(kind, target, name);
        const way = stretches[Number(stretch)];
        const [start, end] = [instantOfWall(from), instantOfWall(to)];
        if (!label || start === null || end === null || timeOf(end) <= timeOf(start)) return null;
        if (kind === 'segment' && !way) return null;
        const closure = {
          id: makeItemId('shut'),
          kind,
          name: { fr: label.fr, nl: label.nl },
          path: kind === 'segment' && way ? [way.from.position, way.to.position] : [],
          target: kind === 'segment' ? null : target,
          start,
          end,
          item: null,
        };
        return { closures: [...closures, closure] };
      }}
      onChange={onChange}
      onDone={onDone}
    >
      {(field, typed) => (
        <>
          <Choice
            name={own.fields.closure}
            {...field('kind')}
            values={closureKinds.filter((kind) => kind !== 'segment' || stretches.length > 0)}
            words={word.closureKind}
          />
          {typed.kind === 'segment' ? (
            <>
              <Field name={own.fields.what} {...field('name')} most={longest.line} isOptional={false} />
              <Choice
                name={own.fields.stretch}
                {...field('stretch')}
                values={stretches.map((_, index) => String(index))}
                words={Object.fromEntries(
                  stretches.map(({ from, to }, index) => [
                    String(index),
                    own.stretch(textIn(from.label, language), textIn(to.label, language)),
                  ]),
                )}
              />
            </>
          ) : null}
          {typed.kind === 'stop' ? (
            <Choice
              name={own.fields.stop}
              {...field('stop')}
              values={['', ...stops.keys()]}
              words={{ '': '–', ...Object.fromEntries([...stops].map(([id, name]) => [id, textIn(name, language)])) }}
            />
          ) : null}
          {typed.kind === 'line' ? (
            <Choice
              name={own.fields.line}
              {...field('line')}
              values={['', ...lines.keys()]}
              words={{ '': '–', ...Object.fromEntries([...lines].map(([id, name]) => [id, textIn(name, language)])) }}
            />
          ) : null}
          <MomentField name={own.fields.from} {...field('from')} now={now} />
          <MomentField name={own.fields.to} {...field('to')} now={now} />
        </>
      )}
    </PartForm>
  );
};
