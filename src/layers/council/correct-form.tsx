import { useState } from 'react';
import type { AgendaItem, Decision } from '../../domain/council/contract.ts';
import type { DecisionDraft } from '../../domain/council/drafts.ts';
import { AnswerForm } from '../../shared/parts/answer-form.tsx';
import { type Both, BothFields } from '../../shared/parts/both-fields.tsx';
import { Choice } from '../../shared/parts/choice.tsx';
import { describeFault, readText } from '../../shared/text-words.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { councilWords } from './words.ts';

/** Other words for a decision whose session is closed: a new decision, taken at an item of an open session. */
export const CorrectForm = ({
  decision: { id, properties },
  items,
  onSave,
  onDone,
}: {
  decision: Decision;
  /** Of open sessions. */
  items: readonly AgendaItem[];
  onSave: (draft: DecisionDraft, item: AgendaItem, key: string) => Promise<void>;
  onDone: () => void;
}) => {
  const language = useLanguage();
  const word = useWords(councilWords);
  const [at, setAt] = useState(
    items.find((item) => item.properties.subject === properties.subject)?.id ?? items[0]?.id,
  );
  const [text, setText] = useState<Both>({ fr: properties.text.fr, nl: properties.text.nl });
  const read: Both = { fr: readText(text.fr), nl: readText(text.nl) };
  const fault = [text.fr, text.nl].map((one) => describeFault(one, language, { hasLines: true })).find(Boolean) ?? null;
  const item = items.find((one) => one.id === at);
  const { kind, owner, zones, deadline, isPublic } = properties;
  return (
    <AnswerForm
      name={word.correct}
      saveName={word.save}
      isReady={item !== undefined && read.fr !== '' && read.nl !== ''}
      fault={fault}
      onSave={(key) =>
        item
          ? onSave({ item: item.id, kind, text: read, owner, zones, deadline, isPublic, corrects: id }, item, key)
          : Promise.resolve()
      }
      onDone={onDone}
    >
      {at === undefined ? (
        <p>{word.noOpenSession}</p>
      ) : (
        <Choice
          name={word.facts.item}
          value={at}
          values={items.map((one) => one.id)}
          words={Object.fromEntries(items.map((one) => [one.id, textIn(one.properties.title, language)]))}
          onChange={setAt}
        />
      )}
      <BothFields name={word.facts.text} value={text} isLong onChange={setText} />
    </AnswerForm>
  );
};
