import { useState } from 'react';
import * as v from 'valibot';
import { stopsAlong } from '../../geo/section.ts';
import { placeField, typedField } from '../../shared/drafts/fields.ts';
import { type FormKind, useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { newId } from '../../shared/intent.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import type { FieldWords } from '../../shared/parts/form-frame.tsx';
import { placeFieldWords } from '../../shared/parts/place-field-words.ts';
import { PlaceField } from '../../shared/parts/place-field.tsx';
import type { FoundPlace } from '../../shared/places.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { FormProps } from '../manifest.ts';
import { type Cause, type Disruption, causes } from '../../domain/traffic/contract.ts';
import { type DisruptionKind, disruptionKinds } from '../../domain/traffic/kinds.ts';
import { trafficDeskWords } from './desk-words.ts';
import { TrafficForm, type TypedTimes, changedTimes, readTimes, timeFields, timesOf } from './form-parts.tsx';
import { lineEnds, lineName } from '../../geo/labels.ts';
import type { DisruptionDraft } from '../../domain/traffic/drafts.ts';
import { announceDisruption } from '../../domain/traffic/lifecycle.ts';
import { placeDisruption } from '../../domain/traffic/placing.ts';
import { trafficWords } from './words.ts';
import { instantOf } from '../../shared/instant.ts';

/** What the form holds while somebody types. */
interface Typed extends TypedTimes {
  kind: DisruptionKind;
  cause: Cause;
  station: FoundPlace | null;
  line: string;
  from: string;
  to: string;
}

const disruptionForm: FormKind<Typed> = {
  form: 'disruption',
  version: 1,
  fields: {
    kind: v.picklist(disruptionKinds),
    cause: v.picklist(causes),
    station: placeField,
    line: typedField,
    from: typedField,
    to: typedField,
    ...timeFields,
  },
  tell: ({ note, station, start, expectedEnd, kind }) =>
    note || station?.place.label.fr || (start ?? expectedEnd)?.replace('T', ' ') || kind || '…',
};

/** @param now the server's time, milliseconds */
const typedOf = (feature: Disruption | null, now: number, { lines }: FormProps<Disruption>['network']): Typed => ({
  kind: feature?.properties.kind ?? 'station-closed',
  cause: feature?.properties.cause ?? 'technical-problem',
  station: null,
  line: lines[0]?.id ?? '',
  from: '',
  to: '',
  ...timesOf(feature, now),
});

/** Announces a disruption: a station, a stretch between two stops, or a whole line; or changes what is said of it. */
export const DisruptionForm = ({
  feature,
  finder,
  network,
  now: clock,
  onCreate,
  onChange,
  onClose,
}: FormProps<Disruption>) => {
  const language = useLanguage();
  const word = useWords(trafficWords);
  const desk = useWords(trafficDeskWords);
  const { place } = useWords(placeFieldWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const [first] = useState(() => typedOf(null, clock, network));
  const now = feature ? typedOf(feature, clock, network) : first;
  const draft = useFormDraft(disruptionForm, feature?.id ?? '', now, feature === null);
  const { typed, set } = draft;
  const { kind, cause, line, from, to } = typed;
  const stop = typed.station?.place.stop ?? null;
  const isStation = kind === 'station-closed';
  const section = kind === 'section-closed' ? { from, to } : null;
  const placed = placeDisruption({ kind, stop, line, section }, network);
  const refusal =
    typeof placed === 'string'
      ? null
      : refuse(seat, { type: 'change', zones: feature?.properties.zones ?? placed.zones });
  const missing = isStation ? desk.needsStation : desk.needsSection;
  const problem = refusal ? refusals[refusal] : !feature && typeof placed === 'string' ? missing : null;
  const runs = network.lines.find(({ id }) => id === line);
  const stops = runs ? stopsAlong(runs, network) : [];
  const stopNames = Object.fromEntries(stops.map(({ id, name }) => [id, textIn(name, language)]));

  const save = async (key: string): Promise<void> => {
    const times = readTimes(typed, feature);
    if (!times) return;
    if (feature) {
      const own = { ...changedTimes(draft.changed, times), ...(draft.changed.has('cause') && { cause }) };
      await onChange(own, key);
    } else {
      if (typeof placed === 'string') return;
      const announced: DisruptionDraft = {
        kind,
        cause,
        stop: isStation ? stop : null,
        line: isStation ? null : line,
        section,
        ...times,
      };
      const id = newId('dis', key);
      const made = announceDisruption(id, announced, placed, instantOf(clock));
      await onCreate({ key, feature: made, patch: { ...announced } });
    }
  };
  const tell: FieldWords<Typed>['tell'] = (name, values) =>
    name === 'cause'
      ? word.cause[values.cause]
      : name === 'station'
        ? (values.station?.id ?? '')
        : values[name].replace(/(\d)T(\d)/, '$1 $2');
  return (
    <TrafficForm
      name={feature ? desk.change : desk.newDisruption}
      draft={draft}
      now={now}
      fields={{ names: { ...word.facts, station: place, ...desk }, tell }}
      item={feature}
      clock={clock}
      problem={problem}
      onSave={save}
      onClose={onClose}
    >
      <div className="form-row">
        {feature ? null : (
          <Choice
            name={word.facts.kind}
            value={kind}
            values={disruptionKinds}
            words={word.kind}
            onChange={(next) => set({ kind: next })}
          />
        )}
        <Choice
          name={word.facts.cause}
          value={cause}
          values={causes}
          words={word.cause}
          onChange={(next) => set({ cause: next })}
        />
      </div>
      {!feature && isStation ? (
        <PlaceField finder={finder} value={typed.station} onChange={(station) => set({ station })} />
      ) : null}
      {feature || isStation ? null : (
        <Choice
          name={word.facts.line}
          value={line}
          values={network.lines.map(({ id }) => id)}
          words={Object.fromEntries(
            network.lines.map((one) => [
              one.id,
              `${textIn(lineName(one), language)} ${textIn(lineEnds(one), language)}`,
            ]),
          )}
          onChange={(next) => set({ line: next, from: '', to: '' })}
        />
      )}
      {!feature && kind === 'section-closed' ? (
        <div className="form-row">
          {(['from', 'to'] as const).map((end) => (
            <Choice
              key={end}
              name={desk[end]}
              value={typed[end]}
              values={['', ...stops.map(({ id }) => id)]}
              words={{ '': '–', ...stopNames }}
              onChange={(next) => set({ [end]: next })}
            />
          ))}
        </div>
      ) : null}
    </TrafficForm>
  );
};
