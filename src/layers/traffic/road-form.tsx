import { useDraft } from '../../shared/drafts.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { PlaceField } from '../../shared/parts/place-field.tsx';
import { type FoundPlace, useReference } from '../../shared/reference.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { FormProps } from '../manifest.ts';
import { type RoadItem, type RoadKind, type RoadOperator, roadKinds, roadOperators } from './contract.ts';
import { trafficDeskWords } from './desk-words.ts';
import { TrafficForm, type TypedTimes, changesOf, readTimes, timesOf } from './form-parts.tsx';
import type { RoadDraft } from './drafts.ts';
import { planRoadItem } from './lifecycle.ts';
import { operatorName } from './operator-name.ts';
import { trafficWords } from './words.ts';
import { instantOf } from '../../shared/instant.ts';
import { makeItemId } from '../../shared/item-id.ts';

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

/** Plans a control or a closure, marks a place where accidents gather; or changes what is said and counted of one. */
export const RoadForm = ({ feature, finder, now, onCreate, onChange, onClose }: FormProps<RoadItem>) => {
  const language = useLanguage();
  const word = useWords(trafficWords);
  const desk = useWords(trafficDeskWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const { zoneCodes } = useReference();
  const known = feature?.properties;
  const first: Typed = {
    kind: known?.kind ?? 'speed-control',
    operator: known?.operator ?? (seat.zone === null ? 'road-police' : `zone-${seat.zone}`),
    place: null,
    checked: String(known?.tally?.checked ?? ''),
    found: String(known?.tally?.found ?? ''),
    ...timesOf(feature, now),
  };
  const [typed, setTyped, clear] = useDraft<Typed>(feature ? `edit:${feature.id}` : 'new-road-item', first);
  const set = (change: Partial<Typed>): void => setTyped({ ...typed, ...change });
  const { kind, operator, place } = typed;
  const operators: RoadOperator[] = [...roadOperators, ...zoneCodes.map((code) => `zone-${code}` as const)];
  const zone = place?.place.zone ?? null;
  const zones = known?.zones ?? (zone === null ? [] : [zone]);
  const refusal = feature || place ? refuse(seat, { type: 'change-traffic', zones }) : null;
  const problem = refusal ? refusals[refusal] : feature || place ? null : desk.needsPlace;

  const save = async (): Promise<void> => {
    const times = readTimes(typed, feature);
    if (!times) return;
    if (feature) {
      const { start: _, ...changeable } = times;
      const hasTally = typed.checked !== '' || typed.found !== '';
      const tally = hasTally ? { checked: toCount(typed.checked), found: toCount(typed.found) } : null;
      await onChange(changesOf(feature, { ...changeable, tally }));
    } else {
      if (!place) return;
      const geometry: RoadItem['geometry'] = place.position && { type: 'Point', coordinates: place.position };
      const draft: RoadDraft = { kind, operator, place: place.place, ...times };
      const id = makeItemId('road');
      const made = planRoadItem(id, draft, geometry, instantOf(now));
      await onCreate({ feature: made, patch: { ...draft, geometry } });
    }
  };
  return (
    <TrafficForm
      name={feature ? desk.change : desk.newRoadItem}
      times={typed}
      item={feature}
      now={now}
      problem={problem}
      onTimes={set}
      onSave={save}
      onClose={onClose}
      onClear={clear}
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
