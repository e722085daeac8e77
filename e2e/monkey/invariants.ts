import type { Page } from '@playwright/test';
import { layers } from '../screen.ts';
import type { Step } from './steps.ts';
import type { MonkeyWorld } from './world.ts';

/** What a field of a form holds. */
interface Field {
  seat: string;
  form: string;
  name: string;
  value: string;
}

interface Look {
  hasFocus: boolean;
  /** Of this document: another one begins with the focus nowhere. */
  began: number;
  seat: string;
  language: string;
  text: string;
  fields: Field[];
}

/** What a person would see of a page; runs in it. */
const look = (): Look => {
  const seat = document.querySelector<HTMLSelectElement>('header select[name=seat], select.seat')?.value ?? '';
  const named = (element: Element | null | undefined): string =>
    element?.getAttribute('aria-label') ??
    (element?.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  const fields = [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input[type=text], input:not([type])',
    ),
  ]
    .filter((element) => element.checkVisibility() && element.getAttribute('role') !== 'combobox')
    .flatMap((element) => {
      const form = element.closest('form');
      if (!form) return [];
      const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.name;
      return [
        {
          seat,
          form: named(form) || named(form.closest('[role], dialog, section')),
          name: label,
          value: element.value,
        },
      ];
    });
  return {
    hasFocus: document.activeElement !== null && document.activeElement !== document.body,
    began: performance.timeOrigin,
    seat,
    language: document.documentElement.lang,
    text: document.body.innerText,
    fields,
  };
};

/** Asks a page something; a page that is just being replaced is asked again. */
const ask = async <T>(page: Page, question: () => Promise<T>): Promise<T> => {
  for (let tries = 0; ; tries++) {
    try {
      return await question();
    } catch (error) {
      if (tries === 10 || !/context was destroyed|navigat/.test(String(error))) throw error;
      await page.waitForLoadState('domcontentloaded');
    }
  }
};

const crashed = /met an error|a rencontré une erreur|kreeg een fout/;

/** What heading, list, indicator and map say of each layer whose list is there (English); runs in the page. */
const readShownCounts = (names: readonly string[]): { layer: string; counts: number[] }[] => {
  const numbers = (element: Element | null | undefined): number[] =>
    (element instanceof HTMLElement ? (element.innerText.match(/\d+/g) ?? []) : []).map(Number);
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  const within = (parent: Element | null, selector: string, text: string): Element | undefined =>
    [...(parent?.querySelectorAll(selector) ?? [])].find((element) => element.textContent.includes(text));
  return names.flatMap((layer) => {
    const panel = document.querySelector(`section[aria-label^="${layer}"], [role=region][aria-label^="${layer}"]`);
    const heading = within(document.body, 'h2', layer);
    const indicator = within(document.querySelector('[aria-label=Indicators]'), 'dt', layer)?.parentElement;
    const map = within(document.querySelector('[aria-label="The map in numbers"]'), 'li', layer);
    if (!heading || !indicator || !map || !heading.checkVisibility()) return [];
    const list = panel?.querySelector('[aria-setsize]')?.getAttribute('aria-setsize');
    const [total = Number.NaN, ...parts] = numbers(indicator);
    return [
      {
        layer,
        counts: [
          ...numbers(heading).slice(0, 1),
          total,
          sum(parts),
          sum(numbers(map)),
          ...(list ? [Number(list)] : []),
        ],
      },
    ];
  });
};

/** Two frames: what an action sets off has been drawn. */
const settle = (page: Page): Promise<void> =>
  ask(page, () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))),
  );

/** Steps after which the focus may be nowhere: a new document, or a press on something that takes no focus. */
const mayLoseFocus = ({ kind }: Step): boolean =>
  ['reload', 'open', 'tap-map', 'click', 'type', 'compose', 'wheel', 'resize'].includes(kind);

/** Steps that may send a form, clear it or write in it. */
const mayChangeFields = (step: Step): boolean =>
  ['click', 'type', 'compose', 'choose', 'press', 'file'].includes(step.kind);

const keyOf = ({ seat, form, name }: Field): string => `${seat} › ${form} › ${name}`;

/** What must hold after every step, whatever was done; each problem is one sentence. */
export interface Watchman {
  before(): Promise<void>;
  after(step: Step): Promise<string[]>;
}

export const createWatchman = (world: MonkeyWorld): Watchman => {
  const log = new Map<string, string>();
  const typed: [Map<string, string>, Map<string, string>] = [new Map(), new Map()];
  let earlier: Look[] = [];

  /** Compares what a window shows with what was typed in it. */
  const checkFields = (tab: 0 | 1, fields: readonly Field[], step: Step): string[] => {
    const known = typed[tab];
    const mayChange = step.tab === tab && mayChangeFields(step);
    return fields.flatMap((field) => {
      const before = known.get(keyOf(field));
      known.set(keyOf(field), field.value);
      return mayChange || before === undefined || before === field.value
        ? []
        : [`window ${tab}: “${keyOf(field)}” held “${before.slice(0, 80)}”, now “${field.value.slice(0, 80)}”`];
    });
  };

  /** Entries stay as they are (but for the quote of what was deleted), and their numbers have no gap. */
  const checkLog = (): string[] => {
    const problems: string[] = [];
    const entries = [...world.host.world().values('log')];
    const now = new Map(entries.map((entry) => [entry.id, JSON.stringify(entry)]));
    for (const [id, text] of log) {
      if (now.get(id) !== text) problems.push(`the log: ${id} ${now.has(id) ? 'has changed' : 'is gone'}`);
    }
    const numbers = entries.map(({ properties }) => properties.number).sort((a, b) => a - b);
    if (numbers.some((number, index) => number !== index + 1)) problems.push('the log: its numbers have a gap');
    for (const [id, text] of now) log.set(id, text);
    return problems;
  };

  /** Lists, indicators and the map are drawn one after the other: they may take some frames to agree. */
  const checkCounts = async (tab: 0 | 1): Promise<string[]> => {
    const disagreeing = async (): Promise<string[]> =>
      (await ask(world.pages[tab], () => world.pages[tab].evaluate(readShownCounts, layers)))
        .filter(({ counts }) => new Set(counts).size > 1)
        .map(({ layer, counts }) => `window ${tab}: ${layer} do not reconcile: ${counts.join(', ')}`);
    let problems = await disagreeing();
    for (let tries = 0; tries < 100 && problems.length > 0; tries++) {
      await settle(world.pages[tab]);
      problems = await disagreeing();
    }
    return problems;
  };

  return {
    before: async () => {
      earlier = await Promise.all(world.pages.map((page) => ask(page, () => page.evaluate(look))));
    },
    after: async (step) => {
      const problems = world.complaints.splice(0);
      problems.push(...checkLog());
      for (const tab of [0, 1] as const) {
        const page = world.pages[tab];
        await settle(page);
        const seen = await ask(page, () => page.evaluate(look));
        if (crashed.test(seen.text)) problems.push(`window ${tab}: a part of the screen met an error`);
        const isSameDocument = earlier[tab]?.began === seen.began;
        const mayLose = step.tab === tab && mayLoseFocus(step);
        if (isSameDocument && earlier[tab]?.hasFocus && !seen.hasFocus && !mayLose) {
          problems.push(`window ${tab}: the focus is nowhere`);
        }
        problems.push(...checkFields(tab, seen.fields, step));
        if (seen.language === 'en' && (page.viewportSize()?.width ?? 0) >= 1024)
          problems.push(...(await checkCounts(tab)));
      }
      return problems;
    },
  };
};
