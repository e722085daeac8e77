import './tour.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DemoDesk } from '../../src/shared/demo-desk.ts';
import { useSession } from '../../src/shared/session.ts';
import { usePageKeys } from '../../src/shared/shortcuts.ts';
import { defineWords, t } from '../../src/shared/terms.ts';
import { textIn } from '../../src/shared/vocabulary.ts';
import { useLanguage, useWords } from '../../src/shared/words.ts';
import type { DemoAction, DemoState } from '../contract.ts';
import { findItem } from './find-item.ts';
import { type Toured, type TourStep, isToured } from './tour.ts';
import { tours } from './tours.ts';

const words = defineWords({
  which: t('Quelle visite ?', 'Welke rondleiding?', 'Which tour?'),
  before: t('Étape précédente', 'Vorige stap', 'Step before'),
  next: t('Étape suivante', 'Volgende stap', 'Next step'),
  pageUp: t('Pg préc.', 'PgUp', 'PgUp'),
  pageDown: t('Pg suiv.', 'PgDn', 'PgDn'),
  leave: t('Quitter', 'Verlaten', 'Leave'),
  step: t(
    (at: number, count: number) => `Étape ${at} sur ${count}`,
    (at: number, count: number) => `Stap ${at} van ${count}`,
    (at: number, count: number) => `Step ${at} of ${count}`,
  ),
  traceless: t(
    'Ce qui est fait pendant la visite disparaît avec elle ; le monde d’avant attend.',
    'Wat tijdens de rondleiding gebeurt, verdwijnt met haar; de wereld van ervoor wacht.',
    'What is done during the tour goes with it; the world of before waits.',
  ),
  unsettled: t(
    'Des changements ne sont pas encore envoyés : attendez qu’ils le soient.',
    'Sommige wijzigingen zijn nog niet verstuurd: wacht tot ze dat zijn.',
    'Some changes are not sent yet: wait until they are.',
  ),
});

export type Act = (action: DemoAction) => Promise<boolean>;

/** One after the other; what came meanwhile goes first. */
const createQueue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return (act: () => Promise<unknown>): void => {
    last = last.then(act, act);
  };
};

/** Shows the moment of a step, and what it looks at. */
const showStep = async (step: TourStep, act: Act, desk: DemoDesk, seat: string): Promise<void> => {
  await act({ action: 'pause' });
  await act({ action: 'jump', to: step.at });
  const item = await findItem(step, seat);
  desk.look({ zone: 'all', ...step.look, ...(item && { sel: item }) });
  if (step.speed === undefined) return;
  await act({ action: 'speed', speed: step.speed });
  await act({ action: 'play' });
};

/** The course of a tour: sets the world aside, goes from step to step, and brings everything back. */
const useTour = (act: Act, desk: DemoDesk, { aside }: DemoState, onClose: () => void) => {
  const { seat } = useSession();
  const [at, setAt] = useState<{ tour: Toured; index: number } | null>(null);
  const [isUnsettled, setUnsettled] = useState(false);
  const [queue] = useState(createQueue);
  const begun = useRef<{ note: string; bringBack: () => void } | null>(null);
  const wanted = useRef(0);

  const isHeld = useCallback((): boolean => {
    const isSettled = desk.isSettled();
    setUnsettled(!isSettled);
    return !isSettled;
  }, [desk]);
  const go = useCallback(
    (tour: Toured, index: number) => {
      const step = tours[tour].steps[index];
      if (!step) return;
      setAt({ tour, index });
      wanted.current = index;
      queue(async () => {
        // Somebody has gone on meanwhile.
        if (wanted.current === index) await showStep(step, act, desk, seat.id);
      });
    },
    [queue, act, desk, seat],
  );
  const begin = useCallback(
    (tour: Toured) => {
      if (begun.current || isHeld()) return;
      const note = location.search;
      const { seed, start } = tours[tour];
      begun.current = { note, bringBack: desk.clear() };
      queue(async () => {
        if (!(await act({ action: 'aside', scenario: tour, seed, start, note }))) onClose();
      });
      go(tour, 0);
    },
    [desk, act, queue, go, isHeld, onClose],
  );
  const end = (): void => {
    if (!begun.current) onClose();
    else if (!isHeld()) queue(() => act({ action: 'back' }));
  };
  const wasAside = useRef(false);
  useEffect(
    function followWorld() {
      // It came back: by this page, or by another one.
      if (wasAside.current && aside === null && begun.current) {
        desk.look(begun.current.note);
        begun.current.bringBack();
        begun.current = null;
        onClose();
      }
      wasAside.current = aside !== null;
    },
    [aside, desk, onClose],
  );
  return { at, isUnsettled, begin, go, end };
};

