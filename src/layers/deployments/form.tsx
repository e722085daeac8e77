import { useDraft } from '../../shared/drafts.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { FormFrame } from '../../shared/parts/form-frame.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { PlaceField } from '../../shared/parts/place-field.tsx';
import { type FoundPlace, useReference } from '../../shared/reference.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { writtenIn } from '../../shared/vocabulary.ts';
import { type WallText, addOnClock, instantOfWall, writeWall } from '../../shared/wall-clock.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { FormProps } from '../manifest.ts';
import { type Deployment, deploymentKinds, deploymentServices, levelSchema } from './contract.ts';
import { deploymentDeskWords } from './desk-words.ts';
import { operatorName } from './model.ts';
import { type DeploymentDraft, isCompetent, isShift, longest, planDeployment } from './planning.ts';
import { WhatIf } from './what-if.tsx';
import { deploymentWords } from './words.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { makeItemId } from '../../shared/item-id.ts';

type Properties = Deployment['properties'];

/** What the form holds while somebody types. */
interface Typed extends Pick<Properties, 'operator' | 'kind' | 'level' | 'strength' | 'contact' | 'operation'> {
  place: FoundPlace | null;
  objective: string;
  start: WallText;
  end: WallText;
}

const hour = 3_600_000;
/** Of a shift, in minutes of the clock. */
const usualLength = 8 * 60;

const typedOf = (feature: Deployment | null, now: number, objective: string, zone: string | null): Typed => {
  const known = feature?.properties;
  const nextHour = Math.ceil(now / hour) * hour;
  return {
    operator: known?.operator ?? (zone === null ? 'stib-security' : `zone-${zone}`),
    kind: known?.kind ?? (zone === null ? 'metro' : 'road'),
    level: known?.level ?? (zone === null ? 'underground' : 'surface'),
    strength: known?.strength ?? 2,
    contact: known?.contact ?? '',
    operation: known?.operation ?? '',
    objective,
    place: feature && {
      id: feature.id,
      place: feature.properties.place,
      position: feature.geometry?.coordinates ?? null,
    },
    start: writeWall(known ? timeOf(known.shift.start) : nextHour),
    end: writeWall(known ? timeOf(known.shift.end) : addOnClock(nextHour, usualLength)),
  };
};

/** Plans a deployment, or changes and moves one; says what it would do to the gaps before it is saved. */
export const DeploymentForm = ({ feature, finder, now, onCreate, onChange, onClose }: FormProps<Deployment>) => {
  const language = useLanguage();
  const word = useWords(deploymentWords);
  const desk = useWords(deploymentDeskWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const { zoneCodes } = useReference();
  const objective = writtenIn(feature?.properties.objective ?? desk.firstObjective, language);
  const first = typedOf(feature, now, objective, seat.zone);
  const [typed, setTyped, clear] = useDraft<Typed>(feature ? `edit:${feature.id}` : 'new-deployment', first);
  const set = (change: Partial<Typed>): void => setTyped({ ...typed, ...change });
  const operators = [...deploymentServices, ...zoneCodes.map((code) => `zone-${code}` as const)];
  const start = instantOfWall(typed.start, feature?.properties.shift.start);
  const end = instantOfWall(typed.end, feature?.properties.shift.end);
  const isShiftGood = start !== null && end !== null && isShift(timeOf(start), timeOf(end));
  const isGood = isCompetent(typed.operator, typed.kind, typed.level);
  const refusal = typed.place && refuse(seat, { type: 'plan-deployment', zone: typed.place.place.zone });

  const fault =
    describeFault(typed.objective, language, { hasLines: true }) ??
    describeFault(typed.contact, language, { most: longest.contact }) ??
    describeFault(typed.operation, language, { most: longest.operation });

  const save = async (): Promise<void> => {
    if (!typed.place || start === null || end === null) return;
    const { position, place } = typed.place;
    const geometry: Deployment['geometry'] = position && { type: 'Point', coordinates: position };
    const { operator, kind, level, strength, contact, operation } = typed;
    const text = readText(typed.objective) || writtenIn(desk.firstObjective, language);
    const draft: DeploymentDraft = {
      operator,
      kind,
      level,
      place,
      strength,
      contact: readText(contact),
      operation: readText(operation),
      objective: text === objective && feature ? feature.properties.objective : { fr: text, nl: text },
      shift: { start, end },
    };
    if (feature) {
      const { operator: _, kind: __, place: ___, ...rest } = draft;
      const before = feature.properties as unknown as Record<string, unknown>;
      const changed = Object.entries(rest).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
      );
      const isMoved = JSON.stringify(typed.place) !== JSON.stringify(first.place);
      await onChange({ ...Object.fromEntries(changed), ...(isMoved && { place, geometry }) });
    } else {
      const id = makeItemId('dep');
      const planned = planDeployment(id, draft, geometry, instantOf(now));
      await onCreate({ feature: planned, patch: { ...draft, geometry } });
    }
  };
  return (
    <FormFrame
      name={feature ? desk.change : desk.plan}
      words={desk}
      problem={refusal ? refusals[refusal] : fault}
      isReady={isGood && isShiftGood && typed.place !== null}
      onSave={save}
      onClear={clear}
      onClose={onClose}
    >
      <div className="form-row">
        <Choice
          name={word.facts.operator}
          value={typed.operator}
          values={feature ? [typed.operator] : operators}
          words={Object.fromEntries(operators.map((one) => [one, operatorName(one, language)]))}
          onChange={(operator) => set({ operator })}
        />
        <Choice
          name={word.facts.kind}
          value={typed.kind}
          values={feature ? [typed.kind] : deploymentKinds}
          words={word.kind}
          onChange={(kind) => set({ kind })}
        />
        <Choice
          name={word.facts.level}
          value={typed.level}
          values={levelSchema.options}
          words={word.level}
          onChange={(level) => set({ level })}
        />
      </div>
      {isGood ? null : <p role="alert">{desk.refused}</p>}
      <PlaceField finder={finder} value={typed.place} onChange={(place) => set({ place })} />
      {typed.place ? null : <p className="quiet">{desk.notPlaced}</p>}
      <div className="form-row">
        <Field
          name={word.facts.strength}
          type="number"
          least={1}
          most={1000}
          value={String(typed.strength)}
          onChange={(value) => set({ strength: Math.min(1000, Math.max(1, Math.round(Number(value)) || 1)) })}
        />
        <MomentField name={desk.start} value={typed.start} now={now} onChange={(start) => set({ start })} />
        <MomentField name={desk.end} value={typed.end} now={now} onChange={(end) => set({ end })} />
      </div>
      {isShiftGood ? null : <p role="alert">{desk.shiftRefused}</p>}
      <Field name={desk.objective} value={typed.objective} most={200} onChange={(value) => set({ objective: value })} />
      <div className="form-row">
        <Field name={desk.contact} value={typed.contact} most={100} onChange={(value) => set({ contact: value })} />
        <Field
          name={desk.operation}
          value={typed.operation}
          most={200}
          onChange={(value) => set({ operation: value })}
        />
      </div>
      {feature ? null : <WhatIf stop={typed.place?.place.stop ?? null} strength={typed.strength} />}
    </FormFrame>
  );
};
