// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { holdClicksBack } from './hold-clicks-back.ts';

let acted: string[] = [];

const press = (id: string, detail: number): void => {
  document.querySelector(`#${id}`)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
};

describe('a double click', () => {
  beforeAll(holdClicksBack);
  beforeEach(() => {
    acted = [];
    const part = (name: string, id: string): HTMLElement => Object.assign(document.createElement(name), { id });
    const buttons = ['one', 'other'].map((id) => part('button', id));
    for (const button of buttons) button.addEventListener('click', () => acted.push(button.id));
    buttons[0]?.append(part('kbd', 'key'));
    document.body.replaceChildren(...buttons);
  });

  it('acts on what was pressed first, wherever in it, and on nothing else', () => {
    press('one', 1);
    press('key', 2);
    press('other', 2);
    press('other', 3);
    expect(acted).toEqual(['one', 'one']);
  });

  it('leaves two presses at two times alone', () => {
    press('one', 1);
    press('other', 1);
    expect(acted).toEqual(['one', 'other']);
  });

  it('leaves alone what is pressed by key', () => {
    press('one', 1);
    press('other', 0);
    expect(acted).toEqual(['one', 'other']);
  });
});
