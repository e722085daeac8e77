import { create } from 'zustand';
import { useWords } from '../shared/words.ts';
import { appWords } from './words.ts';

/** The waiting newer version, if there is one; nothing reloads before the person says so. */
export const useUpdate = create<{ apply: (() => void) | null }>(() => ({ apply: null }));
export const offerUpdate = (apply: () => void): void => useUpdate.setState({ apply });

export const UpdateNotice = () => {
  const word = useWords(appWords);
  const { apply } = useUpdate();
  return apply ? (
    <p className="notice" role="status">
      {word.update}
      <button type="button" onClick={apply}>
        {word.reload}
      </button>
    </p>
  ) : null;
};
