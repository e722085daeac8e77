import { useEffect, useState } from 'react';

/** How long to wait before the screen is asked for again: milliseconds. */
const again = 60_000;

/** Keeps the screen on as long as the page is seen. @returns whether it may go dark all the same */
export const useWakeLock = (): boolean => {
  const [mayGoDark, setMayGoDark] = useState(false);
  useEffect(function keepScreenOn() {
    let held: WakeLockSentinel | null = null;
    let isLeft = false;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (held && !held.released)) return;
      try {
        const lock = (await (navigator.wakeLock as WakeLock | undefined)?.request('screen')) ?? null;
        if (isLeft) await lock?.release();
        else held = lock;
        setMayGoDark(lock === null);
      } catch {
        setMayGoDark(true);
      }
    };
    const askNow = (): void => void ask();
    askNow();
    document.addEventListener('visibilitychange', askNow);
    const timer = setInterval(askNow, again);
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', askNow);
      clearInterval(timer);
      void held?.release().catch(() => undefined);
    };
  }, []);
  return mayGoDark;
};
