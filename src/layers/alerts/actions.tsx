import './ask-form.css';
import type { IncidentStart } from '../../domain/incidents/start.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { useId, useState } from 'react';
import { useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { AnswerForm } from '../../shared/parts/answer-form.tsx';
import { type ItemAction, ItemActions } from '../../shared/parts/item-actions.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { ReasonForm } from '../../shared/parts/reason-form.tsx';
import { ItemPicker } from '../../shared/parts/item-picker.tsx';
import { usePlaces } from '../../shared/places.ts';
import type { Action } from '../../shared/seats.ts';
import { useLanguage, useWords, wordOf } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import { openAsks } from '../../domain/alerts/asks.ts';
import type { Ask } from '../../domain/alerts/follow-ask.ts';
import { type Alert, askKinds, isReleased, isWatchAlert } from '../../domain/alerts/contract.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { alertDeskWords } from './desk-words.ts';
import { alertWords } from './words.ts';
import { type AlertPatch, shelfTimes } from '../../domain/alerts/triage-patch.ts';
import { nextReleases, nextTriage, refuseAlertPatch } from '../../domain/alerts/lifecycle.ts';

interface FormProps {
  alert: Alert;
  onChange: (patch: AlertPatch, key: string) => Promise<void>;
  onDone: () => void;
}

const themeIn = (theme: Alert['properties']['theme']) => wordOf(alertWords, (word) => word.theme[theme]);

const LinkForm = ({ alert, onChange, onDone }: FormProps) => {
  const word = useWords(alertDeskWords);
  const { notKept } = useWords(itemActionsWords);
  const { communeName } = usePlaces();
  const { startNew } = useItemSteps();
  const { isBusy, run } = useIntent();
  const [isFailed, setIsFailed] = useState(false);
  const { headline, area } = alert.properties;
  const link = (incident: string): void =>
    void run((key) => onChange({ status: 'linked', incident }, key).then(onDone)).catch(() => setIsFailed(true));
  return (
    <div className="answer-form">
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
            const start: IncidentStart = { title, place: { id: 'alert', place, position: null }, alert: alert.id };
            startNew('incidents', start);
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

/** What is asked for, and of which of the zones that the alert touches. Nothing is typed: it outlives the alert. */
const AskForm = ({ alert, onChange, onDone }: FormProps) => {
  const language = useLanguage();
  const word = useWords(alertDeskWords);
  const { zoneName } = usePlaces();
  const { zones } = alert.properties.area;
  const [what, setWhat] = useState<Ask['what']>('deployment');
  const [zone, setZone] = useState(zones[0] ?? '');
  const ids = { what: useId(), zone: useId() };
  const patch = { ask: { what, zone } };
  return (
    <AnswerForm
      name={word.ask}
      fault={refuseAlertPatch(alert, patch) === null ? null : word.askedAlready}
      onSave={(key) => onChange(patch, key)}
      onDone={onDone}
    >
      <fieldset className="ask-kinds">
        <legend>{word.ask}</legend>
        {askKinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name={ids.what} checked={what === kind} onChange={() => setWhat(kind)} />
            {word.asks[kind]}
          </label>
        ))}
      </fieldset>
      <div className="item-field">
        <label htmlFor={ids.zone}>{word.zone}</label>
        <select id={ids.zone} value={zone} onChange={({ target }) => setZone(target.value)}>
          {zones.map((code) => (
            <option key={code} value={code}>
              {textIn(zoneName(code) ?? { fr: code, nl: code }, language)}
            </option>
          ))}
        </select>
      </div>
    </AnswerForm>
  );
};

/** What can be asked for by an alert of the watch, and what can be answered. */
const useAskActions = (alert: Alert, change: FormProps['onChange'], right: Action): readonly ItemAction[] => {
  const language = useLanguage();
  const word = useWords(alertDeskWords);
  const { zoneName } = usePlaces();
  if (!isWatchAlert(alert) || !isReleased(alert)) return [];
  const answers = openAsks(alert).map(({ what, zone }): ItemAction => {
    const name = textIn(zoneName(zone) ?? { fr: zone, nl: zone }, language);
    return {
      id: `answer-${what}-${zone}`,
      name: word.answer(word.asked[what], name),
      right: { type: 'change', zones: [zone] },
      run: (_, key) => change({ answer: { what, zone } }, key),
    };
  });
  const ask: ItemAction = {
    id: 'ask',
    name: word.ask,
    right,
    key: 'k',
    renderForm: (onDone) => <AskForm alert={alert} onChange={change} onDone={onDone} />,
  };
  const isOver = alert.properties.status === 'expired' || alert.properties.status === 'dismissed';
  return [...answers, ...(isOver ? [] : [ask])];
};

/** Triage: acknowledge, link, dismiss, set aside; for analysts of the watch, the release by a second person. */
export const AlertActions = ({ feature: alert, onChange }: ActionsProps<Alert>) => {
  const word = useWords(alertDeskWords);
  const { status, area } = alert.properties;
  const isWatch = isWatchAlert(alert);
  const right: Action = { type: 'triage-alert', isWatch, zones: area.zones };
  const change = (patch: AlertPatch, key: string): Promise<void> => onChange(patch, key);
  const asks = useAskActions(alert, change, right);
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
      actions={[...triage.map((step) => steps[step]), ...(status === 'new' ? [shelf] : []), ...releases, ...asks]}
    />
  );
};
