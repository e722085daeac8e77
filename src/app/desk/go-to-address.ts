/** What stays of an address wherever a demonstration goes: the reader's own. */
const ofReader = ['lang', 'theme'] as const;

/** Goes to an address without a load, in the place of the one that is there. @param search its query */
export const goToAddress = (search: string): void => {
  history.replaceState(history.state, '', `${location.pathname}${search}`);
  // Whoever reads the address looks at it again.
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
};

/** The query that says this, and what is the reader's own. */
export const lookAt = (look: Readonly<Record<string, string>>): string => {
  const now = new URLSearchParams(location.search);
  const next = new URLSearchParams();
  for (const name of ofReader) {
    const value = now.get(name);
    if (value !== null) next.set(name, value);
  }
  for (const [name, value] of Object.entries(look)) next.set(name, value);
  return `?${next}`;
};
