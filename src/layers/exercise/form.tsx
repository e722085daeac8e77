import { type Inject, expectedActions, injectKinds } from '../../domain/exercise/contract.ts';
import { missingPart, writeInject } from '../../domain/exercise/lifecycle.ts';
import { alertThemes } from '../../domain/alerts/contract.ts';
import { incidentCategories } from '../../domain/incidents/contract.ts';
import { useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { instantOf } from '../../shared/instant.ts';
import { newId } from '../../shared/intent.ts';
import { BothFields } from '../../shared/parts/both-fields.tsx';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { FormFrame } from '../../shared/parts/form-frame.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { Labelled } from '../../shared/parts/labelled.tsx';
import { PlaceField } from '../../shared/parts/place-field.tsx';
import { usePlaces } from '../../shared/places.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { describeFault } from '../../shared/text-words.ts';
import { roleWords } from '../../shared/role-words.ts';
import { severities, textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { FormProps } from '../manifest.ts';
import { hasPart, injectForm, readInject, typedInject } from './form-model.ts';
import { exerciseWords } from './words.ts';

const functions = ['', 'operator', 'commander', 'analyst'] as const;

/** A new inject of an exercise, or another description of one that is still to come. */
export const InjectForm = ({
  feature,
  start,
  finder,
  now: clock,
  onCreate,
  onChange,
  onClose,
}: FormProps<Inject, { script: string }>) => {
  const language = useLanguage();
  const word = useWords(exerciseWords);
  const roles = useWords(roleWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const { zoneCodes, zoneName } = usePlaces();
  const now = typedInject(feature);
  const draft = useFormDraft(injectForm, feature?.id ?? '', now, feature === null);
  const { typed, set } = draft;
  const refusal = refuse(seat, { type: 'direct' });
  const read = readInject(typed, feature?.properties.script ?? start?.script ?? '');
  const lacks = read && missingPart(read.draft);
  const texts = [typed.title, typed.text, typed.expected].flatMap(({ fr, nl }) => [fr, nl]);
  const fault = texts.map((one) => describeFault(one, language, { hasLines: true })).find(Boolean);
  const problem = refusal
    ? refusals[refusal]
    : (fault ?? (read === null ? word.badOffset : lacks ? word.lacks[lacks] : null));
  const isReady =
    read !== null &&
    read.draft.script !== '' &&
    read.draft.title.fr !== '' &&
    read.draft.title.nl !== '' &&
    (read.draft.expected === null || (read.draft.expected.text.fr !== '' && read.draft.expected.text.nl !== ''));
  const save = async (key: string): Promise<void> => {
    if (!read) return;
    const { script, ...described } = read.draft;
    if (feature) return onChange({ ...described, geometry: read.geometry }, key);
    const made = writeInject(newId('inj', key), { script, ...described }, read.geometry, instantOf(clock));
    await onCreate({ key, feature: made, patch: { ...read.draft, geometry: read.geometry } });
  };
  const nameZone = (code: string): string => {
    const name = zoneName(code);
    return name ? `${code} ${textIn(name, language)}` : code;
  };
  return (
    <FormFrame
      name={feature ? word.changeInject : word.newInject}
      draft={draft}
      now={now}
      fields={{ names: word.facts, tell: (name, values) => JSON.stringify(values[name]) }}
      problem={problem}
      isReady={isReady}
      onSave={save}
      onClose={onClose}
    >
      <div className="form-row">
        <Field
          name={`${word.facts.offset} (${word.atOffset})`}
          most={8}
          isOptional={false}
          value={typed.offset}
          onChange={(offset) => set({ offset })}
        />
        <Choice
          name={word.facts.kind}
          value={typed.kind}
          values={injectKinds}
          words={word.kind}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <BothFields name={word.facts.title} value={typed.title} onChange={(title) => set({ title })} />
      <div className="form-row">
        {(['fr', 'nl'] as const).map((one) => (
          <Labelled key={one} name={`${word.facts.text} (${one})`}>
            {(id) => (
              <textarea
                id={id}
                lang={one}
                dir="auto"
                rows={3}
                maxLength={2_000}
                value={typed.text[one]}
                onChange={({ target }) => set({ text: { ...typed.text, [one]: target.value } })}
              />
            )}
          </Labelled>
        ))}
      </div>
      {hasPart(typed.kind, 'place') ? (
        <PlaceField finder={finder} value={typed.place} onChange={(place) => set({ place })} />
      ) : null}
      <div className="form-row">
        {hasPart(typed.kind, 'severity') ? (
          <Choice
            name={word.facts.severity}
            value={typed.severity}
            values={severities}
            words={word.severity}
            onChange={(severity) => set({ severity })}
          />
        ) : null}
        {hasPart(typed.kind, 'category') ? (
          <Choice
            name={word.facts.category}
            value={typed.category}
            values={incidentCategories}
            words={word.category}
            onChange={(category) => set({ category })}
          />
        ) : null}
        {hasPart(typed.kind, 'theme') ? (
          <Choice
            name={word.facts.theme}
            value={typed.theme}
            values={alertThemes}
            words={word.theme}
            onChange={(theme) => set({ theme })}
          />
        ) : null}
        {hasPart(typed.kind, 'minutes') ? (
          <Field
            name={word.facts.minutes}
            type="number"
            least={1}
            most={1_440}
            value={typed.minutes}
            onChange={(minutes) => set({ minutes })}
          />
        ) : null}
      </div>
      <div className="form-row">
        <Choice
          name={word.facts.function}
          value={typed.function}
          values={functions}
          words={{ ...roles.function, '': word.anybody }}
          onChange={(role) => set({ function: role })}
        />
        <Choice
          name={word.facts.zone}
          value={typed.zone}
          values={['', ...zoneCodes]}
          words={{ '': '–', ...Object.fromEntries(zoneCodes.map((code) => [code, nameZone(code)])) }}
          onChange={(zone) => set({ zone })}
        />
      </div>
      <Choice
        name={word.facts.action}
        value={typed.action}
        values={['none', ...expectedActions] as const}
        words={word.action}
        onChange={(action) => set({ action })}
      />
      {typed.action === 'none' ? null : (
        <>
          <BothFields name={word.facts.expected} value={typed.expected} onChange={(expected) => set({ expected })} />
          <Field
            name={word.facts.within}
            type="number"
            least={1}
            most={1_440}
            value={typed.within}
            onChange={(within) => set({ within })}
          />
        </>
      )}
    </FormFrame>
  );
};
