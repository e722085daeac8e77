import { useState } from 'react';
import * as v from 'valibot';
import { placeField, typedField } from '../../shared/drafts/fields.ts';
import { type FormKind, useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { newId } from '../../shared/intent.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import type { FieldWords } from '../../shared/parts/form-frame.tsx';
import { placeFieldWords } from '../../shared/parts/place-field-words.ts';
import { PlaceField } from '../../shared/parts/place-field.tsx';
import { type FoundPlace, usePlaces } from '../../shared/places.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { FormProps } from '../manifest.ts';
import { type RoadItem, type RoadOperator, roadOperatorSchema, roadOperators } from '../../domain/traffic/contract.ts';
import { type RoadKind, roadKinds } from '../../domain/traffic/kinds.ts';
import { trafficDeskWords } from './desk-words.ts';
import { TrafficForm, type TypedTimes, changedTimes, readTimes, timeFields, timesOf } from './form-parts.tsx';
import type { RoadDraft } from '../../domain/traffic/drafts.ts';
import { planRoadItem } from '../../domain/traffic/lifecycle.ts';
import { operatorName } from './operator-name.ts';
import { trafficWords } from './words.ts';
import { instantOf } from '../../shared/instant.ts';

/** What the form holds while somebody types. */
interface Typed extends TypedTimes {
  kind: RoadKind;
  operator: RoadOperator;
  place: FoundPlace | null;
  checked: string;
  found: string;
}

const most = 1_000_000;
const toCount = (typed: string): number => Math.min(most, Math.max(0, Math.round(Number(typed)) || 0));

const roadForm: FormKind<Typed> = {
  form: 'road',
  version: 1,
  fields: {
    kind: v.picklist(roadKinds),
    operator: roadOperatorSchema,
    place: placeField,
    checked: typedField,
    found: typedField,
    ...timeFields,
  },
  tell: ({ note, place, checked, found, start, expectedEnd }) =>
    note || place?.place.label.fr || checked || found || (start ?? expectedEnd)?.replace('T', ' ') || '…',
};

/** @param now the server's time, milliseconds */
const typedOf = (feature: RoadItem | null, now: number, zone: string | null): Typed => {
  const known = feature?.properties;
  return {
    kind: known?.kind ?? 'speed-control',
    operator: known?.operator ?? (zone === null ? 'road-police' : `zone-${zone}`),
    place: null,
    checked: String(known?.tally?.checked ?? ''),
    found: String(known?.tally?.found ?? ''),
    ...timesOf(feature, now),
  };
};

/** Plans a control or a closure, marks a place where accidents gather; or changes what is said and counted of one. */
export const RoadForm = ({ feature, finder, now: clock, onCreate, onChange, onClose }: FormProps<RoadItem>) => {
  const language = useLanguage();
  const word = useWords(trafficWords);
  const desk = useWords(trafficDeskWords);
  const { place: placeName } = useWords(placeFieldWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const { zoneCodes } = usePlaces();
  const known = feature?.properties;
  const [first] = useState(() => typedOf(null, clock, seat.zone));
  const now = feature ? typedOf(feature, clock, seat.zone) : first;
  const draft = useFormDraft(roadForm, feature?.id ?? '', now, feature === null);
  const { typed, set } = draft;
  const { kind, operator, place } = typed;
  const operators: RoadOperator[] = [...roadOperators, ...zoneCodes.map((code) => `zone-${code}` as const)];
  const zone = place?.place.zone ?? null;
  const zones = known?.zones ?? (zone === null ? [] : [zone]);
  const refusal = feature || place ? refuse(seat, { type: 'change', zones }) : null;
  const problem = refusal ? refusals[refusal] : feature || place ? null : desk.needsPlace;

  const save = async (key: string): Promise<void> => {
    const times = readTimes(typed, feature);
    if (!times) return;
    if (feature) {
      const hasTally = typed.checked !== '' || typed.found !== '';
      const tally = hasTally ? { checked: toCount(typed.checked), found: toCount(typed.found) } : null;
      const isCounted = draft.changed.has('checked') || draft.changed.has('found');
      await onChange({ ...changedTimes(draft.changed, times), ...(isCounted && { tally }) }, key);
    } else {
      if (!place) return;
      const geometry: RoadItem['geometry'] = place.position && { type: 'Point', coordinates: place.position };
      const planned: RoadDraft = { kind, operator, place: place.place, ...times };
      const id = newId('road', key);
      const made = planRoadItem(id, planned, geometry, instantOf(clock));
      await onCreate({ key, feature: made, patch: { ...planned, geometry } });
    }
  };
  const tell: FieldWords<Typed>['tell'] = (name, values) =>
    name === 'place' ? (values.place?.id ?? '') : values[name].replace(/(\d)T(\d)/, '$1 $2');
  return (
    <TrafficForm
      name={feature ? desk.change : desk.newRoadItem}
      draft={draft}
      now={now}
      fields={{ names: { ...word.facts, place: placeName }, tell }}
      item={feature}
      clock={clock}
      problem={problem}
      onSave={save}
      onClose={onClose}
    >
      {feature ? (
        <div className="form-row">
          {kind === 'accident-prone' ? null : (
            <Field
              name={word.facts.checked}
              type="number"
              isOptional
              least={0}
              most={most}
              value={typed.checked}
              onChange={(checked) => set({ checked })}
            />
          )}
          <Field
            name={kind === 'accident-prone' ? word.facts.accidents : word.facts.found}
            type="number"
            isOptional
            least={0}
            most={most}
            value={typed.found}
            onChange={(found) => set({ found })}
          />
        </div>
      ) : (
        <>
          <div className="form-row">
            <Choice
              name={word.facts.kind}
              value={kind}
              values={roadKinds}
              words={word.kind}
              onChange={(next) => set({ kind: next })}
            />
            <Choice
              name={word.facts.operator}
              value={operator}
              values={operators}
              words={Object.fromEntries(operators.map((one) => [one, operatorName(one, language)]))}
              onChange={(next) => set({ operator: next })}
            />
          </div>
          <PlaceField finder={finder} value={place} onChange={(next) => set({ place: next })} />
        </>
      )}
    </TrafficForm>
  );
};
