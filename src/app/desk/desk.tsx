import './desk.css';
import './board.css';
import { memo, useCallback, useEffect } from 'react';
import { Escalation, TriageDialog } from '../../layers/alerts/layer.tsx';
import { useItemSteps } from '../../shared/item-steps.ts';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { DialogPane, Pane } from '../../shared/parts/pane.tsx';
import { useSelectedParam } from '../../shared/url-state.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';
import { openDialog, useDesk } from '../../workspace/desk-state.ts';
import { useScope } from '../../workspace/scope.ts';
import { useChanges } from '../../workspace/use-changes.ts';
import { Announcer } from './announcer.tsx';
import { followKeyboard } from './follow-keyboard.ts';
import { followDeletions } from './follow-deletions.ts';
import { keepFocus } from './keep-focus.ts';
import { LendDesk } from './lend-desk.ts';
import { keepTexts } from './keep-texts.ts';
import { SilenceTeller } from './silence-teller.tsx';
import { hearGifts } from '../import/hear-gifts.ts';
import { leaveWheelToPage } from './leave-wheel.ts';
import { Picking } from './picking.tsx';
import { usePresence } from './presence.ts';
import { SideSplitter } from './split-screen.tsx';
import { Tools } from './tools.tsx';
import { OpenForm } from './typed-into.tsx';
import { Undo } from './undo.tsx';
import { useAlarmSource } from './use-alarm-source.ts';

const Audit = lazyView(
  () => import('./audit.tsx'),
  ({ Audit }) => Audit,
);

const ViewsDialog = lazyView(
  () => import('../views/views-dialog.tsx'),
  ({ ViewsDialog }) => ViewsDialog,
);
const PrintDialog = lazyView(
  () => import('../paper/print-dialog.tsx'),
  ({ PrintDialog }) => PrintDialog,
);
const ShareDialog = lazyView(
  () => import('../views/share-dialog.tsx'),
  ({ ShareDialog }) => ShareDialog,
);

const ImportDialog = lazyView(
  () => import('../import/import-dialog.tsx'),
  ({ ImportDialog }) => ImportDialog,
);
const OwnDialog = lazyView(
  () => import('../own/own-dialog.tsx'),
  ({ OwnDialog }) => OwnDialog,
);

/** Known to the build: without a demo there are no controls of it. */
const isDemo = import.meta.env.VITE_API_URL === undefined;

const closeDialog = (): void => openDialog(null);

const useOpenAlert = (): ((id: string) => void) => {
  const { show } = useItemSteps();
  return useCallback((id) => show({ layer: 'alerts', id }), [show]);
};

const Triage = () => {
  const source = useAlarmSource();
  const { lens } = useScope();
  const { patch } = useChanges('alerts');
  const openAlert = useOpenAlert();
  return (
    <DialogPane onClose={closeDialog}>
      <TriageDialog
        source={source}
        lens={lens}
        onPatch={patch}
        onOpen={(id) => {
          closeDialog();
          openAlert(id);
        }}
        onClose={closeDialog}
      />
    </DialogPane>
  );
};

/** Tells the other seats what is looked at here, or edited. */
const useOwnPresence = (): void => {
  const [selected] = useSelectedParam();
  const form = useDesk((desk) => desk.form);
  const edited = form?.id ? `${form.layer}:${form.id}` : null;
  usePresence(edited ?? (selected && `${selected.layer}:${selected.id}`), edited !== null);
};

/** What people do, around what they watch: tools above the lists, forms over the map, dialogs, the last action. */
export const Desk = memo(() => {
  const workspace = useWorkspace();
  const { lens } = useScope();
  const source = useAlarmSource();
  const openAlert = useOpenAlert();
  const dialog = useDesk((desk) => desk.dialog);
  useEffect(
    function forgetWhatIsDeleted() {
      return followDeletions(workspace);
    },
    [workspace],
  );
  useOwnPresence();
  useEffect(followKeyboard, []);
  useEffect(keepFocus, []);
  useEffect(keepTexts, []);
  useEffect(leaveWheelToPage, []);
  useEffect(hearGifts, []);
  return (
    <>
      {isDemo ? <LendDesk /> : null}
      <div className="desk-alarm">
        <Pane>
          <Escalation source={source} lens={lens} onOpen={openAlert} />
        </Pane>
      </div>
      <Pane isSmall>
        <Announcer />
        <SilenceTeller />
      </Pane>
      <Tools />
      <SideSplitter />
      <div className="desk-over-map">
        <Picking />
        <OpenForm />
        <Pane isSmall>
          <Undo />
        </Pane>
      </div>
      {dialog === 'audit' ? (
        <DialogPane onClose={closeDialog}>
          <Audit onClose={closeDialog} />
        </DialogPane>
      ) : null}
      {dialog === 'triage' ? <Triage /> : null}
      {dialog === 'views' ? (
        <DialogPane onClose={closeDialog}>
          <ViewsDialog onClose={closeDialog} />
        </DialogPane>
      ) : null}
      {dialog === 'import' ? (
        <DialogPane onClose={closeDialog}>
          <ImportDialog onClose={closeDialog} />
        </DialogPane>
      ) : null}
      {dialog === 'own-layers' ? (
        <DialogPane onClose={closeDialog}>
          <OwnDialog onClose={closeDialog} />
        </DialogPane>
      ) : null}
      {dialog === 'print' ? (
        <DialogPane onClose={closeDialog}>
          <PrintDialog onClose={closeDialog} />
        </DialogPane>
      ) : null}
      {dialog === 'share' ? (
        <DialogPane onClose={closeDialog}>
          <ShareDialog onClose={closeDialog} />
        </DialogPane>
      ) : null}
    </>
  );
});
