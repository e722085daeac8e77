import { glossary } from '../src/shared/glossary.ts';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { asSeat } from '../src/shared/api.ts';
import type { DemoDesk } from '../src/shared/demo-desk.ts';
import { lazyView } from '../src/shared/parts/lazy-part.tsx';
import { Pane } from '../src/shared/parts/pane.tsx';
import { useSession } from '../src/shared/session.ts';
import { formatClockSeconds, formatDay } from '../src/shared/time.ts';
import { textIn } from '../src/shared/vocabulary.ts';
import { defineWords, t } from '../src/shared/terms.ts';
import { useLanguage, useWords } from '../src/shared/words.ts';
import { type DemoAction, type DemoState, demoStateSchema, scenarioIds } from './contract.ts';
import { countRestarts, onRestart } from './device/restarts.ts';
import { timeOf } from '../src/shared/instant.ts';

const Tours = lazyView(
  () => import('./tour/tour-controls.tsx'),
  ({ TourControls }) => TourControls,
);

const words = defineWords({
  demo: t('Démonstration', 'Demonstratie', 'Demo'),
  scenario: t('Scénario', 'Scenario', 'Scenario'),
  play: glossary.play,
  pause: glossary.pause,
  speed: glossary.speed,
  jump: t('Aller à', 'Ga naar', 'Go to'),
  moment: t('Choisir un moment…', 'Kies een moment…', 'Choose a moment…'),
  back: t('Reculer de 10 min', '10 min terug', 'Back 10 min'),
  forward: t('Avancer de 10 min', '10 min vooruit', 'Forward 10 min'),
  reset: t('Réinitialiser', 'Herbeginnen', 'Reset'),
  synthetic: t('Données fictives', 'Fictieve gegevens', 'Fictitious data'),
  tour: t('Visite guidée', 'Rondleiding', 'Guided tour'),
  failed: t(
    'Le monde simulé ne répond pas. Rechargez la page.',
    'De gesimuleerde wereld antwoordt niet. Laad de pagina opnieuw.',
    'The simulated world does not answer. Reload the page.',
  ),
  restarted: t(
    'Le monde simulé s’était arrêté ; il a été relancé et continue.',
    'De gesimuleerde wereld was gestopt; hij is opnieuw gestart en gaat verder.',
    'The simulated world had stopped; it was started again and goes on.',
  ),
  understood: glossary.understood,
  refused: t(
    'Pas fait : cet appareil ne peut pas le garder, ou ce poste ne le peut pas.',
    'Niet gedaan: dit toestel kan het niet bewaren, of deze post mag het niet.',
    'Not done: this device cannot keep it, or this seat may not.',
  ),
});

/** Seconds of the world in one second. */
const speeds = [1, 5, 20, 60] as const;
const tenMinutes = 600;

/** Milliseconds between two looks. */
const lookEvery = 1_000;

const ask = async (init: RequestInit): Promise<DemoState> => {
  const response = await fetch('/api/demo', init);
  if (!response.ok) throw new Error(`The demo answered ${response.status}.`);
  return v.parse(demoStateSchema, await response.json());
};

/**
 * The world as it is, looked at every second, and how to act on it. `trouble`: the last look had no answer, or the last
 * act was not done.
 */
const useDemoState = (
  seat: string,
): { state: DemoState | null; trouble: 'silent' | 'refused' | null; act(action: DemoAction): Promise<boolean> } => {
  const [state, setState] = useState<DemoState | null>(null);
  const [trouble, setTrouble] = useState<'silent' | 'refused' | null>(null);
  /** How many acts began and ended: what a look says that one overtook is the past. */
  const acts = useRef(0);
  useEffect(function lookEverySecond() {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const before = acts.current;
      try {
        const seen = await ask({ signal: leaving.signal });
        if (acts.current === before) setState(seen);
        setTrouble((before) => (before === 'silent' ? null : before));
      } catch {
        if (!leaving.signal.aborted) setTrouble('silent');
      }
      if (!leaving.signal.aborted) timer = setTimeout(() => void look(), lookEvery);
    };
    void look();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, []);
  const act = useCallback(
    async (action: DemoAction): Promise<boolean> => {
      const headers = { 'Content-Type': 'application/json', ...asSeat(seat) };
      acts.current += 1;
      try {
        setState(await ask({ method: 'POST', headers, body: JSON.stringify(action) }));
        setTrouble(null);
        return true;
      } catch {
        setTrouble('refused');
        return false;
      } finally {
        acts.current += 1;
      }
    },
    [seat],
  );
  return { state, trouble, act };
};

