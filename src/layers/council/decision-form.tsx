import { useState } from 'react';
import * as v from 'valibot';
import { type Decision, decisionKinds } from '../../domain/council/contract.ts';
import { makeDecision } from '../../domain/council/lifecycle.ts';
import { typedField } from '../../shared/drafts/fields.ts';
import { type FormKind, useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { instantOf } from '../../shared/instant.ts';
import { newId } from '../../shared/intent.ts';
import { type Both, BothFields } from '../../shared/parts/both-fields.tsx';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { FormFrame } from '../../shared/parts/form-frame.tsx';
import { usePlaces } from '../../shared/places.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import type { FormProps } from '../manifest.ts';
import { bothField, bothOf, isWritten, readBoth, tellBoth, useProblem } from './typed-both.ts';
import { councilWords } from './words.ts';

interface TypedDecision {
  kind: Decision['properties']['kind'];
  text: Both;
  owner: Both;
  zones: string[];
  deadline: string;
  isPublic: boolean;
}
const decisionForm: FormKind<TypedDecision> = {
  form: 'council-decision',
  version: 1,
  fields: {
    kind: v.picklist(decisionKinds),
    text: bothField,
    owner: bothField,
    zones: v.array(v.string()),
    deadline: typedField,
    isPublic: v.boolean(),
  },
  tell: ({ text, owner }) => text?.fr || owner?.fr || '…',
};

/** Writes a decision down in both languages, with its owner and its deadline. */
export const DecisionForm = ({
  feature,
  start,
  now: clock,
  onCreate,
  onChange,
  onClose,
}: FormProps<Decision, { item: string; corrects: string | null }>) => {
  const language = useLanguage();
  const word = useWords(councilWords);
  const { zoneCodes, zoneName } = usePlaces();
  const items = [...useFeatures('agenda-items')];
  const known = feature?.properties;
  const [first] = useState(() => ({ item: start?.item ?? '', corrects: start?.corrects ?? null }));
  const now: TypedDecision = {
    kind: known?.kind ?? 'mandate',
    text: bothOf(known?.text),
    owner: bothOf(known?.owner),
    zones: known?.zones ?? [],
    deadline: known?.deadline ?? '',
    isPublic: known?.isPublic ?? true,
  };
  const draft = useFormDraft(decisionForm, feature?.id ?? first.item, now, feature === null);
  const { typed, set } = draft;
  const { kind, text, owner, zones, deadline, isPublic } = typed;
  const problem = useProblem(text, owner);
  const item = items.find(({ id }) => id === (known?.item ?? first.item));
  const save = async (key: string): Promise<void> => {
    const said = {
      kind,
      text: readBoth(text),
      owner: readBoth(owner),
      zones: [...zones],
      deadline: deadline === '' ? null : deadline,
      isPublic,
    };
    if (feature) return onChange(Object.fromEntries([...draft.changed].map((name) => [name, said[name]])), key);
    if (!item) return;
    const patch = { item: item.id, ...said, corrects: first.corrects };
    await onCreate({ key, feature: makeDecision(newId('dcs', key), patch, item, instantOf(clock)), patch });
  };
  return (
    <FormFrame
      name={feature ? word.edit : word.newDecision}
      draft={draft}
      now={now}
      fields={{
        names: word.facts,
        tell: (name, values) => {
          if (name === 'text' || name === 'owner') return tellBoth(values[name]);
          if (name === 'zones') return values.zones.join(', ');
          if (name === 'isPublic') return values.isPublic ? word.isPublic : word.notPublic;
          return name === 'kind' ? word.kind[values.kind] : values.deadline;
        },
      }}
      problem={problem}
      isReady={isWritten(text) && isWritten(owner) && item !== undefined}
      onSave={save}
      onClose={onClose}
    >
      {item ? <p className="quiet">{textIn(item.properties.title, language)}</p> : null}
      <BothFields name={word.facts.text} value={text} isLong onChange={(next) => set({ text: next })} />
      <BothFields name={word.facts.owner} value={owner} onChange={(next) => set({ owner: next })} />
      <div className="form-row">
        <Choice
          name={word.facts.kind}
          value={kind}
          values={decisionKinds}
          words={word.kind}
          onChange={(next) => set({ kind: next })}
        />
        <Field
          name={word.facts.deadline}
          type="date"
          isOptional
          value={deadline}
          onChange={(next) => set({ deadline: next })}
        />
      </div>
      <fieldset>
        <legend>{word.facts.zones}</legend>
        {zoneCodes.map((code) => {
          const name = zoneName(code);
          return (
            <label key={code}>
              <input
                type="checkbox"
                checked={zones.includes(code)}
                onChange={({ target }) =>
                  set({ zones: target.checked ? [...zones, code].sort() : zones.filter((one) => one !== code) })
                }
              />
              {name ? `${code} ${textIn(name, language)}` : code}
            </label>
          );
        })}
      </fieldset>
      <label>
        <input type="checkbox" checked={isPublic} onChange={({ target }) => set({ isPublic: target.checked })} />
        {word.inCommunique}
      </label>
    </FormFrame>
  );
};
