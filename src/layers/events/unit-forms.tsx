import type { Unit } from '../../domain/events/contract.ts';
import { longest } from '../../domain/events/drafts.ts';
import { unitStates } from '../../domain/events/kinds.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { makeItemId } from '../../shared/item-id.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { readText } from '../../shared/text-words.ts';
import { useNow } from '../../shared/time.ts';
import { instantOfWall, writeWall } from '../../shared/wall-clock.ts';
import { useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import { eventActionWords } from './action-words.ts';
import { PartForm, type PartProps } from './part-form.tsx';
import { readCount } from './read-count.ts';
import { useServiceName } from './service-name.ts';
import { useServices } from './services.ts';
import { eventWords } from './words.ts';

/** What a unit is after a step: engaged and released with their moments. */
const moveUnit = (unit: Unit, state: Unit['state'], now: string): Unit => ({
  ...unit,
  state,
  engaged: state === 'engaged' ? (unit.engaged ?? now) : unit.engaged,
  released: state === 'released' ? now : null,
});

/** One unit more, by its call sign or as one of the deployments. */
export const UnitForm = ({ event, onChange, onDone }: PartProps) => {
  const own = useWords(eventActionWords);
  const word = useWords(eventWords);
  const { services, names } = useServices();
  const now = useNow();
  const deployments = [...useFeatures('deployments')].filter(({ properties }) => properties.status !== 'ended');
  const { windows, units, lead } = event.properties;
  const states = unitStates.filter((state) => state !== 'released');
  return (
    <PartForm
      part="unit"
      name={own.addUnit}
      itemId={event.id}
      first={{
        name: '',
        service: `zone-${lead}`,
        strength: '20',
        state: 'planned',
        sector: '',
        deployment: '',
        from: writeWall(timeOf(windows.event.start)),
        to: writeWall(timeOf((windows.dispersal ?? windows.event).end)),
      }}
      patchOf={({ name, service, strength, state, sector, deployment, from, to }) => {
        const officers = readCount(strength);
        const [start, end] = [instantOfWall(from), instantOfWall(to)];
        if (readText(name) === '' || !officers || start === null || end === null) return null;
        if (timeOf(end) <= timeOf(start)) return null;
        const planned: Unit = {
          id: makeItemId('unit'),
          name: readText(name),
          service,
          strength: officers,
          planned: { start, end },
          state: 'planned',
          sector: readText(sector),
          engaged: null,
          released: null,
          deployment: deployment === '' ? null : deployment,
        };
        return { units: [...units, moveUnit(planned, state as Unit['state'], instantOf(now))] };
      }}
      onChange={onChange}
      onDone={onDone}
    >
      {(field) => (
        <>
          <Field name={own.fields.name} {...field('name')} most={longest.line} isOptional={false} />
          <Choice name={own.fields.service} {...field('service')} values={services} words={names} />
          <Field name={own.fields.strength} type="number" least={1} most={10_000} {...field('strength')} />
          <Choice name={own.fields.state} {...field('state')} values={states} words={word.unitState} />
          <Field name={own.fields.sector} {...field('sector')} most={longest.line} />
          <Choice
            name={own.deployment}
            {...field('deployment')}
            values={['', ...deployments.map(({ id }) => id)]}
            words={{
              '': '–',
              ...Object.fromEntries(
                deployments.map(({ id, properties }) => [id, `${id} · ${properties.strength} · ${properties.contact}`]),
              ),
            }}
          />
          <MomentField name={own.fields.from} {...field('from')} now={now} />
          <MomentField name={own.fields.to} {...field('to')} now={now} />
        </>
      )}
    </PartForm>
  );
};

/** A unit that is engaged, held ready, taken back or released. */
export const MoveUnitForm = ({ event, onChange, onDone }: PartProps) => {
  const own = useWords(eventActionWords);
  const word = useWords(eventWords);
  const service = useServiceName();
  const now = useNow();
  const { units } = event.properties;
  // Who stands ready is thought of first.
  const listed = units.toSorted((a, b) => Number(b.state === 'ready') - Number(a.state === 'ready'));
  const [first] = listed;
  return (
    <PartForm
      part="move-unit"
      name={own.moveUnit}
      itemId={event.id}
      first={{ unit: first?.id ?? '', state: 'engaged', sector: first?.sector ?? '' }}
      patchOf={({ unit, state, sector }) => {
        if (!units.some(({ id }) => id === unit)) return null;
        const moved = units.map((one) =>
          one.id === unit
            ? { ...moveUnit(one, state as Unit['state'], instantOf(now)), sector: readText(sector) }
            : one,
        );
        return { units: moved };
      }}
      onChange={onChange}
      onDone={onDone}
    >
      {(field) => (
        <>
          <Choice
            name={own.fields.unit}
            {...field('unit')}
            values={listed.map(({ id }) => id)}
            words={Object.fromEntries(
              listed.map((unit) => [
                unit.id,
                `${unit.name} · ${service(unit.service)} · ${unit.strength} · ${word.unitState[unit.state]}`,
              ]),
            )}
          />
          <Choice name={own.fields.state} {...field('state')} values={unitStates} words={word.unitState} />
          <Field name={own.fields.sector} {...field('sector')} most={longest.line} />
        </>
      )}
    </PartForm>
  );
};
