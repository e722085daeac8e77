import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { asSeat } from '../src/shared/api.ts';
import { useSession } from '../src/shared/session.ts';
import { formatClockSeconds, formatDay } from '../src/shared/time.ts';
import { textIn } from '../src/shared/vocabulary.ts';
import { defineWords, useLanguage, useWords } from '../src/shared/words.ts';
import { type DemoAction, type DemoState, demoStateSchema, scenarioIds } from './contract.ts';
import { timeOf } from '../src/shared/instant.ts';

const words = defineWords({
  fr: {
    demo: 'Démonstration',
    scenario: 'Scénario',
    play: 'Lecture',
    pause: 'Pause',
    speed: 'Vitesse',
    jump: 'Aller à',
    moment: 'Choisir un moment…',
    back: 'Reculer de 10 min',
    forward: 'Avancer de 10 min',
    reset: 'Réinitialiser',
    synthetic: 'Données fictives',
    failed: 'Le monde simulé ne répond pas. Rechargez la page.',
    refused: 'Pas fait : cet appareil ne peut pas le garder, ou ce poste ne le peut pas.',
  },
  nl: {
    demo: 'Demonstratie',
    scenario: 'Scenario',
    play: 'Afspelen',
    pause: 'Pauze',
    speed: 'Snelheid',
    jump: 'Ga naar',
    moment: 'Kies een moment…',
    back: '10 min terug',
    forward: '10 min vooruit',
    reset: 'Opnieuw beginnen',
    synthetic: 'Fictieve gegevens',
    failed: 'De gesimuleerde wereld antwoordt niet. Laad de pagina opnieuw.',
    refused: 'Niet gedaan: dit toestel kan het niet bewaren, of deze post mag het niet.',
  },
  en: {
    demo: 'Demo',
    scenario: 'Scenario',
    play: 'Play',
    pause: 'Pause',
    speed: 'Speed',
    jump: 'Go to',
    moment: 'Choose a moment…',
    back: 'Back 10 min',
    forward: 'Forward 10 min',
    reset: 'Reset',
    synthetic: 'Fictitious data',
    failed: 'The simulated world does not answer. Reload the page.',
    refused: 'Not done: this device cannot keep it, or this seat may not.',
  },
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
): { state: DemoState | null; trouble: 'silent' | 'refused' | null; act(action: DemoAction): void } => {
  const [state, setState] = useState<DemoState | null>(null);
  const [trouble, setTrouble] = useState<'silent' | 'refused' | null>(null);
  useEffect(function lookEverySecond() {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      try {
        setState(await ask({ signal: leaving.signal }));
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
  const act = (action: DemoAction): void => {
    const headers = { 'Content-Type': 'application/json', ...asSeat(seat) };
    const post = async (): Promise<void> => {
      try {
        setState(await ask({ method: 'POST', headers, body: JSON.stringify(action) }));
        setTrouble(null);
      } catch {
        setTrouble('refused');
      }
    };
    void post();
  };
  return { state, trouble, act };
};

/** Controls of the simulated world: scenario, play and pause, speed, jumps, reset; in demo mode only. */
export const DemoBar = () => {
  const language = useLanguage();
  const word = useWords(words);
  const { seat } = useSession();
  const { state, trouble, act } = useDemoState(seat.id);
  if (!state)
    return (
      <section className="demo-bar" aria-label={word.demo}>
        {trouble ? word.failed : null}
      </section>
    );
  const now = timeOf(state.now);
  return (
    <section className="demo-bar" aria-label={word.demo}>
      <strong>{word.synthetic}</strong>
      {trouble ? <strong role="alert">{trouble === 'silent' ? word.failed : word.refused}</strong> : null}
      <label>
        {word.scenario}
        <select
          value={state.scenario}
          onChange={({ target }) => {
            const scenario = scenarioIds.find((id) => id === target.value);
            if (scenario) act({ action: 'scenario', scenario });
          }}
        >
          {state.scenarios.map(({ id, title }) => (
            <option key={id} value={id}>
              {textIn(title, language)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => act({ action: state.playing ? 'pause' : 'play' })}>
        {state.playing ? word.pause : word.play}
      </button>
      <label>
        {word.speed}
        <select value={state.speed} onChange={({ target }) => act({ action: 'speed', speed: Number(target.value) })}>
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
          onClick={() => act({ action: 'skip', by: -tenMinutes })}
        >
          {'−10'}
        </button>
        <button
          type="button"
          aria-label={word.forward}
          title={word.forward}
          onClick={() => act({ action: 'skip', by: tenMinutes })}
        >
          {'+10'}
        </button>
      </span>
      {state.moments.length > 0 ? (
        <select aria-label={word.jump} value="" onChange={({ target }) => act({ action: 'jump', to: target.value })}>
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
      <button type="button" className="demo-reset" onClick={() => act({ action: 'reset' })}>
        {word.reset}
      </button>
    </section>
  );
};
