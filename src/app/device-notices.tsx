import { useState, useSyncExternalStore } from 'react';
import type { StorageTrouble } from '../shared/database.ts';
import { type Lack, listMissing, onMissing } from '../shared/missing.ts';
import { useWords } from '../shared/words.ts';
import { deviceWords } from './device-words.ts';
import { useWorkspace } from '../workspace/use-workspace.ts';

/** Says that the device cannot keep anything before somebody has typed. */
const KeepingNotice = () => {
  const word = useWords(deviceWords);
  const { outbox } = useWorkspace();
  const failure = useSyncExternalStore(outbox.subscribe, outbox.failure);
  return failure === null ? null : (
    <p className="notice notice-bad" role="alert">
      {word.failures[failure as StorageTrouble] ?? word.failures.refused}
    </p>
  );
};

/** Rows of another build: neither sent nor dropped by this one. */
const AsideNotice = () => {
  const word = useWords(deviceWords);
  const { outbox } = useWorkspace();
  const count = useSyncExternalStore(outbox.subscribe, outbox.aside);
  return count === 0 ? null : (
    <p className="notice" role="status">
      {word.aside(count)}
    </p>
  );
};

/** Says once what this browser or address does without; it goes when it is understood. */
const MissingNotice = () => {
  const word = useWords(deviceWords);
  const missing = useSyncExternalStore(onMissing, listMissing);
  const [read, setRead] = useState<readonly Lack[]>([]);
  const unread = missing.filter((lack) => !read.includes(lack));
  return unread.length === 0 ? null : (
    <p className="notice" role="status">
      {unread.map((lack) => (
        <span key={lack}>{word.lacks[lack]}</span>
      ))}
      <button type="button" onClick={() => setRead(missing)}>
        {word.understood}
      </button>
    </p>
  );
};

/** What the machine cannot do. It stands in the flow of the page and covers nothing. */
export const DeviceNotices = () => (
  <>
    <KeepingNotice />
    <AsideNotice />
    <MissingNotice />
  </>
);
