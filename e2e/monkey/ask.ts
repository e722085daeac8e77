import type { Page } from '@playwright/test';

/** Milliseconds: what has not come by then has stopped, or was lost, however busy the machine is. */
const patience = 30_000;
const mostTries = 6;

/** What comes, or a rejection when it does not come in time. @param most milliseconds */
export const inTime = async <T>(coming: Promise<T>, most: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in time: ${most / 1_000} s`)), most);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Asks a page something that changes nothing. A document that is just being replaced takes questions along with it: they
 * are asked again. Rejects when the page answers none of them.
 */
export const ask = async <T>(page: Page, question: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await inTime(question(), patience);
    } catch (error) {
      if (tries === mostTries || !/context was destroyed|navigat|in time/.test(String(error))) throw error;
      await page.waitForLoadState('domcontentloaded', { timeout: patience });
    }
  }
};
