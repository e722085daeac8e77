import type { Page } from '@playwright/test';

/**
 * Texts of the interface that are cut: beyond the window, by a part that cannot be scrolled, or in a choice that is too
 * narrow. What people typed may be cut: titles and places, whose whole text is the row's hint. Of tables, and of the
 * rail on a phone, a part may be a swipe away.
 */
export const findCutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const typed =
      '.row-title, .row-place, .escalation-first, .undo-text, .visually-hidden, .skip-link, .map-room, option, script, style, svg';
    // What is for the ear alone has no room on the screen.
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      getComputedStyle(element).clipPath !== 'inset(50%)';
    /** What can be scrolled sideways around an element. */
    const findScroller = (element: Element): Element | null => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        if (one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX)) return one;
      }
      return null;
    };
    const clippers = (element: Element, end: Element | null): { box: DOMRect; style: CSSStyleDeclaration }[] => {
      const found: { box: DOMRect; style: CSSStyleDeclaration }[] = [];
      for (let one: Element | null = element; one && one !== document.body && one !== end; one = one.parentElement) {
        const style = getComputedStyle(one);
        if (style.overflowX !== 'visible') found.push({ box: one.getBoundingClientRect(), style });
      }
      return found;
    };
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest(typed) || !isShown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      if (width === 0) continue;
      const scroller = parent.closest('table, .rail') && findScroller(parent);
      const isOut = !scroller && (right > document.documentElement.clientWidth + 1 || left < -1);
      const isClipped = clippers(parent, scroller).some(
        ({ box, style }) => /hidden|clip/.test(style.overflowX) && (right > box.right + 1 || left < box.left - 1),
      );
      const own = parent.closest('button, a, dt, dd, label, li, h2, h3, p');
      const isSpilt =
        own !== null && getComputedStyle(own).display !== 'inline' && right > own.getBoundingClientRect().right + 1;
      if (isOut || isClipped || isSpilt)
        cut.push(
          `${parent.className || parent.tagName}: ${node.textContent.trim()} (${isOut ? 'window' : isClipped ? 'clipped' : 'spilt'})`,
        );
    }
    const pen = document.createElement('canvas').getContext('2d');
    for (const select of document.querySelectorAll('select')) {
      if (!pen || !isShown(select)) continue;
      const style = getComputedStyle(select);
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const text = select.selectedOptions[0]?.text ?? '';
      const room = select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      // What people called something may be cut where it is at hand whole.
      if (pen.measureText(text).width > room + 1 && select.title !== text)
        cut.push(`select ${select.ariaLabel}: ${text}`);
    }
    return cut;
  });
