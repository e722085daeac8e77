import * as v from 'valibot';
import type { Exercise } from '../../domain/exercise/contract.ts';
import { planExercise } from '../../domain/exercise/lifecycle.ts';
import { typedField } from '../../shared/drafts/fields.ts';
import { type FormKind, useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { instantOf } from '../../shared/instant.ts';
import { newId } from '../../shared/intent.ts';
import { type Both, BothFields } from '../../shared/parts/both-fields.tsx';
import { FormFrame } from '../../shared/parts/form-frame.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { FormProps } from '../manifest.ts';
import { exerciseWords } from './words.ts';

interface Typed {
  title: Both;
}
const exerciseForm: FormKind<Typed> = {
  form: 'exercise',
  version: 1,
  fields: { title: v.object({ fr: typedField, nl: typedField }) },
  tell: ({ title }) => title?.fr || title?.nl || '…',
};
const nothing: Typed = { title: { fr: '', nl: '' } };

/** Plans an exercise: its script is written afterwards. */
export const ExerciseForm = ({ now, onCreate, onClose }: FormProps<Exercise>) => {
  const language = useLanguage();
  const word = useWords(exerciseWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const draft = useFormDraft(exerciseForm, '', nothing, true);
  const { title } = draft.typed;
  const refusal = refuse(seat, { type: 'direct' });
  const read = { fr: readText(title.fr), nl: readText(title.nl) };
  const save = async (key: string): Promise<void> => {
    const feature = planExercise(newId('exe', key), read, instantOf(now));
    await onCreate({ key, feature, patch: { title: read } });
  };
  return (
    <FormFrame
      name={word.newExercise}
      draft={draft}
      now={nothing}
      fields={{ names: word.facts, tell: (_, values) => values.title.fr }}
      problem={refusal ? refusals[refusal] : (describeFault(title.fr, language) ?? describeFault(title.nl, language))}
      isReady={read.fr !== '' && read.nl !== ''}
      onSave={save}
      onClose={onClose}
    >
      <BothFields name={word.facts.title} value={title} onChange={(next) => draft.set({ title: next })} />
    </FormFrame>
  );
};
