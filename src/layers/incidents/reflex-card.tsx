import './reflex-card.css';
import { use, useId, useState } from 'react';
import { create } from 'zustand';
import type { Tick } from '../../domain/cards/contract.ts';
import { type EditionNumber, editionAt, editions, findEdition } from '../../domain/cards/editions.ts';
import { type Edition, type Step, stepsFor } from '../../domain/cards/steps.ts';
import type { TickPatch } from '../../domain/cards/tick-patch.ts';
import { progressOf, tickOf } from '../../domain/cards/ticks.ts';
import type { Incident } from '../../domain/incidents/contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { useIntent } from '../../shared/intent.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { heldPart, lazyPart } from '../../shared/parts/lazy-part.tsx';
import { ReasonForm } from '../../shared/parts/reason-form.tsx';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { isolate } from '../../shared/text.ts';
import { formatClockAt, formatDay, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useTellsOfWatch } from '../features.ts';
import { nameFunction } from '../function-name.ts';
import { cardWords } from './card-words.ts';

/** Whether the steps are shown: from one incident to the next as the person left it. */
const useFold = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

const loadFirst = lazyPart(() => import('../../domain/cards/edition-1.ts'));
const loadSecond = lazyPart(() => import('../../domain/cards/edition-2.ts'));
const loadEdition: Readonly<Record<EditionNumber, () => Promise<Edition>>> = {
  1: heldPart(async () => (await loadFirst()).firstEdition),
  2: heldPart(async () => (await loadSecond()).secondEdition),
};

/** Who ticked it, when, and why it does not apply. */
const TickLine = ({ tick: { state, function: by, at, reason } }: { tick: Tick }) => {
  const language = useLanguage();
  const word = useWords(cardWords);
  const now = useNow();
  const parts = [word.state[state], nameFunction(by, language), formatClockAt(timeOf(at), now, language)];
  return (
    <span className="card-tick" data-state={state}>
      {parts.join(' · ')}
      {reason === '' ? null : <span className="typed-text" dir="auto">{` – ${isolate(reason)}`}</span>}
    </span>
  );
};

const StepLine = ({
  step: { id, text, by, source },
  tick,
  incident,
  onTick,
}: {
  step: Step;
  tick: Tick | undefined;
  incident: Incident;
  /** Null: the seat may not. */
  onTick: ((said: Pick<TickPatch, 'step' | 'state' | 'reason'>, key: string) => Promise<void>) | null;
}) => {
  const language = useLanguage();
  const word = useWords(cardWords);
  const tellsOfWatch = useTellsOfWatch();
  const noteId = useId();
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, run } = useIntent();
  const state = tick?.state ?? 'open';
  const say = (next: TickPatch['state']): void =>
    // The banner says why the device cannot keep it.
    void run((key) => onTick?.({ step: id, state: next, reason: '' }, key) ?? Promise.resolve()).catch(() => undefined);
  return (
    <li data-state={state}>
      <label>
        <input
          type="checkbox"
          checked={state === 'done'}
          disabled={!onTick || isBusy || state === 'not-applicable'}
          aria-describedby={noteId}
          onChange={({ target }) => say(target.checked ? 'done' : 'open')}
        />
        <span>{textIn(text, language)}</span>
      </label>
      <span id={noteId} className="card-note">
        <span>{`${by ?? word.byCentre} · ${source ?? '°'}`}</span>
        {tick ? <TickLine tick={tick} /> : null}
      </span>
      {onTick && !isAsking && state === 'open' ? (
        <button type="button" className="card-aside" aria-describedby={noteId} onClick={() => setIsAsking(true)}>
          {word.asNotApplicable}
        </button>
      ) : null}
      {onTick && state === 'not-applicable' ? (
        <button type="button" className="card-aside" aria-describedby={noteId} onClick={() => say('open')}>
          {word.reopen}
        </button>
      ) : null}
      {onTick && isAsking ? (
        <ReasonForm
          name={word.asNotApplicable}
          itemId={incident.id}
          act={`step-${id}`}
          isOffered={state === 'open'}
          isOfWatch={tellsOfWatch({ layer: 'incidents', id: incident.id })}
          onSubmit={(reason, key) => onTick({ step: id, state: 'not-applicable', reason }, key)}
          onDone={() => setIsAsking(false)}
        />
      ) : null}
    </li>
  );
};

/**
 * The ordered checklist of the incident's category and phase, with what was done of it. A tick is a change of the
 * incident, and so an entry of the log; the edition that was begun stays.
 */
export const ReflexCard = ({ incident }: { incident: Incident }) => {
  const language = useLanguage();
  const word = useWords(cardWords);
  const now = useNow();
  const { seat } = useSession();
  const { change } = useItemSteps();
  const isOpen = useFold((fold) => fold.isOpen);
  const { id, properties } = incident;
  const { card, category, phase, place } = properties;
  const inForce = editionAt(now);
  const { number, inForce: since } = findEdition(card?.edition ?? inForce) ?? editions[0];
  const steps = stepsFor(use(loadEdition[number]()), category, phase);
  const progress = progressOf(card, steps);
  const next = steps.find((step) => (tickOf(card, step.id)?.state ?? 'open') === 'open');
  const elsewhere = (card?.ticks ?? []).filter(
    ({ step, state }) => state !== 'open' && !steps.some((one) => one.id === step),
  );
  const mayTick = refuse(seat, { type: 'change', zones: [place.zone] }) === null;
  return (
    <section className="reflex-card" aria-label={word.reflexCard}>
      <p className="card-head">
        <b>{word.reflexCard}</b>
        <progress max={progress.all} value={progress.done + progress.notApplicable} aria-hidden="true" />
        <span role="status">
          {[
            word.progress(progress.done, progress.all),
            ...(progress.notApplicable > 0 ? [word.notApplicable(progress.notApplicable)] : []),
            word.open(progress.open),
          ].join(' · ')}
        </span>
      </p>
      {next && !isOpen ? <p className="card-next">{word.next(textIn(next.text, language))}</p> : null}
      <details open={isOpen} onToggle={({ currentTarget }) => useFold.setState({ isOpen: currentTarget.open })}>
        <summary>{word.steps}</summary>
        <ol className="card-steps">
          {steps.map((step) => (
            <StepLine
              key={step.id}
              step={step}
              tick={tickOf(card, step.id)}
              incident={incident}
              onTick={
                mayTick
                  ? (said, key) => change({ layer: 'incidents', id }, { tick: { edition: number, ...said } }, key)
                  : null
              }
            />
          ))}
        </ol>
        {elsewhere.length === 0 ? null : (
          <>
            <p className="quiet">{word.elsewhere}</p>
            <ul className="card-steps">
              {elsewhere.map((tick) => (
                <li key={tick.step}>
                  {textIn(tick.name, language)} <TickLine tick={tick} />
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="quiet card-foot">
          {`${word.edition(number, formatDay(timeOf(since), language))}. `}
          {number === inForce ? null : `${word.keeps(inForce)} `}
          {steps.some(({ source }) => source === null) ? word.ownWording : null}
        </p>
      </details>
    </section>
  );
};