const Steps = ({
  tour,
  index,
  onGo,
  onEnd,
}: {
  tour: Toured;
  index: number;
  onGo: (index: number) => void;
  onEnd: () => void;
}) => {
  const language = useLanguage();
  const word = useWords(words);
  const { steps } = tours[tour];
  const step = steps[index];
  const next = useRef<HTMLButtonElement>(null);
  useEffect(function beginAtNext() {
    next.current?.focus();
  }, []);
  const keys = useMemo(() => {
    const turn = (by: number) => (): false | void => {
      // There it turns the pages of what is read.
      if (document.querySelector('dialog[open]')) return false;
      onGo(index + by);
    };
    return { PageDown: turn(1), PageUp: turn(-1) };
  }, [index, onGo]);
  usePageKeys(keys, { capture: true });
  return (
    <>
      <div className="tour-told" role="status">
        <p className="quiet">{word.step(index + 1, steps.length)}</p>
        <h2>{step?.title[language]}</h2>
        <p className="tour-text">{step?.text[language]}</p>
      </div>
      <div className="tour-turns">
        <button
          type="button"
          aria-disabled={index === 0}
          aria-keyshortcuts="PageUp"
          aria-label={word.before}
          onClick={() => onGo(index - 1)}
        >
          <kbd>{word.pageUp}</kbd> {word.before}
        </button>
        <button
          ref={next}
          type="button"
          aria-disabled={index === steps.length - 1}
          aria-keyshortcuts="PageDown"
          aria-label={word.next}
          onClick={() => onGo(index + 1)}
        >
          {word.next} <kbd>{word.pageDown}</kbd>
        </button>
        <button type="button" onClick={onEnd}>
          {word.leave}
        </button>
      </div>
    </>
  );
};

/**
 * A guided tour beside the controls of the demo.
 * @param asked the tour to begin with; null asks which one
 */
export const TourBar = ({
  title,
  asked,
  state,
  act,
  desk,
  onClose,
}: {
  title: string;
  asked: Toured | null;
  state: DemoState;
  act: Act;
  desk: DemoDesk;
  onClose: () => void;
}) => {
  const language = useLanguage();
  const word = useWords(words);
  const { at, isUnsettled, begin, go, end } = useTour(act, desk, state, onClose);
  useEffect(
    function beginAsked() {
      if (asked) begin(asked);
    },
    [asked, begin],
  );
  const choice = useRef<HTMLDivElement>(null);
  useEffect(function askWhich() {
    choice.current?.querySelector('button')?.focus();
  }, []);
  const tour = at?.tour;
  const goHere = useCallback((index: number) => tour && go(tour, index), [tour, go]);
  return (
    <section className="tour" aria-label={title}>
      {at ? (
        <Steps {...at} onGo={goHere} onEnd={end} />
      ) : (
        <div ref={choice} className="tour-turns" role="group" aria-label={word.which}>
          <strong>{word.which}</strong>
          {state.scenarios
            .filter(({ id }) => isToured(id))
            .map(({ id, title: name }) => (
              <button key={id} type="button" onClick={() => isToured(id) && begin(id)}>
                {textIn(name, language)}
              </button>
            ))}
          <button type="button" onClick={end}>
            {word.leave}
          </button>
        </div>
      )}
      <p className="quiet tour-traceless">{word.traceless}</p>
      {isUnsettled ? <p role="alert">{word.unsettled}</p> : null}
    </section>
  );
};
