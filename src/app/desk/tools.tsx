import { type ReactNode, Suspense, useLayoutEffect } from 'react';
import { AlarmBadge } from '../../layers/alerts/layer.tsx';
import { Icon, type ShapeName } from '../../shared/parts/icon.tsx';
import { ErrorBoundary } from '../../shared/parts/error-boundary.tsx';
import { answerHeldKeys } from '../../shared/held-keys.ts';
import { useSession } from '../../shared/session.ts';
import { useShortcuts } from '../../shared/shortcuts.ts';
import { useWords } from '../../shared/words.ts';
import { openDialog, openExport } from '../../workspace/desk-state.ts';
import { exportWords } from '../../workspace/export-words.ts';
import { useScope } from '../../workspace/scope.ts';
import { goToSearch } from '../search/search-state.ts';
import { useAlarmSource } from './use-alarm-source.ts';
import { startNew, urgentLayer, useDeskCommands, useRights } from './use-commands.ts';
import { toolWords } from './words.ts';
import { paperWords } from '../paper/words.ts';
import { shareWords } from '../views/views-words.ts';

const Tool = ({
  name,
  hint,
  icon,
  onClick,
  children,
}: {
  name: string;
  /** The single key that does the same. */
  hint?: string;
  icon?: ShapeName;
  onClick: () => void;
  children?: ReactNode;
}) => {
  const { singleKeys } = useSession();
  const key = singleKeys ? hint : undefined;
  return (
    <button type="button" className="tool" title={icon ? name : undefined} aria-keyshortcuts={key} onClick={onClick}>
      {icon ? <Icon shape={icon} /> : null}
      <span className="tool-name">{name}</span>
      {children}
      {key ? <kbd aria-hidden="true">{key}</kbd> : null}
    </button>
  );
};

/** The load of the alerts; where it cannot be told, a dash, and the button stays. */
const Alarm = () => {
  const { lens } = useScope();
  return (
    <ErrorBoundary renderFailure={() => <span>–</span>}>
      <Suspense>
        <AlarmBadge source={useAlarmSource()} lens={lens} />
      </Suspense>
    </ErrorBoundary>
  );
};

/** What people do most, and the keys of all that the desk does. */
export const Tools = () => {
  const word = useWords(toolWords);
  const share = useWords(shareWords);
  const { print } = useWords(paperWords);
  const { export: exported } = useWords(exportWords);
  const { singleKeys } = useSession();
  const { mayMake, mayAudit, mayTriage } = useRights();
  const commands = useDeskCommands();
  useShortcuts(Object.fromEntries(commands.flatMap(({ key, run }) => (key ? [[key, run]] : []))), singleKeys);
  // After the keys above are heard.
  useLayoutEffect(answerHeldKeys, []);
  return (
    <div className="desk-tools" role="toolbar" aria-label={word.desk}>
      {mayMake ? <Tool name={`+ ${word.newIncident}`} hint="i" onClick={() => startNew(urgentLayer)} /> : null}
      {mayAudit ? <Tool name={word.audit} onClick={() => openDialog('audit')} /> : null}
      {mayTriage ? (
        <Tool name={word.triage} hint="t" onClick={() => openDialog('triage')}>
          <Alarm />
        </Tool>
      ) : null}
      <Tool name={word.import} onClick={() => openDialog('import')} />
      <Tool name={exported} icon="save" onClick={() => openExport(null)} />
      <Tool name={print} icon="print" onClick={() => openDialog('print')} />
      <Tool name={share.title} icon="share" onClick={() => openDialog('share')} />
      <button
        type="button"
        className="tool tool-find"
        aria-label={word.commands}
        title={`${word.commands} (Ctrl K)`}
        aria-keyshortcuts="Control+K"
        onClick={() => goToSearch()}
      >
        <Icon shape="find" />
      </button>
    </div>
  );
};
