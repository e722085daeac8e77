/** What can hold the focus, if it shows. */
const holders =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';
/** Parts of the screen that open and close: when one goes, the focus goes back to where it came from. */
const panes = 'dialog, section, [popover]';
/** The neighbour of what went is looked for inside the nearest of these. */
const rooms = 'dialog, section, [popover], aside, main, header, footer, nav, form, fieldset, [role="toolbar"]';
/** How far back the way of the focus is known. */
const longestTrail = 20;

/** Where a node stood when it was taken out. */
interface Place {
  parent: Element;
  next: Node | null;
  previous: Node | null;
}

const canHold = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.isConnected &&
  element.matches(holders) &&
  element.closest('[inert]') === null &&
  element.checkVisibility({ visibilityProperty: true });

const topDialog = (): HTMLElement | null => [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? null;

/** All that can hold the focus in a node, itself included, in the order of the page. */
const holdersIn = (node: Node): HTMLElement[] =>
  node instanceof Element ? [node, ...node.querySelectorAll(holders)].filter(canHold) : [];

type Removals = ReadonlyMap<Node, Place>;

/** The first holder after a place inside its parent, else the last one before. */
const findBeside = ({ next, previous }: Place, removals: Removals): HTMLElement | undefined => {
  // What went at the same time had neighbours too.
  for (let node = next; node; node = removals.get(node)?.next ?? node.nextSibling) {
    const [first] = holdersIn(node);
    if (first) return first;
  }
  for (let node = previous; node; node = removals.get(node)?.previous ?? node.previousSibling) {
    const last = holdersIn(node).at(-1);
    if (last) return last;
  }
  return undefined;
};

const placeOf = (element: Element): Place | null =>
  element.parentElement && {
    parent: element.parentElement,
    next: element.nextSibling,
    previous: element.previousSibling,
  };

/** The nearest holder to a place, climbing as far as a room. */
const findNear = (start: Place, room: Element, removals: Removals): HTMLElement | undefined => {
  for (let place: Place | null = start; place; place = placeOf(place.parent)) {
    const found = findBeside(place, removals) ?? (canHold(place.parent) ? place.parent : undefined);
    if (found) return found;
    if (place.parent === room) return undefined;
  }
  return undefined;
};

/** Where what is lost stands, or stood before these removals; and whether a whole pane went with it. */
const locate = (lost: Element, removals: Removals): { place: Place | null; hasPaneGone: boolean } => {
  let hasPaneGone = false;
  let top: Element = lost;
  for (;;) {
    for (let node: Element | null = top; node; node = node.parentElement) {
      if (!node.isConnected || !node.checkVisibility()) hasPaneGone ||= node.matches(panes);
      top = node;
    }
    if (lost.isConnected) return { place: placeOf(lost), hasPaneGone };
    const removal = removals.get(top);
    if (!removal) return { place: null, hasPaneGone };
    if (removal.parent.isConnected) return { place: removal, hasPaneGone };
    top = removal.parent;
  }
};

/** A part that holds nothing by itself takes the focus for once. */
const focusRoom = (room: HTMLElement): void => {
  if (!room.hasAttribute('tabindex')) room.tabIndex = -1;
  room.focus();
};

/**
 * Keeps the focus on the screen: when what holds it goes, is hidden or is disabled, it moves to the neighbour inside
 * the same part; where the whole part went, back to where it came from. A person who clicks beside everything takes it
 * away on purpose. Answers how to stop.
 */
export const keepFocus = (): (() => void) => {
  let held: HTMLElement | null = null;
  let trail: HTMLElement[] = [];

  const isNowhere = (): boolean => {
    const { activeElement: active } = document;
    return active === null || active === document.body || active === document.documentElement;
  };
  const moveOn = (lost: HTMLElement, removals: Removals): void => {
    const dialog = topDialog();
    const isReachable = (element: HTMLElement): boolean => canHold(element) && (dialog?.contains(element) ?? true);
    const { place, hasPaneGone } = locate(lost, removals);
    const back = (): HTMLElement | undefined => trail.findLast((element) => element !== lost && isReachable(element));
    const room = place?.parent.closest<HTMLElement>(rooms) ?? null;
    const near = place && room ? findNear(place, room, removals) : undefined;
    const anywhere = (): HTMLElement | undefined =>
      holdersIn(dialog ?? document.querySelector('#lists') ?? document.body)[0];
    const next =
      (hasPaneGone ? back() : undefined) ?? (near && isReachable(near) ? near : undefined) ?? back() ?? anywhere();
    if (next) next.focus();
    else if (dialog) focusRoom(dialog);
  };
  const noteFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === held || target === document.body) return;
    if (held) trail = [...trail.filter((element) => element !== held), held].slice(-longestTrail);
    held = target;
  };
  /** After everything that the same task does: a person left what could still hold it. */
  const noteLeaving = (): void => {
    setTimeout(() => {
      if (!held || !isNowhere()) return;
      if (canHold(held)) held = null;
      else moveOn(held, new Map());
    });
  };
  const noteChanges = (records: readonly MutationRecord[]): void => {
    if (!held) return;
    const removals = new Map<Node, Place>();
    let isTouched = false;
    for (const { type, target, removedNodes, nextSibling, previousSibling } of records) {
      if (type === 'attributes') isTouched ||= target.contains(held);
      for (const node of removedNodes) {
        removals.set(node, { parent: target as Element, next: nextSibling, previous: previousSibling });
        isTouched = true;
      }
    }
    if (!isTouched || (!isNowhere() && document.activeElement !== held)) return;
    if (!canHold(held)) moveOn(held, removals);
    // Taken out and put back elsewhere: the browser forgets it on the way.
    else if (isNowhere() && [...removals.keys()].some((node) => node.contains(held))) held.focus();
  };

  const observer = new MutationObserver(noteChanges);
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'inert', 'open'],
  });
  document.addEventListener('focusin', noteFocus);
  document.addEventListener('focusout', noteLeaving);
  return () => {
    held = null;
    observer.disconnect();
    document.removeEventListener('focusin', noteFocus);
    document.removeEventListener('focusout', noteLeaving);
  };
};
