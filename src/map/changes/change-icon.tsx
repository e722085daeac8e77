import { type ChangeKind, changeShapes } from './change-mark.ts';

/** The mark of the map, beside the words for it. */
export const ChangeIcon = ({ kind }: { kind: ChangeKind }) => {
  const { path, dash } = changeShapes[kind];
  return (
    <svg className="change-icon" viewBox="-1 -1 26 26" width="16" height="16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2.5" strokeDasharray={dash} />
    </svg>
  );
};
