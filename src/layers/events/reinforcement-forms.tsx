import type { PublicEvent, Reinforcement, Unit } from '../../domain/events/contract.ts';
import { longest } from '../../domain/events/drafts.ts';
import { reinforcementChannels, reinforcementStatuses } from '../../domain/events/kinds.ts';
import { officersBy } from '../../domain/events/strength.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { makeItemId } from '../../shared/item-id.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { readText } from '../../shared/text-words.ts';
import { useNow } from '../../shared/time.ts';
import { useWords } from '../../shared/words.ts';
import { eventActionWords } from './action-words.ts';
import { PartForm, type PartProps } from './part-form.tsx';
import { readCount } from './read-count.ts';
import { useServiceName } from './service-name.ts';
import { useServices } from './services.ts';
import { eventWords } from './words.ts';

/** Reinforcement, with the risk analysis and how the own means are exhausted; who stands ready is told first. */
export const AskForm = ({ event, onChange, onDone }: PartProps) => {
  const own = useWords(eventActionWords);
  const word = useWords(eventWords);
  const { services, names } = useServices();
  const now = useNow();
  const { reinforcements, units } = event.properties;
  const { ready } = officersBy(units);
  return (
    <PartForm
      part="reinforcement"
      name={own.ask}
      itemId={event.id}
      first={{ channel: 'hycap', from: 'federal-reserve', strength: '', analysis: '', exhaustion: '' }}
      patchOf={({ channel, from, strength, analysis, exhaustion }) => {
        const officers = readCount(strength);
        if (!officers || readText(analysis) === '' || readText(exhaustion) === '') return null;
        const asked = {
          id: makeItemId('ask'),
          channel,
          from,
          strength: officers,
          analysis: readText(analysis),
          exhaustion: readText(exhaustion),
          status: 'asked',
          asked: instantOf(now),
          moved: instantOf(now),
        };
        return { reinforcements: [...reinforcements, asked] };
      }}
      onChange={onChange}
      onDone={onDone}
    >
      {(field) => (
        <>
          {ready > 0 ? <p className="event-strong">{own.readyFirst(ready)}</p> : null}
          <Choice name={own.fields.channel} {...field('channel')} values={reinforcementChannels} words={word.channel} />
          <Choice name={own.fields.service} {...field('from')} values={services} words={names} />
          <Field name={own.fields.strength} type="number" least={1} most={10_000} {...field('strength')} />
          {(['analysis', 'exhaustion'] as const).map((text) => (
            <Field
              key={text}
              name={own.fields[text]}
              {...field(text)}
              most={text === 'analysis' ? longest.line : longest.note}
              isOptional={false}
            />
          ))}
        </>
      )}
    </PartForm>
  );
};

/** What became of reinforcement that was asked for; on site, it is one of the units. */
const answer = (one: Reinforcement, status: Reinforcement['status'], now: string): Reinforcement => ({
  ...one,
  status,
  moved: now,
});

const unitOf = (one: Reinforcement, { properties: { windows } }: PublicEvent, name: string, now: string): Unit => ({
  id: makeItemId('unit'),
  name,
  service: one.from,
  strength: one.strength,
  planned: {
    start: now,
    end: instantOf(Math.max(timeOf((windows.dispersal ?? windows.event).end), timeOf(now) + 3_600_000)),
  },
  state: 'ready',
  sector: '',
  engaged: null,
  released: null,
  deployment: null,
});

/** Granted, refused, on site: once there, it stands ready until it is engaged. */
export const AnswerReinforcementForm = ({ event, onChange, onDone }: PartProps) => {
  const own = useWords(eventActionWords);
  const word = useWords(eventWords);
  const service = useServiceName();
  const now = useNow();
  const { reinforcements, units } = event.properties;
  const open = reinforcements.filter(({ status }) => status === 'asked' || status === 'granted');
  return (
    <PartForm
      part="answer"
      name={own.answer}
      itemId={event.id}
      first={{ request: open[0]?.id ?? '', status: 'granted' }}
      patchOf={({ request, status: text }) => {
        const status = text as Reinforcement['status'];
        const chosen = open.find(({ id }) => id === request);
        if (!chosen) return null;
        const at = instantOf(now);
        const next = reinforcements.map((one) => (one.id === request ? answer(one, status, at) : one));
        if (status !== 'on-site') return { reinforcements: next };
        return { reinforcements: next, units: [...units, unitOf(chosen, event, service(chosen.from), at)] };
      }}
      onChange={onChange}
      onDone={onDone}
    >
      {(field) => (
        <>
          <Choice
            name={own.fields.request}
            {...field('request')}
            values={open.map(({ id }) => id)}
            words={Object.fromEntries(
              open.map((one) => [one.id, `${word.channel[one.channel]} · ${service(one.from)} · ${one.strength}`]),
            )}
          />
          <Choice
            name={own.fields.state}
            {...field('status')}
            values={reinforcementStatuses.filter((status) => status !== 'asked')}
            words={word.reinforcementStatus}
          />
        </>
      )}
    </PartForm>
  );
};
