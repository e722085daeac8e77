import { useState } from 'react';
import type { Joint, JointStep, WritingTools } from '../../../layers/manifest.ts';
import { partKey } from '../../../shared/intent.ts';
import { useItems } from '../../../shared/items.ts';
import { AnswerForm } from '../../../shared/parts/answer-form.tsx';
import { itemActionsWords } from '../../../shared/parts/item-actions-words.ts';
import { ItemPicker } from '../../../shared/parts/item-picker.tsx';
import { ReasonForm } from '../../../shared/parts/reason-form.tsx';
import { refuse } from '../../../shared/seats.ts';
import { useSession } from '../../../shared/session.ts';
import { useLanguage, useWords } from '../../../shared/words.ts';
import { useChanges } from '../../../workspace/use-changes.ts';
import { useTools, useWorkspace } from '../../../workspace/use-workspace.ts';
import { lassoWords } from './lasso-words.ts';
import { type LeftAlone, type SortedOut, beforeAnswer, sortOut } from '../../../layers/sort-out.ts';

type Feature = { id: string };

/** How many go along, and of the others why not. */
const Numbers = ({
  name,
  sorted,
  all,
  tell,
}: {
  name: string;
  sorted: SortedOut;
  all: number;
  tell: (why: LeftAlone) => string;
}) => {
  const word = useWords(lassoWords);
  return (
    <div role="status">
      <p>
        <strong>{`${name} – `}</strong>
        {word.some(sorted.can.length, all)}
      </p>
      {sorted.left.length === 0 ? null : (
        <ul className="lasso-left">
          {sorted.left.map(({ why, count }) => (
            <li key={JSON.stringify(why)}>{word.left(count, tell(why))}</li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** Asks once for all of them what a step asks, says with how many it is done and why not with the others, and does it. */
export const JointForm = ({
  collection,
  step,
  features,
  joint,
  tools,
  isOfWatch,
  onDone,
}: {
  collection: string;
  step: JointStep<Feature>;
  features: readonly Feature[];
  joint: Joint<Feature>;
  tools: WritingTools<Feature>;
  isOfWatch: boolean;
  onDone: () => void;
}) => {
  const language = useLanguage();
  const word = useWords(lassoWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const { live } = useWorkspace();
  const { get, label } = useItems();
  const [pickedId, setPickedId] = useState<string | null>(null);
  const pickFrom = typeof step.asks === 'object' ? step.asks.layer : null;
  const picked = (pickFrom !== null && pickedId !== null && get({ layer: pickFrom, id: pickedId })) || null;
  const own = useChanges(collection);
  const ofPicked = useChanges(pickFrom ?? collection);
  const toolsOfPicked = useTools(pickFrom ?? collection);
  const sort = (reason: string | null): SortedOut => {
    const before = beforeAnswer(live.clock.now());
    return sortOut(features, step, joint, tools.refuse, seat, { ...before, picked, reason: reason ?? before.reason });
  };
  const sorted = sort(null);
  const gathered =
    picked && step.gather
      ? step.gather(
          picked,
          sorted.can.map(({ feature }) => feature),
        )
      : null;
  /** Why what was picked cannot take them. */
  const right = picked && gathered && toolsOfPicked?.joint?.right(picked);
  const refusal = right ? refuse(seat, right) : null;
  const isRefused = picked && gathered ? toolsOfPicked?.refuse(picked, gathered) !== null : false;
  const fault = refusal ? refusals[refusal] : isRefused ? word.notFromHere : null;
  const tell = (why: LeftAlone): string => {
    if (why.type === 'right') return refusals[why.refusal];
    if (why.type === 'already') return word.already;
    return tools.describe({ status: why.status }, language)[0] ?? word.notFromHere;
  };
  const save = async (reason: string, key: string): Promise<void> => {
    if (picked && gathered) return ofPicked.patch(picked, gathered, key);
    const { can } = sort(reason);
    await own.patchAll(can.map(({ feature, patch }) => ({ feature, patch, key: partKey(key, feature.id) })));
  };
  const name = step.name(language);
  const numbers = <Numbers name={name} sorted={sorted} all={features.length} tell={tell} />;
  const isOffered = sorted.can.length > 0;
  if (step.asks === 'reason') {
    return (
      <ReasonForm
        name={name}
        itemId=""
        act={`joint-${collection}-${step.id}`}
        isOffered={isOffered}
        isOfWatch={isOfWatch}
        onSubmit={save}
        onDone={onDone}
      >
        {numbers}
      </ReasonForm>
    );
  }
  return (
    <AnswerForm
      name={name}
      isReady={pickFrom === null || picked !== null}
      isOffered={isOffered}
      fault={fault}
      onSave={(key) => save('', key)}
      onDone={onDone}
    >
      {numbers}
      {pickFrom === null ? null : (
        <>
          {picked ? <p>{label({ layer: pickFrom, id: picked.id }, language)}</p> : null}
          <ItemPicker
            layer={pickFrom}
            label={pickFrom === 'deployments' ? word.pick.deployments : word.pick.incidents}
            without={pickedId === null ? [] : [pickedId]}
            onChoose={setPickedId}
          />
        </>
      )}
    </AnswerForm>
  );
};
