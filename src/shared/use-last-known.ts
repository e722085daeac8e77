import { useState } from 'react';

/** The latest question whose answer is known: what is shown stays until there is something else to show. */
export const useLastKnown = <T>(asked: T, isKnown: boolean): T => {
  const [known, setKnown] = useState(asked);
  if (isKnown && known !== asked) setKnown(asked);
  return isKnown ? asked : known;
};
