// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from './keep-focus.ts';

/** Of what the test environment leaves out: it knows no layout. */
const isShown = function isShown(this: Element): boolean {
  return this.isConnected && this.closest('[hidden], dialog:not([open])') === null;
};

const build = (html: string): void => {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
};
const at = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`No #${id} in the page.`);
  return element;
};
/** What the screen does after a change: observers are told, and what waits for the end of the task runs. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
const focusedId = (): string => document.activeElement?.id ?? '';

let stop: () => void;
beforeEach(() => {
  Element.prototype.checkVisibility = isShown;
  stop = keepFocus();
});
afterEach(() => stop());

const list = (ids: string) =>
  `<section><h2><button id="toggle">Incidents</button></h2><ul>${ids
    .split(' ')
    .map((id) => `<li id="li-${id}"><button id="${id}" tabindex="-1">${id}</button></li>`)
    .join('')}</ul></section>`;

const cases: readonly (readonly [name: string, html: string, way: readonly string[], loss: () => void, to: string])[] =
  [
    ['a row that goes', list('a b c d'), ['c'], () => at('li-c').remove(), 'd'],
    ['the last row', list('a b c'), ['c'], () => at('li-c').remove(), 'b'],
    [
      'rows that go together',
      list('a b c d'),
      ['b'],
      () => {
        at('li-b').remove();
        at('li-c').remove();
      },
      'd',
    ],
    ['the whole list', list('a b'), ['a'], () => at('li-a').parentElement?.remove(), 'toggle'],
    ['a row that is taken elsewhere', list('a b c'), ['c'], () => at('li-a').before(at('li-c')), 'c'],
    [
      'a pane: back to where one came from',
      `${list('a b')}<section id="pane"><button id="close">Close</button></section>`,
      ['b', 'close'],
      () => at('pane').remove(),
      'b',
    ],
    [
      'a pane whose origin has gone too',
      `${list('a b')}<aside><section id="pane"><button id="close">Close</button></section><button id="next">Next</button></aside>`,
      ['b', 'close'],
      () => {
        at('li-b').remove();
        at('pane').remove();
      },
      'next',
    ],
    [
      'an open dialog that is taken out',
      `<button id="opener">Open</button><dialog id="dialog" open><button id="ok">OK</button></dialog>`,
      ['opener', 'ok'],
      () => at('dialog').remove(),
      'opener',
    ],
    [
      'the only button of an open dialog: the dialog itself',
      `<button id="opener">Open</button><dialog id="dialog" open><p>Text</p><button id="ok">OK</button></dialog>`,
      ['opener', 'ok'],
      () => at('ok').remove(),
      'dialog',
    ],
    [
      'a button that is disabled',
      `<form><button id="back">Back</button><button id="save">Save</button></form>`,
      ['save'],
      () => at('save').setAttribute('disabled', ''),
      'back',
    ],
    [
      'a part that is hidden',
      `<section><button id="toggle">Alerts</button><div id="body"><button id="row">Row</button></div></section>`,
      ['row'],
      () => at('body').setAttribute('hidden', ''),
      'toggle',
    ],
  ];

describe('the focus', () => {
  it.each(cases)('of %s moves to its neighbour', async (_name, html, way, loss, to) => {
    build(html);
    for (const id of way) at(id).focus();
    loss();
    await settle();
    expect(focusedId()).toBe(to);
  });

  it('is left alone where a person takes it away', async () => {
    build(list('a b'));
    at('a').focus();
    at('a').blur();
    await settle();
    at('li-a').remove();
    await settle();
    expect(document.activeElement).toBe(document.body);
  });

  it('never falls to the body while anything can hold it, whatever goes', async () => {
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('<button>x</button>', '<a href="#x">x</a>', '<textarea></textarea>', '<p>text</p>'),
        fc
          .tuple(
            fc.constantFrom('div', 'section', 'ul', 'form', 'dialog open', 'aside'),
            fc.array(tie('node'), { minLength: 1, maxLength: 5 }),
          )
          .map(([tag, children]) => `<${tag}>${children.join('')}</${tag.split(' ')[0] ?? ''}>`),
      ),
    })).node;
    const loss = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('remove', 'hide', 'disable', 'move'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { minLength: 1, maxLength: 6 }),
        fc.array(loss, { maxLength: 6 }),
        async (trees, losses) => {
          build(trees.join(''));
          const holders = () =>
            [...document.querySelectorAll<HTMLElement>('button:not(:disabled), a, textarea:not(:disabled)')].filter(
              (element) => element.checkVisibility(),
            );
          for (const [which, above, how] of losses) {
            const all = holders();
            const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
            const inReach = dialog ? all.filter((element) => dialog.contains(element)) : all;
            if (document.activeElement === document.body) inReach[which % Math.max(1, inReach.length)]?.focus();
            let lost = document.activeElement;
            if (lost === null || lost === document.body) return;
            for (
              let step = above % 4;
              step > 0 && lost.parentElement && lost.parentElement !== document.body;
              step -= 1
            ) {
              lost = lost.parentElement;
            }
            if (how === 'remove') lost.remove();
            else if (how === 'hide') lost.setAttribute('hidden', '');
            else if (how === 'disable') lost.setAttribute('disabled', '');
            else document.body.prepend(lost);
            await settle();
            const now = document.activeElement;
            const open = [...document.querySelectorAll('dialog[open]')].at(-1);
            const left = open ? holders().filter((element) => open.contains(element)) : holders();
            if (left.length > 0) {
              expect(now).not.toBe(document.body);
              expect(now?.checkVisibility()).toBe(true);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
