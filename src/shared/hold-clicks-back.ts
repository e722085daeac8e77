/** What a press is meant for: the part that acts, or what it lies in. */
const meantBy = ({ target }: Event): EventTarget | null => {
  if (!(target instanceof Element)) return target;
  const part = target.closest('a, button, input, label, select, summary, [role="option"]');
  // A press on a label is one on its field too.
  return part instanceof HTMLLabelElement ? (part.control ?? part) : (part ?? target);
};

/**
 * What the first press of a double click changes may bring something else under the pointer: the second press acts on
 * what was pressed, or on nothing.
 */
export const holdClicksBack = (): void => {
  let pressed: EventTarget | null = null;
  document.addEventListener(
    'click',
    (event) => {
      const meant = meantBy(event);
      if (event.detail <= 1) pressed = meant;
      else if (meant !== pressed) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    { capture: true },
  );
};
