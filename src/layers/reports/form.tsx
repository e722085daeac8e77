import * as v from 'valibot';
import type { Report } from '../../domain/reports/contract.ts';
import type { ReportDraft, ReportScope } from '../../domain/reports/drafts.ts';
import { type ReportSubject, beginReport } from '../../domain/reports/lifecycle.ts';
import { typedField } from '../../shared/drafts/fields.ts';
import { type FormKind, useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { newId } from '../../shared/intent.ts';
import { type Both, BothFields } from '../../shared/parts/both-fields.tsx';
import { Choice } from '../../shared/parts/choice.tsx';
import { FormFrame } from '../../shared/parts/form-frame.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { usePersonal } from '../../shared/personal/use-personal.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { FormProps } from '../manifest.ts';
import { reportsWords } from './words.ts';

/** What there can be a report of: how it is asked for, and how the server will know it. */
export interface ReportStart {
  subjects: readonly { scope: ReportScope; subject: ReportSubject }[];
}

interface Typed {
  /** Id of the subject. */
  about: string;
  assessment: Both;
}
const reportForm: FormKind<Typed> = {
  form: 'report',
  version: 1,
  fields: { about: typedField, assessment: v.object({ fr: typedField, nl: typedField }) },
  tell: ({ assessment }) => assessment?.fr || assessment?.nl || '…',
};

const nameOf = ({ kind, zone, commune, event }: ReportSubject): string => [kind, event ?? commune ?? zone].join(':');

/** Begins a report, or writes the assessment of a draft. A draft may lack a language: it is issued with both. */
export const ReportForm = ({
  feature,
  start,
  now: clock,
  onCreate,
  onChange,
  onClose,
}: FormProps<Report, ReportStart>) => {
  const language = useLanguage();
  const word = useWords(reportsWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const subjects = start?.subjects ?? [];
  const written = feature?.properties.assessment;
  const now: Typed = {
    about: subjects[0] ? nameOf(subjects[0].subject) : '',
    assessment: { fr: written?.fr ?? '', nl: written?.nl ?? '' },
  };
  const draft = useFormDraft(reportForm, feature?.id ?? '', now, feature === null);
  const { typed, set } = draft;
  const chosen = subjects.find(({ subject }) => nameOf(subject) === typed.about) ?? subjects[0];
  const { fr, nl } = typed.assessment;
  const refusal = refuse(seat, {
    type: 'change',
    zones: feature?.properties.zones ?? chosen?.subject.zones ?? [],
  });
  const personal = usePersonal(`${fr}\n${nl}`, true);
  const fault = [fr, nl].map((one) => describeFault(one, language, { hasLines: true })).find(Boolean) ?? personal;
  const assessment = { fr: readText(fr), nl: readText(nl) };
  const save = async (key: string): Promise<void> => {
    if (feature) return onChange({ assessment }, key);
    if (!chosen) return;
    const said: ReportDraft = { scope: chosen.scope, replaces: null, assessment };
    const made = beginReport(newId('rep', key), said, chosen.subject, null, { seat, now: clock });
    return onCreate({ key, feature: made, patch: { ...said } });
  };
  return (
    <FormFrame
      name={feature ? word.write : word.newReport}
      draft={draft}
      now={now}
      fields={{
        names: { about: word.facts.scope, assessment: word.facts.assessment },
        tell: (name, values) => (name === 'about' ? values.about : `${values.assessment.fr} / ${values.assessment.nl}`),
      }}
      problem={refusal ? refusals[refusal] : (fault ?? null)}
      isReady={feature !== null || chosen !== undefined}
      onSave={save}
      onClose={onClose}
    >
      {feature ? null : (
        <Choice
          name={word.facts.scope}
          value={chosen ? nameOf(chosen.subject) : ''}
          values={subjects.map(({ subject }) => nameOf(subject))}
          words={Object.fromEntries(
            subjects.map(({ subject }) => [nameOf(subject), textIn(subject.subject, language)]),
          )}
          onChange={(about) => set({ about })}
        />
      )}
      <BothFields
        name={word.facts.assessment}
        value={typed.assessment}
        isLong
        isOptional
        onChange={(next) => set({ assessment: next })}
      />
      <p className="quiet">{word.factsNotice}</p>
    </FormFrame>
  );
};
