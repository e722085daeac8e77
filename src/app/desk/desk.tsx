import './desk.css';
import './forms.css';
import './board.css';
import './dialogs.css';
import { type ComponentProps, type ReactNode, Suspense, memo, useCallback, useEffect, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { Network } from '../../geo/network.ts';
import { AlarmBadge, Escalation, TriageDialog } from '../../layers/alerts/layer.tsx';
import type { Lens } from '../../shared/filters.ts';
import type { Position } from '../../shared/geojson.ts';
import { ErrorBoundary } from '../../shared/parts/error-boundary.tsx';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { DialogFailure, DialogPane, Pane, PaneFailure } from '../../shared/parts/pane.tsx';
import { type PartFailure, usePart } from '../../shared/parts/use-part.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { usePageKeys, useShortcuts } from '../../shared/shortcuts.ts';
import { type ItemRef, useSideParam } from '../../shared/url-state.ts';
import { useWords } from '../../shared/words.ts';
import { openDialog, openForm, useDesk } from '../desk-state.ts';
import type { Figures } from '../figures.ts';
import { useChanges } from '../use-changes.ts';
import { useWorkspace } from '../workspace.ts';
import type { Command } from './commands.tsx';
import { followKeyboard } from './follow-keyboard.ts';
import { keepFocus } from './keep-focus.ts';
import { Picking } from './picking.tsx';
import { usePresence } from './presence.ts';
import { Undo } from './undo.tsx';
import { toolWords } from './words.ts';

const Audit = lazyView(
  () => import('./audit.tsx'),
  ({ Audit }) => Audit,
);

/** What takes the keys as soon as it is open: no lazy part, which shows a moment after it is there. */
const loadCommands = lazyPart(() => import('./commands.tsx'));
const loadFormHost = lazyPart(() => import('./form-host.tsx'));
const loadForgetting = lazyPart(() => import('./forget-deleted.ts'));
const loadTypedInto = async () => ({ ...(await loadCommands()), ...(await loadFormHost()) });

/** Stands where something is on its way that takes the keys. */
const Coming = () => <span aria-busy="true" hidden />;

const startNew = (layer: string): void => openForm({ layer, id: null, start: null });
const startIncident = (): void => startNew('incidents');

interface DeskProps {
  figures: Figures;
  network: Network;
  lens: Lens;
  onLens: (lens: Lens) => void;
  selected: ItemRef | null;
  onOpen: (item: ItemRef) => void;
  onShow: (position: Position) => void;
  /** The middle of the map. */
  centre: () => Position | null;
  /** What the palette offers besides. */
  commands: readonly Command[];
  /** What is asked for beside the map did not come. */
  sideFailure: PartFailure | null;
}

/** The alerts as the alarms read them. */
const useAlarmSource = (): ComponentProps<typeof Escalation>['source'] => {
  const { find, live } = useWorkspace();
  return useMemo(
    () => ({
      values: () => {
        const alerts = find('alerts');
        return [...(alerts?.store.values() ?? [])].filter((alert) => !alerts?.broken.has(alert)) as never[];
      },
      now: () => live.clock.now(),
    }),
    [find, live],
  );
};

/** Ctrl or Command and K, from everywhere: another dialog gives way. The next key is meant for it. */
const commandKey = { 'Ctrl+k': () => flushSync(() => openDialog('commands')) };

const Tool = ({
  name,
  hint,
  active,
  onClick,
  children,
}: {
  name: string;
  hint: string | null;
  active?: boolean;
  onClick: () => void;
  children?: ReactNode;
}) => (
  <button type="button" className="tool" aria-pressed={active} aria-keyshortcuts={hint ?? undefined} onClick={onClick}>
    {name}
    {children}
    {hint ? <kbd aria-hidden="true">{hint}</kbd> : null}
  </button>
);

/** What people do, around what they watch: tools above the lists, forms over the map, dialogs, the last action. */
export const Desk = memo(
  ({ figures, network, lens, onLens, selected, onOpen, onShow, centre, commands, sideFailure }: DeskProps) => {
    const word = useWords(toolWords);
    const { seat, singleKeys } = useSession();
    const [side, setSide] = useSideParam();
    const { dialog, form } = useDesk();
    const alerts = useChanges('alerts');
    const source = useAlarmSource();
    const workspace = useWorkspace();
    useEffect(
      function forgetWhatIsDeleted() {
        let stop = (): void => undefined;
        const leaving = new AbortController();
        const start = async (): Promise<void> => {
          const { startForgetting } = await loadForgetting();
          if (!leaving.signal.aborted) stop = startForgetting(workspace);
        };
        // A part that does not come now is asked for again with the next page.
        start().catch(() => undefined);
        return () => {
          leaving.abort();
          stop();
        };
      },
      [workspace],
    );
    usePresence(
      form?.id ? `${form.layer}:${form.id}` : selected ? `${selected.layer}:${selected.id}` : null,
      form !== null && form.id !== null,
    );
    useEffect(followKeyboard, []);
    useEffect(keepFocus, []);
    usePageKeys(commandKey);
    const { part: typedInto, failure } = usePart(loadTypedInto, true);
    const mayMake = refuse(seat, { type: 'change-incident', zone: seat.zone }) === null;
    const mayAudit = refuse(seat, { type: 'read-audit' }) === null;
    const toggle = useCallback(
      (which: 'log' | 'board' | 'plan'): void => {
        if (side !== which) void setSide(which);
        else if (sideFailure) sideFailure.onRetry();
        else void setSide(null);
      },
      [side, setSide, sideFailure],
    );
    const [isLog, isBoard, isPlan] = [side === 'log', side === 'board', side === 'plan'];
    const [toggleLog, toggleBoard, togglePlan] = [() => toggle('log'), () => toggle('board'), () => toggle('plan')];
    const openAlert = useCallback((id: string) => onOpen({ layer: 'alerts', id }), [onOpen]);
    const close = (): void => openDialog(null);
    const own: Command[] = [
      ...(mayMake
        ? Object.entries(word.newTitles).map(([layer, name]) => ({
            id: `new-${layer}`,
            name,
            ...(layer === 'incidents' && { key: 'i' }),
            run: () => startNew(layer),
          }))
        : []),
      { id: 'triage', name: word.triage, key: 't', run: () => openDialog('triage') },
      { id: 'log', name: isLog ? word.actions.lists : word.log, key: 'j', run: toggleLog },
      { id: 'board', name: isBoard ? word.actions.lists : word.boardTitle, key: 'b', run: toggleBoard },
      { id: 'plan', name: isPlan ? word.actions.lists : word.planTitle, key: 'p', run: togglePlan },
      ...(mayAudit ? [{ id: 'audit', name: word.audit, run: () => openDialog('audit') }] : []),
    ];
    useShortcuts(Object.fromEntries(own.flatMap(({ key, run }) => (key ? [[key, run]] : []))), singleKeys);
    const hint = (key: string): string | null => (singleKeys ? key : null);
    return (
      <>
        <div className="desk-alarm">
          <Pane>
            <Escalation source={source} lens={lens} onOpen={openAlert} />
          </Pane>
        </div>
        <div className="desk-tools" role="toolbar" aria-label={word.desk}>
          {mayMake ? <Tool name={`+ ${word.newIncident}`} hint={hint('i')} onClick={startIncident} /> : null}
          {mayAudit ? (
            <Tool name={word.audit} hint={null} onClick={() => openDialog('audit')} />
          ) : (
            <Tool name={word.triage} hint={hint('t')} onClick={() => openDialog('triage')}>
              <ErrorBoundary renderFailure={() => <span>–</span>}>
                <Suspense>
                  <AlarmBadge source={source} lens={lens} />
                </Suspense>
              </ErrorBoundary>
            </Tool>
          )}
          <Tool name={word.log} hint={hint('j')} active={isLog} onClick={toggleLog} />
          <Tool name={word.board} hint={hint('b')} active={isBoard} onClick={toggleBoard} />
          <Tool name={word.plan} hint={hint('p')} active={isPlan} onClick={togglePlan} />
          <button
            type="button"
            className="tool"
            aria-label={word.commands}
            title={`${word.commands} (Ctrl K)`}
            aria-keyshortcuts="Control+K"
            onClick={() => openDialog('commands')}
          >
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />
              <path d="M10.5 10.5L15 15" stroke="currentColor" strokeWidth="2" />
            </svg>
          </button>
        </div>
        <div className="desk-over-map">
          <Picking centre={centre} />
          {form && !typedInto && !failure ? <Coming /> : null}
          {form && failure && !typedInto ? (
            <section className="detail">
              <PaneFailure {...failure} onClose={() => openForm(null)} />
            </section>
          ) : null}
          {form && typedInto ? (
            <Pane key={`${form.layer}:${form.id}`} onClose={() => openForm(null)}>
              <typedInto.FormHost form={form} figures={figures} network={network} onOpen={onOpen} />
            </Pane>
          ) : null}
          <Pane isSmall>
            <Undo />
          </Pane>
        </div>
        {dialog === 'commands' && !typedInto && !failure ? <Coming /> : null}
        {dialog === 'commands' && failure && !typedInto ? <DialogFailure {...failure} onClose={close} /> : null}
        {dialog === 'commands' && typedInto ? (
          <DialogPane onClose={close}>
            <typedInto.Commands
              figures={figures}
              network={network}
              commands={[...own, ...commands]}
              onLens={onLens}
              onShow={onShow}
              onOpen={onOpen}
              onClose={close}
            />
          </DialogPane>
        ) : null}
        {dialog === 'audit' ? (
          <DialogPane onClose={close}>
            <Audit onClose={close} />
          </DialogPane>
        ) : null}
        {dialog === 'triage' ? (
          <DialogPane onClose={close}>
            <TriageDialog
              source={source}
              lens={lens}
              onPatch={alerts.patch}
              onOpen={(id) => {
                close();
                openAlert(id);
              }}
              onClose={close}
            />
          </DialogPane>
        ) : null}
      </>
    );
  },
);