/** Says that the world was started again, until that is read. */
const Restarted = () => {
  const word = useWords(words);
  const restarts = useSyncExternalStore(onRestart, countRestarts);
  const [read, setRead] = useState(0);
  if (restarts === read) return null;
  return (
    <>
      <strong role="alert">{word.restarted}</strong>
      <button type="button" onClick={() => setRead(restarts)}>
        {word.understood}
      </button>
    </>
  );
};

/**
 * Controls of the simulated world: scenario, play and pause, speed, jumps, reset, guided tours; in demo mode only.
 * @param desk null until people can act
 */
export const DemoBar = ({ desk }: { desk: DemoDesk | null }) => {
  const language = useLanguage();
  const word = useWords(words);
  const { seat } = useSession();
  const { state, trouble, act } = useDemoState(seat.id);
  const [resets, setResets] = useState(0);
  if (!state)
    return (
      <section className="demo-bar" aria-label={word.demo}>
        {trouble ? word.failed : null}
        <Restarted />
      </section>
    );
  const now = timeOf(state.now);
  const jump = async (to: string): Promise<void> => {
    const moment = state.moments.find(({ at }) => at === to);
    if ((await act({ action: 'jump', to })) && moment) desk?.show(moment.position);
  };
  /** Its place is kept: what comes later must not make the bar higher. */
  const tourButton = (
    <button type="button" disabled>
      {word.tour}
    </button>
  );
  const reset = async (): Promise<void> => {
    // A tour that runs ends without bringing back what is reset.
    setResets((count) => count + 1);
    if (!(await act({ action: 'reset' }))) return;
    desk?.clear();
    desk?.look({});
  };
  return (
    <section className="demo-bar" aria-label={word.demo}>
      <strong>{word.synthetic}</strong>
      {trouble ? <strong role="alert">{trouble === 'silent' ? word.failed : word.refused}</strong> : null}
      <Restarted />
      <label>
        {word.scenario}
        <select
          value={state.scenario}
          onChange={({ target }) => {
            const scenario = scenarioIds.find((id) => id === target.value);
            if (scenario) void act({ action: 'scenario', scenario });
          }}
        >
          {state.scenarios.map(({ id, title }) => (
            <option key={id} value={id}>
              {textIn(title, language)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => void act({ action: state.playing ? 'pause' : 'play' })}>
        {state.playing ? word.pause : word.play}
      </button>
      <label>
        {word.speed}
        <select
          value={state.speed}
          onChange={({ target }) => void act({ action: 'speed', speed: Number(target.value) })}
        >
          {[...new Set([...speeds, state.speed])].map((speed) => (
            <option key={speed} value={speed}>{`×${speed}`}</option>
          ))}
        </select>
      </label>
      <span className="demo-jumps">
        <button
          type="button"
          aria-label={word.back}
          title={word.back}
          onClick={() => void act({ action: 'skip', by: -tenMinutes })}
        >
          {'−10'}
        </button>
        <button
          type="button"
          aria-label={word.forward}
          title={word.forward}
          onClick={() => void act({ action: 'skip', by: tenMinutes })}
        >
          {'+10'}
        </button>
      </span>
      {state.moments.length > 0 ? (
        <select aria-label={word.jump} value="" onChange={({ target }) => void jump(target.value)}>
          <option value="">{word.moment}</option>
          {state.moments.map(({ at, label }) => (
            <option key={at} value={at}>
              {textIn(label, language)}
            </option>
          ))}
        </select>
      ) : null}
      <time className="world-time" dateTime={state.now}>
        {`${formatDay(now, language)} ${formatClockSeconds(now, language)}`}
      </time>
      <button type="button" className="demo-reset" onClick={() => void reset()}>
        {word.reset}
      </button>
      {desk ? (
        <Pane isSmall fallback={tourButton}>
          <Tours key={resets} state={state} act={act} desk={desk} title={word.tour} />
        </Pane>
      ) : (
        tourButton
      )}
    </section>
  );
};
