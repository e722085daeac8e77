import { useId, useState } from 'react';
import { type ItemAction, ItemActions, ReasonForm } from '../../shared/parts/item-actions.tsx';
import { ItemPicker } from '../../shared/parts/item-picker.tsx';
import { useReference } from '../../shared/reference.ts';
import type { Action } from '../../shared/seats.ts';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import { type Alert, isReleased, isWatchAlert } from './contract.ts';
import { alertDeskWords } from './desk-words.ts';
import type { AlertPatch } from './triage-patch.ts';
import { nextReleases, nextTriage, shelfTimes } from './triage.ts';

interface FormProps {
  alert: Alert;
  onChange: (patch: AlertPatch) => Promise<void>;
  onDone: () => void;
}

const LinkForm = ({ alert, onChange, onDone }: FormProps) => {
  const word = useWords(alertDeskWords);
  const { startIncident } = useReference();
  const { headline, area } = alert.properties;
  return (
    <div className="reason-form">
      <ItemPicker
        layer="incidents"
        label={word.incident}
        without={[]}
        startsFocused
        onChoose={(incident) => void onChange({ status: 'linked', incident }).then(onDone)}
      />
      <div className="action-buttons">
        <button
          type="button"
          onClick={() => {
            const [commune = null] = area.communes;
            const place = { label: area.label, commune, zone: area.zones[0] ?? null, stop: null, line: null };
            startIncident({ title: headline, place: { id: 'alert', place, position: null }, alert: alert.id });
            onDone();
          }}
        >
          {word.newIncident}
        </button>
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
      draftKey={`${alert.id}:shelf`}
      isOfWatch
      onSubmit={(reason) => onChange({ shelf: { minutes, reason } })}
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
  const change = (patch: AlertPatch): Promise<void> => onChange(patch);
  const steps: Record<ReturnType<typeof nextTriage>[number], ItemAction> = {
    acknowledged: {
      id: 'acknowledged',
      name: word.step.acknowledged,
      right,
      key: 'a',
      run: () => change({ status: 'acknowledged' }),
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
      asksReason: true,
      run: (dismissal) => change({ status: 'dismissed', dismissal }),
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
      ...(step !== 'cell' && { key: 'r' }),
      run: () => change({ release: step }),
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
