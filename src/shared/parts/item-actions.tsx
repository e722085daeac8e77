import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useIntent } from '../intent.ts';
import type { Step } from '../lifecycle.ts';
import { type Action, refuse } from '../seats.ts';
import { useSession } from '../session.ts';
import { useShortcuts } from '../shortcuts.ts';
import { useWords } from '../words.ts';
import { ActButton } from './act-button.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { itemActionsWords } from './item-actions-words.ts';
import { ReasonForm } from './reason-form.tsx';

/** One thing to do with an item. */
export interface ItemAction {
  id: string;
  name: string;
  /** What has to be allowed. */
  right: Action;
  /** A single key that does the same. */
  key?: string;
  /** What is asked first: why, or only whether; absent: nothing, or what a form of its own asks. */
  asks?: 'reason' | 'end' | 'back';
  /** It undoes a step: told apart from those that go on. */
  isBack?: boolean;
  renderForm?: (onDone: () => void) => ReactNode;
  /**
   * Rejects if the device cannot keep it. Not called for a form of its own.
   * @param reason '' if none was asked
   * @param key the same for every try of one intent
   */
  run?(reason: string, key: string): Promise<void>;
}

/**
 * The next steps as actions: `a` does the first that goes forward; what ends an item or goes back asks first.
 * @param needsReason to go there, somebody has to say why
 */
export const stepActions = <S extends string>(
  steps: readonly Step<S>[],
  {
    names,
    right,
    needsReason = () => false,
    run,
  }: {
    names: Readonly<Record<S, string>>;
    right: Action;
    needsReason?: (to: S) => boolean;
    run: (to: S, reason: string, key: string) => Promise<void>;
  },
): ItemAction[] =>
  steps.map(({ to, direction, isEnd }, index) => {
    const isBack = direction === 'back';
    const asks = needsReason(to) ? 'reason' : isBack ? 'back' : isEnd ? 'end' : null;
    return {
      id: to,
      name: names[to],
      right,
      isBack,
      ...(index === 0 && direction === 'forward' && { key: 'a' }),
      ...(asks && { asks }),
      run: (reason, key) => run(to, reason, key),
    };
  });

/** What can be done with an item, as far as the seat may; where it may do nothing, why not. */
export const ItemActions = ({
  itemId,
  actions,
  isOfWatch = false,
  children,
}: {
  itemId: string;
  /** What is written about it belongs to the watch. */
  isOfWatch?: boolean;
  actions: readonly ItemAction[];
  /** Further fields, for whoever may do the first action. */
  children?: ReactNode;
}) => {
  const word = useWords(itemActionsWords);
  const { seat, singleKeys } = useSession();
  // The action as it was when it was asked for: what it changes is what the person saw then.
  const [asked, setAsked] = useState<ItemAction | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const { isBusy, run } = useIntent();
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
  const allowed = actions.filter(({ right }) => refuse(seat, right) === null);
  const start = (action: ItemAction): void => {
    if (action.asks || action.renderForm) return setAsked(action);
    run((key) => action.run?.('', key) ?? Promise.resolve()).then(
      () => setIsFailed(false),
      () => setIsFailed(true),
    );
  };
  useShortcuts(
    Object.fromEntries(
      isAsking ? [] : allowed.flatMap((action) => (action.key ? [[action.key, () => start(action)]] : [])),
    ),
    singleKeys,
  );
  const [first] = actions;
  const refusal = first && allowed.length === 0 ? refuse(seat, first.right) : null;
  if (refusal) return <p className="quiet">{word.refusals[refusal]}</p>;
  const onDone = (): void => setAsked(null);
  if (asked?.renderForm) return asked.renderForm(onDone);
  const isOffered = allowed.some(({ id }) => id === asked?.id);
  if (asked?.asks === 'reason') {
    return (
      <ReasonForm
        name={asked.name}
        itemId={itemId}
        act={asked.id}
        isOffered={isOffered}
        isOfWatch={isOfWatch}
        onSubmit={(reason, key) => asked.run?.(reason, key) ?? Promise.resolve()}
        onDone={onDone}
      />
    );
  }
  if (asked?.asks) {
    return (
      <ConfirmForm
        name={asked.name}
        question={word.asks[asked.asks]}
        isOffered={isOffered}
        onConfirm={(key) => asked.run?.('', key) ?? Promise.resolve()}
        onDone={onDone}
      />
    );
  }
  return (
    <div role="group" aria-label={word.actions} className="item-actions">
      <div ref={group} className="action-buttons" tabIndex={-1}>
        {allowed.map((action) => (
          <ActButton
            key={action.id}
            isBusy={isBusy}
            className={action.isBack ? 'step-back' : undefined}
            aria-keyshortcuts={action.key}
            onAct={() => start(action)}
          >
            {action.name}
            {action.key && singleKeys ? <kbd aria-hidden="true">{action.key}</kbd> : null}
          </ActButton>
        ))}
      </div>
      {children}
      {isFailed ? <p role="alert">{word.notKept}</p> : null}
    </div>
  );
};
