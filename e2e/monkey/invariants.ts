import type { Page } from '@playwright/test';
import { layers } from '../screen.ts';
import { ask } from './ask.ts';
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

const crashed = /met an error|a rencontré une erreur|kreeg een fout/;

/**
 * What heading, indicator, its parts, map and list say of each layer whose list is there (English), null: no figure, as
 * where nothing is known; runs in the page.
 */
const readShownCounts = (names: readonly string[]): { layer: string; counts: (number | null)[] }[] => {
  const numbers = (element: Element | null | undefined): number[] =>
    (element instanceof HTMLElement ? (element.innerText.match(/\d+/g) ?? []) : []).map(Number);
  const sum = (all: readonly number[]): number | null =>
    all.length === 0 ? null : all.reduce((total, one) => total + one, 0);
  const within = (parent: Element | null, selector: string, text: string): Element | undefined =>
    [...(parent?.querySelectorAll(selector) ?? [])].find((element) => element.textContent.includes(text));
  return names.flatMap((layer) => {
    const heading = within(document.body, 'h2', layer);
    const indicator = within(document.querySelector('[aria-label=Indicators]'), 'dt', layer)?.parentElement;
    const map = within(document.querySelector('[aria-label="The map in numbers"]'), 'li', layer);
    if (!heading || !indicator || !map || !heading.checkVisibility()) return [];
    const list = heading.closest('section')?.querySelector('[aria-setsize]')?.getAttribute('aria-setsize');
    const [total = null, ...parts] = numbers(indicator);
    return [
      {
        layer,
        counts: [
          numbers(heading)[0] ?? null,
          total,
          // None is no part.
          total === 0 ? (sum(parts) ?? 0) : sum(parts),
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

/** Milliseconds in which the map's numbers follow its signs, with room for a machine that is busy. */
const catchUp = 30_000;

/** What must hold after every step, whatever was done; each problem is one sentence. */
export interface Watchman {
  after(step: Step): Promise<string[]>;
}

export const createWatchman = (world: MonkeyWorld): Watchman => {
  const log = new Map<string, string>();
  const typed: [Map<string, string>, Map<string, string>] = [new Map(), new Map()];
  const lookAt = (page: Page): Promise<Look> => ask(page, () => page.evaluate(look));
  const earlier: (Look | undefined)[] = [];

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
        .map(({ layer, counts }) => `window ${tab}: ${layer} do not reconcile: ${counts.map(String).join(', ')}`);
    const until = performance.now() + catchUp;
    let problems = await disagreeing();
    while (problems.length > 0 && performance.now() < until) {
      await settle(world.pages[tab]);
      problems = await disagreeing();
    }
    return problems;
  };

  const checkWindow = async (tab: 0 | 1, step: Step): Promise<string[]> => {
    const page = world.pages[tab];
    await settle(page);
    const seen = await lookAt(page);
    const problems: string[] = [];
    if (crashed.test(seen.text)) problems.push(`window ${tab}: a part of the screen met an error`);
    const before = earlier[tab];
    earlier[tab] = seen;
    const mayLose = step.tab === tab && mayLoseFocus(step);
    if (before?.began === seen.began && before.hasFocus && !seen.hasFocus && !mayLose) {
      problems.push(`window ${tab}: the focus is nowhere`);
    }
    problems.push(...checkFields(tab, seen.fields, step));
    const showsCounts = seen.language === 'en' && (page.viewportSize()?.width ?? 0) >= 1024;
    return showsCounts ? [...problems, ...(await checkCounts(tab))] : problems;
  };

  return {
    after: async (step) => {
      const seen = await Promise.all([checkWindow(0, step), checkWindow(1, step)]);
      return [...seen.flat(), ...checkLog(), ...world.complaints.splice(0)];
    },
  };
};
