import { useEffect, useRef, useState } from 'react';
import { useTellsOfWatch } from '../../../layers/features.ts';
import type { JointStep } from '../../../layers/manifest.ts';
import { useSession } from '../../../shared/session.ts';
import { useLanguage, useWords } from '../../../shared/words.ts';
import { itemActionsWords } from '../../../shared/parts/item-actions-words.ts';
import type { LiveLayer } from '../../../workspace/live-layer.ts';
import { useTools, useWorkspace } from '../../../workspace/use-workspace.ts';
import { JointForm } from './joint-form.tsx';
import { lassoWords } from './lasso-words.ts';
import { beforeAnswer, sortOut } from '../../../layers/sort-out.ts';

type Feature = { id: string };

/** So many are changed by one act at most: each is sent, and told by the log, by itself. */
const mostAtOnce = 300;

/** What can be done with the chosen items of a layer together: each step with the number of those that it can be done with. */
export const JointSteps = ({ live, features }: { live: LiveLayer; features: readonly Feature[] }) => {
  const language = useLanguage();
  const word = useWords(lassoWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const { live: feed } = useWorkspace();
  const tools = useTools(live.layer.id);
  const tellsOfWatch = useTellsOfWatch();
  /** The step, and the items as they were when it was asked for: what changes is what the person saw. */
  const [asked, setAsked] = useState<{ step: JointStep<Feature>; features: readonly Feature[] } | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const isAsking = asked !== null;
  const wasAsking = useRef(false);
  useEffect(
    function returnFocus() {
      if (wasAsking.current && !isAsking && document.activeElement === document.body) group.current?.focus();
      wasAsking.current = isAsking;
    },
    [isAsking],
  );
  const joint = tools?.joint;
  if (!tools || !joint) return null;
  if (features.length > mostAtOnce) {
    return <p className="quiet">{word.tooMany(new Intl.NumberFormat(language).format(mostAtOnce))}</p>;
  }
  if (asked) {
    return (
      <JointForm
        collection={live.layer.id}
        step={asked.step}
        features={asked.features}
        joint={joint}
        tools={tools}
        isOfWatch={asked.features.some(({ id }) => tellsOfWatch({ layer: live.layer.id, id }))}
        onDone={() => setAsked(null)}
      />
    );
  }
  const answer = beforeAnswer(feed.clock.now());
  const sorted = joint.steps.map((step) => ({ step, ...sortOut(features, step, joint, tools.refuse, seat, answer) }));
  const possible = sorted.filter(({ can }) => can.length > 0);
  const [why] = sorted[0]?.left ?? [];
  return (
    <div ref={group} className="action-buttons" role="group" aria-label={live.layer.title[language]} tabIndex={-1}>
      {possible.map(({ step, can }) => (
        <button key={step.id} type="button" onClick={() => setAsked({ step, features })}>
          {`${step.name(language)} (${can.length})`}
        </button>
      ))}
      {possible.length > 0 ? null : (
        <p className="quiet">{why?.why.type === 'right' ? refusals[why.why.refusal] : word.nothing}</p>
      )}
    </div>
  );
};
