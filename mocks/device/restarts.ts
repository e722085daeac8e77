import { createListeners } from '../../src/shared/listeners.ts';

let restarts = 0;
const news = createListeners();

/** How often the demo's world had stopped and was started again while this page was open. */
export const countRestarts = (): number => restarts;
export const noteRestart = (): void => {
  restarts += 1;
  news.tell();
};
export const onRestart = news.subscribe;
