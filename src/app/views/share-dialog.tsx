import './share-dialog.css';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog } from '../../shared/parts/dialog.tsx';
import { useWords } from '../../shared/words.ts';
import { qrPath } from './qr-path.ts';
import { addressToShare } from './saved-views.ts';
import { shareWords } from './views-words.ts';

/** Milliseconds between two looks at the address. */
const lookEvery = 200;

/** The address of what is on the screen, to copy or to scan. */
export const ShareDialog = ({ onClose }: { onClose: () => void }) => {
  const word = useWords(shareWords);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [address, setAddress] = useState(() => addressToShare(location.href));
  const code = useMemo(() => qrPath(address), [address]);
  useEffect(function followAddress() {
    // What was chosen last is on its way into the address, and tells nobody when it is there.
    const timer = setInterval(() => setAddress(addressToShare(location.href)), lookEvery);
    return () => clearInterval(timer);
  }, []);
  const [outcome, setOutcome] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setOutcome(word.copied);
    } catch {
      field.current?.select();
      setOutcome(word.notCopied);
    }
  };
  return (
    <Dialog kind="share" title={word.title} onClose={onClose}>
      <p>{word.intro}</p>
      <label htmlFor={id}>{word.address}</label>
      <textarea id={id} ref={field} readOnly rows={3} value={address} />
      <button type="button" onClick={() => void copy()}>
        {word.copy}
      </button>
      <p role="status">{outcome}</p>
      {code ? (
        <svg className="share-code" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={word.code}>
          <rect width={code.size} height={code.size} fill="#fff" />
          <path d={code.path} fill="#000" shapeRendering="crispEdges" />
        </svg>
      ) : (
        <p>{word.tooLong}</p>
      )}
    </Dialog>
  );
};
