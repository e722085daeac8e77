import { useEffect, useRef, useState } from 'react';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { useWords } from '../../shared/words.ts';
import { tellOpening } from '../../workspace/recording/tell-opening.ts';
import { useOpening } from '../../workspace/recording/use-opening.ts';
import { openRecordingWords } from '../../workspace/recording/words.ts';
import { keepViews, readViewFile } from '../views/saved-views.ts';
import type { Given } from './given.ts';
import { importWords } from './import-words.ts';
import type { OwnFile } from './sniff.ts';

/** A recording is opened as the past that the screen shows: nothing is written. */
const Recording = ({ given: { source, name }, onClose }: { given: Given; onClose: () => void }) => {
  const word = useWords(openRecordingWords);
  const { opening, open } = useOpening(onClose);
  const begun = useRef(false);
  useEffect(function openAtOnce() {
    if (begun.current) return;
    begun.current = true;
    open(source instanceof File ? source : new File([source], name ?? ''));
  });
  const refused = opening?.state === 'refused';
  return <p role={refused ? 'alert' : 'status'}>{tellOpening(opening, word)}</p>;
};

const Views = ({ given: { source } }: { given: Given }) => {
  const word = useWords(importWords);
  const [file, setFile] = useState<ReturnType<typeof readViewFile> | undefined>();
  const [isApplied, setIsApplied] = useState(false);
  useEffect(
    function readViews() {
      let isLeft = false;
      const read = async (): Promise<void> => {
        const text = await source.text();
        if (!isLeft) setFile(readViewFile(text));
      };
      void read();
      return () => {
        isLeft = true;
      };
    },
    [source],
  );
  if (file === undefined) return null;
  if (file === null) return <p role="alert">{word.noViews}</p>;
  const { views } = file;
  return (
    <div className="import-acts">
      <p role="status">
        {isApplied
          ? word.applied(word.views(views.length), views.length, String(views.length))
          : word.views(views.length)}
      </p>
      {isApplied ? null : (
        <ActButton
          onAct={() => {
            keepViews(...views);
            setIsApplied(true);
          }}
        >
          {word.apply}
        </ActButton>
      )}
    </div>
  );
};

/** A file of Vigie itself. */
export const OwnFileView = ({
  given,
  kind,
  onClose,
}: {
  given: Given;
  kind: Exclude<OwnFile, null>;
  onClose: () => void;
}) => (kind === 'recording' ? <Recording given={given} onClose={onClose} /> : <Views given={given} />);
