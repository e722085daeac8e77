import { createListeners } from '../../shared/listeners.ts';

/** The feed has its pace from this, whatever is told. */
const pace = 1_000;

/** Calls back when it is told that the feed has gone on, and once a second: what is not heard is only late. */
export const createWakeups = () => {
  const { subscribe, tell } = createListeners();
  const wake = (): void => tell();
  const timer = setInterval(wake, pace);
  return { subscribe, wake, close: (): void => clearInterval(timer) };
};
