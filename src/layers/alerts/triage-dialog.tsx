import './triage-dialog.css';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../../shared/parts/dialog.tsx';
import type { Lens } from '../../shared/filters.ts';
import { partKey, useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { ErrorBoundary } from '../../shared/parts/error-boundary.tsx';
import { ReasonForm } from '../../shared/parts/reason-form.tsx';
import { Age } from '../../shared/parts/moment.tsx';
import { useSession } from '../../shared/session.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { AlarmThresholds } from './alarm-thresholds.tsx';
import { alarmWords } from './alarm-words.ts';
import { groupAlerts } from './alarms.ts';
import type { Alert } from '../../domain/alerts/contract.ts';
import { mayTriage } from '../../domain/alerts/lifecycle.ts';
import type { AlertPatch } from '../../domain/alerts/triage-patch.ts';
import { type AlarmSource, inboxReading, useAlarms } from './use-alarms.ts';
import { alertWords } from './words.ts';

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

interface ListProps {
  alerts: readonly Alert[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], isChosen: boolean) => void;
  onOpen: (id: string) => void;
}

const AlertRow = ({
  alert: { id, properties },
  chosen,
  onChoose,
  onOpen,
}: Omit<ListProps, 'alerts'> & { alert: Alert }) => {
  const language = useLanguage();
  const word = useWords(alertWords);
  const alarm = useWords(alarmWords);
  return (
    <li className="triage-row">
      <input
        type="checkbox"
        aria-label={alarm.choose(textIn(properties.headline, language))}
        checked={chosen.has(id)}
        onChange={({ target }) => onChoose([id], target.checked)}
      />
      <button type="button" className="link" onClick={() => onOpen(id)}>
        {textIn(properties.headline, language)}
      </button>
      <span className={`tone-${properties.severity}`}>{word.severity[properties.severity]}</span>
      <span className="row-place">{textIn(properties.area.label, language)}</span>
      <Age at={properties.sent} />
    </li>
  );
};

/** One that cannot be shown is named, among all others. */
const AlertList = ({ alerts, ...props }: ListProps) => (
  <ul>
    {alerts.map((alert) => (
      <ErrorBoundary
        key={alert.id}
        subject={alert}
        renderFailure={() => (
          <li className="triage-row">
            <button type="button" className="link" onClick={() => props.onOpen(alert.id)}>
              {alert.id}
            </button>
          </li>
        )}
      >
        <AlertRow alert={alert} {...props} />
      </ErrorBoundary>
    ))}
  </ul>
);

const Group = ({ name, children, ...props }: ListProps & { name: string; children?: ReactNode }) => {
  const alarm = useWords(alarmWords);
  const ids = props.alerts.map(({ id }) => id);
  return (
    <details className="triage-group">
      <summary>
        <input
          type="checkbox"
          aria-label={alarm.choose(name)}
          checked={ids.every((id) => props.chosen.has(id))}
          onChange={({ target }) => props.onChoose(ids, target.checked)}
        />
        <b>{ids.length}</b> {name}
      </summary>
      {children}
      <AlertList {...props} />
    </details>
  );
};

/**
 * The inbox of what waits. It holds still while somebody works in it: what comes meanwhile is counted above, and what
 * is done covers only what was on the screen. In a flood alerts are told by theme, the critical ones on top.
 */
export const TriageDialog = ({
  source,
  lens,
  onPatch,
  onOpen,
  onClose,
}: {
  source: AlarmSource;
  lens: Lens;
  onPatch: (alert: Alert, patch: AlertPatch, key: string) => Promise<void>;
  onOpen: (id: string) => void;
  onClose: () => void;
}) => {
  const language = useLanguage();
  const word = useWords(alertWords);
  const alarm = useWords(alarmWords);
  const { seat } = useSession();
  const { load, waiting } = useAlarms(source, lens, inboxReading);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isDismissing, setIsDismissing] = useState(false);
  const [isFailed, setIsFailed] = useState(false);
  const mine = waiting.filter((alert) => mayTriage(seat, alert));
  const idsOf = (alerts: readonly Alert[]) => new Set(alerts.map(({ id }) => id));
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => idsOf(mine));
  const onScreen = mine.filter(({ id, properties }) => seen.has(id) || properties.severity === 'extreme');
  const more = mine.length - onScreen.length;
  const picked = onScreen.filter(({ id }) => chosen.has(id));
  const choose = (which: readonly string[], isChosen: boolean): void =>
    setChosen(new Set(isChosen ? [...chosen, ...which] : [...chosen].filter((id) => !which.includes(id))));
  const { isBusy, run } = useIntent();
  const doAll = async (patch: AlertPatch, key: string): Promise<void> => {
    // The list of this moment: what comes while it is worked through is not touched.
    for (const alert of picked) await onPatch(alert, patch, partKey(key, alert.id));
    setChosen(new Set());
    setIsDismissing(false);
  };
  const list = { chosen, onChoose: choose, onOpen };
  const { critical, groups } = groupAlerts(onScreen);
  const everything = idsOf(onScreen);
  const rate = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(load.rate);
  return (
    <Dialog kind="triage" title={alarm.triage} onClose={onClose}>
      <p className="alarm-load" data-state={load.state}>
        <strong>{alarm.state[load.state]}</strong> {alarm.load(rate, load.rate === 1)}
      </p>
      {more > 0 ? (
        <p className="notice" role="status">
          {alarm.more(more)}
          <button type="button" onClick={() => setSeen(idsOf(mine))}>
            {alarm.show}
          </button>
        </p>
      ) : null}
      {onScreen.length === 0 ? <p className="empty">{alarm.nothing}</p> : null}
      {critical.length > 0 ? (
        <section>
          <h3>{alarm.critical}</h3>
          <AlertList {...list} alerts={critical} />
        </section>
      ) : null}
      {load.state === 'flood' ? (
        groups.map(({ theme, alerts }) => <Group key={theme} {...list} name={word.theme[theme]} alerts={alerts} />)
      ) : onScreen.length > critical.length ? (
        <section>
          <h3>{alarm.others}</h3>
          <AlertList {...list} alerts={onScreen.filter((alert) => !critical.includes(alert))} />
        </section>
      ) : null}
      {onScreen.length === 0 ? null : isDismissing ? (
        <ReasonForm
          name={`${alarm.dismiss} (${picked.length})`}
          itemId=""
          act="triage-dismiss"
          isOfWatch
          onSubmit={(dismissal, key) => doAll({ status: 'dismissed', dismissal }, key)}
          onDone={() => setIsDismissing(false)}
        />
      ) : (
        <div className="action-buttons">
          <button type="button" onClick={() => setChosen(isSame(chosen, everything) ? new Set() : everything)}>
            {isSame(chosen, everything) ? alarm.none : alarm.all}
          </button>
          <ActButton
            isBusy={isBusy}
            disabled={picked.length === 0}
            onAct={() => {
              run((key) => doAll({ status: 'acknowledged' }, key)).then(
                () => setIsFailed(false),
                () => setIsFailed(true),
              );
            }}
          >
            {alarm.acknowledge(picked.length)}
          </ActButton>
          <button type="button" disabled={picked.length === 0} onClick={() => setIsDismissing(true)}>
            {alarm.dismiss}
          </button>
        </div>
      )}
      {isFailed ? <p role="alert">{alarm.failed}</p> : null}
      <AlarmThresholds />
    </Dialog>
  );
};
