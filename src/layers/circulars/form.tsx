import * as v from 'valibot';
import { type Circular, circularKinds } from '../../domain/circulars/contract.ts';
import type { CircularDraft } from '../../domain/circulars/drafts.ts';
import { documentOf, registerCircular } from '../../domain/circulars/lifecycle.ts';
import { typedField } from '../../shared/drafts/fields.ts';
import { type FormKind, useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { instantOf } from '../../shared/instant.ts';
import { newId } from '../../shared/intent.ts';
import { type Both, BothFields } from '../../shared/parts/both-fields.tsx';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { FormFrame } from '../../shared/parts/form-frame.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { Labelled } from '../../shared/parts/labelled.tsx';
import { usePlaces } from '../../shared/places.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { longestText } from '../../shared/typed-text.ts';
import type { Text } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import type { FormProps } from '../manifest.ts';
import { circularsWords } from './words.ts';

interface Typed {
  reference: string;
  kind: Circular['properties']['kind'];
  issuers: string;
  subject: Both;
  summary: Both;
  to: string;
  info: string;
  signed: string;
  published: string;
  inForce: string;
  replaces: string;
  text: Both;
}
const both = v.object({ fr: typedField, nl: typedField });
const circularForm: FormKind<Typed> = {
  form: 'circular',
  version: 1,
  fields: {
    reference: typedField,
    kind: v.picklist(circularKinds),
    issuers: typedField,
    subject: both,
    summary: both,
    to: typedField,
    info: typedField,
    signed: typedField,
    published: typedField,
    inForce: typedField,
    replaces: typedField,
    text: both,
  },
  tell: ({ reference, subject }) => reference || subject?.fr || '…',
};
const empty: Both = { fr: '', nl: '' };
const nothing: Typed = {
  reference: '',
  kind: 'circular',
  issuers: '',
  subject: empty,
  summary: empty,
  to: '',
  info: '',
  signed: '',
  published: '',
  inForce: '',
  replaces: '',
  text: empty,
};

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => readText(line))
    .filter(Boolean);
/** A body by its names, `Chefs de corps / Korpschefs`; null: one is missing. */
const readBody = (line: string): Text | null => {
  const [fr = '', nl = '', more] = line.split('/').map((part) => part.trim());
  return fr !== '' && nl !== '' && more === undefined ? { fr, nl } : null;
};
const badLine = (typed: string): string | undefined => linesOf(typed).find((line) => readBody(line) === null);
const bodiesOf = (typed: string): Text[] => linesOf(typed).flatMap((line) => readBody(line) ?? []);
const readBoth = ({ fr, nl }: Both): Both => ({ fr: readText(fr), nl: readText(nl) });
const isWritten = ({ fr, nl }: Both): boolean => readText(fr) !== '' && readText(nl) !== '';
const dayOrNull = (typed: string): string | null => (typed === '' ? null : typed);

/** Puts a circular into the register. Every zone is asked to confirm it. */
export const CircularForm = ({ now: clock, onCreate, onClose }: FormProps<Circular>) => {
  const language = useLanguage();
  const word = useWords(circularsWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const { zoneCodes } = usePlaces();
  const others = [...useFeatures('circulars')];
  const draft = useFormDraft(circularForm, '', nothing, true);
  const { typed, set } = draft;
  const refusal = refuse(seat, right);
  const bad = [typed.issuers, typed.to, typed.info].map(badLine).find((line) => line !== undefined);
  const texts = [typed.reference, ...[typed.subject, typed.summary, typed.text].flatMap(({ fr, nl }) => [fr, nl])];
  const fault = texts.map((one) => describeFault(one, language, { hasLines: true })).find(Boolean);
  const problem = refusal ? refusals[refusal] : bad === undefined ? (fault ?? null) : word.badLine(bad);
  const save = async (key: string): Promise<void> => {
    const said: CircularDraft = {
      reference: readText(typed.reference),
      kind: typed.kind,
      issuers: bodiesOf(typed.issuers),
      subject: readBoth(typed.subject),
      summary: readBoth(typed.summary),
      to: bodiesOf(typed.to),
      info: bodiesOf(typed.info),
      signed: typed.signed,
      published: dayOrNull(typed.published),
      inForce: dayOrNull(typed.inForce),
      replaces: dayOrNull(typed.replaces),
      text: readBoth(typed.text),
      asked: [...zoneCodes],
    };
    const made = registerCircular(newId('cir', key), said, documentOf(said.text), instantOf(clock));
    await onCreate({ key, feature: made, patch: { ...said } });
  };
  const isReady =
    typed.reference !== '' &&
    typed.signed !== '' &&
    bodiesOf(typed.issuers).length > 0 &&
    [typed.subject, typed.summary, typed.text].every(isWritten);
  const bothNames = ['subject', 'summary', 'text'] as const;
  const dateNames = ['signed', 'published', 'inForce'] as const;
  return (
    <FormFrame
      name={word.newCircular}
      draft={draft}
      now={nothing}
      fields={{ names: word.facts, tell: (name, values) => JSON.stringify(values[name]) }}
      problem={problem}
      isReady={isReady}
      onSave={save}
      onClose={onClose}
    >
      <div className="form-row">
        <Field
          name={word.facts.reference}
          most={60}
          value={typed.reference}
          onChange={(reference) => set({ reference })}
        />
        <Choice
          name={word.facts.kind}
          value={typed.kind}
          values={circularKinds}
          words={word.kind}
          onChange={(kind) => set({ kind })}
        />
      </div>
      {bothNames.map((name) => (
        <BothFields
          key={name}
          name={word.facts[name]}
          value={typed[name]}
          isLong={name !== 'subject'}
          onChange={(next) => set({ [name]: next })}
        />
      ))}
      {(['issuers', 'to', 'info'] as const).map((name) => (
        <Labelled key={name} name={`${word.facts[name]} (${word.onePerLine})`}>
          {(id) => (
            <textarea
              id={id}
              rows={2}
              dir="auto"
              maxLength={longestText}
              value={typed[name]}
              onChange={({ target }) => set({ [name]: target.value })}
            />
          )}
        </Labelled>
      ))}
      <div className="form-row">
        {dateNames.map((name) => (
          <Field
            key={name}
            name={word.facts[name]}
            type="date"
            isOptional={name !== 'signed'}
            value={typed[name]}
            onChange={(next) => set({ [name]: next })}
          />
        ))}
      </div>
      <Choice
        name={word.facts.replaces}
        value={typed.replaces}
        values={['', ...others.map(({ id }) => id)]}
        words={{ '': '–', ...Object.fromEntries(others.map(({ id, properties }) => [id, properties.reference])) }}
        onChange={(replaces) => set({ replaces })}
      />
      <p className="quiet">{word.versionNotice}</p>
    </FormFrame>
  );
};

const right = { type: 'circular' } as const;
