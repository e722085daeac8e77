import { useEffect } from 'react';

/** What the title of the page is made of, from the front; this is the only place that writes it. */
const order = ['exercise', 'past', 'waiting', 'product'] as const;
type Part = (typeof order)[number];

const parts = new Map<Part, string>();

/** @param text null: there is none */
const setTitlePart = (part: Part, text: string | null): void => {
  if (text === null) parts.delete(part);
  else parts.set(part, text);
  document.title = order.flatMap((one) => parts.get(one) ?? []).join('');
};

/** Shows a part of the title as long as the view is there. */
export const useTitlePart = (part: Part, text: string | null): void =>
  useEffect(
    function showPart() {
      setTitlePart(part, text);
      return () => setTitlePart(part, null);
    },
    [part, text],
  );
