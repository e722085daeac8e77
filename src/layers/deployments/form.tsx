import { useState } from 'react';
import { useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { newId } from '../../shared/intent.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { type FieldWords, FormFrame } from '../../shared/parts/form-frame.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { placeFieldWords } from '../../shared/parts/place-field-words.ts';
import { PlaceField } from '../../shared/parts/place-field.tsx';
import { usePlaces } from '../../shared/places.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { formatMoment } from '../../shared/time.ts';
import { describeFault } from '../../shared/text-words.ts';
import { textIn, writtenIn } from '../../shared/vocabulary.ts';
import { instantOfWall } from '../../shared/wall-clock.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { FormProps } from '../manifest.ts';
import {
  type Deployment,
  deploymentKinds,
  deploymentServices,
  levelSchema,
} from '../../domain/deployments/contract.ts';
import { deploymentDeskWords } from './desk-words.ts';
import {
  type TypedDeployment,
  deploymentChange,
  deploymentForm,
  readDeployment,
  typedDeployment,
} from './form-model.ts';
import { operatorName } from './model.ts';
import { isCompetent, isShift, longest, planDeployment } from '../../domain/deployments/lifecycle.ts';
import { WhatIf } from './what-if.tsx';
import { deploymentDetailWords } from './detail-words.ts';
import { deploymentWords } from './words.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

const hour = 3_600_000;
/** Plans a deployment, or changes and moves one; says what it would do to the gaps before it is saved. */
export const DeploymentForm = ({ feature, finder, now: clock, onCreate, onChange, onClose }: FormProps<Deployment>) => {
  const language = useLanguage();
  const word = useWords(deploymentWords);
  const own = useWords(deploymentDetailWords);
  const desk = useWords(deploymentDeskWords);
  const { place } = useWords(placeFieldWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const { zoneCodes } = usePlaces();
  const { firstObjective } = desk;
  const [first] = useState(() => typedDeployment(null, clock, firstObjective, seat.zone));
  const now = feature ? typedDeployment(feature, clock, firstObjective, seat.zone) : first;
  const draft = useFormDraft(deploymentForm, feature?.id ?? '', now, feature === null);
  const { typed, set } = draft;
  const objective = writtenIn(typed.objective, language);
  const [isPastMeant, setIsPastMeant] = useState(false);
  const operators = [...deploymentServices, ...zoneCodes.map((code) => `zone-${code}` as const)];
  const start = instantOfWall(typed.start, feature?.properties.shift.start);
  const end = instantOfWall(typed.end, feature?.properties.shift.end);
  const isShiftGood = start !== null && end !== null && isShift(timeOf(start), timeOf(end));
  const isGood = isCompetent(typed.operator, typed.kind, typed.level);
  const refusal = typed.place && refuse(seat, { type: 'change', zones: [typed.place.place.zone] });

  const fault =
    describeFault(objective, language, { hasLines: true }) ??
    describeFault(typed.contact, language, { most: longest.contact }) ??
    describeFault(typed.operation, language, { most: longest.operation });

  const read = readDeployment(typed, firstObjective, feature);
  // The hour that has begun may still be planned.
  const isPast = !feature && start !== null && timeOf(start) < clock - hour;
  const save = async (key: string): Promise<void> => {
    if (!read) return;
    if (feature) return onChange(deploymentChange(draft.changed, read), key);
    const planned = planDeployment(newId('dep', key), read.draft, read.geometry, instantOf(clock));
    await onCreate({ key, feature: planned, patch: { ...read.draft, geometry: read.geometry } });
  };
  const tell: FieldWords<TypedDeployment>['tell'] = (name, values) => {
    if (name === 'place') return values.place ? textIn(values.place.place.label, language) : '';
    if (name === 'objective') return textIn(values.objective, language);
    if (name === 'level') return word.level[values.level];
    return String(values[name]).replace('T', ' ');
  };
  return (
    <FormFrame
      name={feature ? desk.change : desk.plan}
      problem={refusal ? refusals[refusal] : fault}
      draft={draft}
      now={now}
      fields={{ names: { ...word.facts, ...own.facts, ...desk, place }, tell }}
      isReady={isGood && read !== null && (!isPast || isPastMeant)}
      onSave={save}
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
          name={own.facts.kind}
          value={typed.kind}
          values={feature ? [typed.kind] : deploymentKinds}
          words={word.kind}
          onChange={(kind) => set({ kind })}
        />
        <Choice
          name={own.facts.level}
          value={typed.level}
          values={levelSchema.options}
          words={word.level}
          onChange={(level) => set({ level })}
        />
      </div>
      {isGood ? null : <p role="alert">{desk.refused}</p>}
      <PlaceField finder={finder} value={typed.place} onChange={(found) => set({ place: found })} />
      {typed.place ? null : <p className="quiet">{desk.notPlaced}</p>}
      <div className="form-row">
        <Field
          name={own.facts.strength}
          type="number"
          least={1}
          most={1000}
          value={String(typed.strength)}
          onChange={(value) => set({ strength: Math.min(1000, Math.max(1, Math.round(Number(value)) || 1)) })}
        />
        <MomentField name={desk.start} value={typed.start} now={clock} onChange={(start) => set({ start })} />
        <MomentField name={desk.end} value={typed.end} now={clock} onChange={(end) => set({ end })} />
      </div>
      {isShiftGood ? null : <p role="alert">{desk.shiftRefused}</p>}
      {isPast ? (
        <label className="draft-notice">
          <input type="checkbox" checked={isPastMeant} onChange={({ target }) => setIsPastMeant(target.checked)} />
          {desk.inThePast(formatMoment(timeOf(start), language))}
        </label>
      ) : null}
      <Field
        name={desk.objective}
        value={objective}
        most={200}
        onChange={(value) => set({ objective: { fr: value, nl: value } })}
      />
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
