import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { asSeat } from '../src/shared/api.ts';
import { type DemoAction, type DemoState, demoStateSchema } from './contract.ts';

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
export const useDemoState = (
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
    ask({ method: 'POST', headers, body: JSON.stringify(action) }).then(
      (fresh) => {
        setState(fresh);
        setTrouble(null);
      },
      () => setTrouble('refused'),
    );
  };
  return { state, trouble, act };
};
