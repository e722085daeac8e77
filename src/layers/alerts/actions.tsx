import { useId, useState } from 'react';
import { useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { type ItemAction, ItemActions } from '../../shared/parts/item-actions.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { ReasonForm } from '../../shared/parts/reason-form.tsx';
import { ItemPicker } from '../../shared/parts/item-picker.tsx';
import { useReference } from '../../shared/reference.ts';
import type { Action } from '../../shared/seats.ts';
import { useWords, wordOf } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import { type Alert, isReleased, isWatchAlert } from './contract.ts';
import { alertDeskWords } from './desk-words.ts';
import { alertWords } from './words.ts';
import type { AlertPatch } from './triage-patch.ts';
import { nextReleases, nextTriage, shelfTimes } from './triage.ts';

interface FormProps {
  alert: Alert;
  onChange: (patch: AlertPatch, key: string) => Promise<void>;
  onDone: () => void;
}

const themeIn = (theme: Alert['properties']['theme']) => wordOf(alertWords, (word) => word.theme[theme]);

const LinkForm = ({ alert, onChange, onDone }: FormProps) => {
  const word = useWords(alertDeskWords);
  const { notKept } = useWords(itemActionsWords);
  const { communeName, startIncident } = useReference();
  const { isBusy, run } = useIntent();
  const [isFailed, setIsFailed] = useState(false);
  const { headline, area } = alert.properties;
  const link = (incident: string): void =>
    void run((key) => onChange({ status: 'linked', incident }, key).then(onDone)).catch(() => setIsFailed(true));
  return (
    <div className="reason-form">
      <ItemPicker layer="incidents" label={word.incident} without={[]} startsFocused onChoose={link} />
      {isFailed ? <p role="alert">{notKept}</p> : null}
      <div className="action-buttons">
        <ActButton
          isBusy={isBusy}
          onAct={() => {
            const [commune = null] = area.communes;
            // An incident outlives an alert of the watch, and takes none of its words along.
            const label = (isWatchAlert(alert) && commune !== null && communeName(commune)) || area.label;
            const title = isWatchAlert(alert) ? themeIn(alert.properties.theme) : headline;
            const place = { label, commune, zone: area.zones[0] ?? null, stop: null, line: null };
            startIncident({ title, place: { id: 'alert', place, position: null }, alert: alert.id });
            onDone();
          }}
        >
          {word.newIncident}
        </ActButton>
        <button type="button" onClick={onDone}>
          {word.back}
        </button>
      </div>
    </div>
  );
};

const ShelfForm = ({ alert, onChange, onDone }: FormProps) => {
  const word = useWords(alertDeskWords);
  const [minutes, setMinutes] = useState<(typeof shelfTimes)[number]>(15);
  const fieldId = useId();
  return (
    <ReasonForm
      name={word.shelve}
      itemId={alert.id}
      act="shelf"
      isOfWatch
      onSubmit={(reason, key) => onChange({ shelf: { minutes, reason } }, key)}
      onDone={onDone}
    >
      <div className="item-field">
        <label htmlFor={fieldId}>{word.shelve}</label>
        <select
          id={fieldId}
          value={minutes}
          onChange={({ target }) => setMinutes(shelfTimes.find((time) => String(time) === target.value) ?? 15)}
        >
          {shelfTimes.map((time) => (
            <option key={time} value={time}>
              {word.minutes(time)}
            </option>
          ))}
        </select>
      </div>
    </ReasonForm>
  );
};

/** Triage: acknowledge, link, dismiss, set aside; for analysts of the watch, the release by a second person. */
export const AlertActions = ({ feature: alert, onChange }: ActionsProps<Alert>) => {
  const word = useWords(alertDeskWords);
  const { status, area } = alert.properties;
  const isWatch = isWatchAlert(alert);
  const right: Action = { type: 'triage-alert', isWatch, zones: area.zones };
  const change = (patch: AlertPatch, key: string): Promise<void> => onChange(patch, key);
  const steps: Record<ReturnType<typeof nextTriage>[number], ItemAction> = {
    acknowledged: {
      id: 'acknowledged',
      name: word.step.acknowledged,
      right,
      key: 'a',
      run: (_, key) => change({ status: 'acknowledged' }, key),
    },
    linked: {
      id: 'linked',
      name: word.step.linked,
      right,
      key: 'l',
      renderForm: (onDone) => <LinkForm alert={alert} onChange={change} onDone={onDone} />,
    },
    dismissed: {
      id: 'dismissed',
      name: word.step.dismissed,
      right,
      key: 'x',
      asks: 'reason',
      run: (dismissal, key) => change({ status: 'dismissed', dismissal }, key),
    },
  };
  const shelf: ItemAction = {
    id: 'shelf',
    name: word.shelve,
    right,
    key: 'h',
    renderForm: (onDone) => <ShelfForm alert={alert} onChange={change} onDone={onDone} />,
  };
  const proposedBy = isWatch ? alert.properties.proposedBy : null;
  const releases = nextReleases(alert).map(
    (step): ItemAction => ({
      id: step,
      name: word.releaseStep[step],
      right: { type: 'release-alert', step: step === 'released' ? 'release' : 'propose', proposedBy },
      ...(step === 'cell' ? { asks: 'back', isBack: true } : { key: 'r' }),
      run: (_, key) => change({ release: step }, key),
    }),
  );
  const triage = nextTriage(status).filter((step) => step !== 'linked' || isReleased(alert));
  return (
    <ItemActions
      itemId={alert.id}
      isOfWatch
      actions={[...triage.map((step) => steps[step]), ...(status === 'new' ? [shelf] : []), ...releases]}
    />
  );
};
