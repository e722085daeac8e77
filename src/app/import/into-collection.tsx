import { useMemo, useState } from 'react';
import { type Import, type ImportTarget, importsCollection } from '../../domain/imports/contract.ts';
import { longestFile, mostImportBytes } from '../../domain/imports/drafts.ts';
import { instantOf } from '../../shared/instant.ts';
import { newId, useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { isolate } from '../../shared/text.ts';
import { useNow } from '../../shared/time.ts';
import { useWords } from '../../shared/words.ts';
import { useIsExercise, useIsKnown } from '../../workspace/feed.ts';
import type { ImportRow } from '../../domain/imports/drafts.ts';
import type { PlannedRow } from '../../workspace/imports/plan.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useChanges } from '../../workspace/use-changes.ts';
import { useLayer } from '../../workspace/use-workspace.ts';
import { Applied } from './applied.tsx';
import { importWords } from './import-words.ts';
import { LoneStops, Mapper } from './mapper.tsx';
import { PreviewTable } from './preview-table.tsx';
import { toPreview } from './to-preview.ts';
import { usePlanning } from './use-planning.ts';
import type { Reading } from './use-reading.ts';

/** The import as it will be, until the server has made it. */
const foresee = (id: string, file: string, target: ImportTarget, rows: readonly ImportRow[], now: number): Import => {
  const at = instantOf(now);
  const created = rows.filter(({ base }) => base === null).length;
  return {
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      file,
      target,
      status: 'applied',
      items: [],
      created,
      changed: rows.length - created,
      zones: [],
      at,
      updated: at,
      version: 1,
      exercise: false,
    },
  };
};

const changesIn = (planned: readonly PlannedRow[]): ImportRow[] =>
  planned.flatMap(({ change }) => (change ? [change] : []));
const gistOf = (planned: readonly PlannedRow[]): string =>
  JSON.stringify(planned.map(({ state, fields, change }) => [state, fields, change]));

/** How the columns are read, what would come of each row, and all of it in one step. */
const Planned = ({
  reading,
  target,
  live,
  imports,
}: {
  reading: Reading & { state: 'read' };
  target: ImportTarget;
  live: LiveLayer;
  imports: LiveLayer<Import>;
}) => {
  const word = useWords(importWords);
  const now = useNow();
  const isExercise = useIsExercise();
  const areKnown = [useIsKnown(live), useIsKnown(imports)].every(Boolean);
  const { plan, planned, part, mapping, setMapping, loneStops, setLoneStops, isTooLong, hasLoneStops } = usePlanning(
    reading,
    target,
    areKnown ? { live, imports } : null,
  );
  const { create } = useChanges(importsCollection);
  const [done, setDone] = useState<{ id: string; count: number } | null>(null);
  const [note, setNote] = useState<'failed' | 'meanwhile' | 'tooBig' | null>(null);
  const { isBusy, run } = useIntent();
  const preview = useMemo(() => planned && toPreview(planned), [planned]);
  const name = reading.given.name === null ? word.pasted : isolate(reading.given.name);
  const file = Array.from(reading.given.name ?? word.pasted)
    .slice(0, longestFile)
    .join('');
  const apply = async (key: string): Promise<void> => {
    // Whoever changed something since is not overwritten: it is shown first.
    const fresh = await plan();
    if (planned === null || fresh === null) return;
    if (gistOf(fresh) !== gistOf(planned)) return setNote('meanwhile');
    const rows = changesIn(planned);
    if (new Blob([JSON.stringify(rows)]).size > mostImportBytes - 1_000) return setNote('tooBig');
    const id = newId('imp', key);
    await create({ key, feature: foresee(id, file, target, rows, now), patch: { file, target, rows } });
    setDone({ id, count: rows.length });
    setNote(null);
  };
  const act = (doIt: (key: string) => Promise<void>): void => void run(doIt).catch(() => setNote('failed'));
  if (done) return <Applied {...done} name={name} imports={imports} />;
  const count = planned ? changesIn(planned).length : 0;
  return (
    <>
      <Mapper target={target} columns={reading.summary.columns} mapping={mapping} onChange={setMapping} />
      {hasLoneStops ? <LoneStops value={loneStops} onChange={setLoneStops} /> : null}
      {isExercise ? <p>{word.exercise}</p> : null}
      {preview ? (
        <>
          <PreviewTable rows={preview} />
          <div className="import-acts">
            <ActButton isBusy={isBusy || count === 0} onAct={() => act(apply)}>
              {word.apply}
            </ActButton>
            {count === 0 ? <p role="status">{word.nothing}</p> : null}
            {note === null ? null : <p role="alert">{note === 'failed' ? word.failed : word.notes[note]}</p>}
          </div>
        </>
      ) : isTooLong ? null : (
        <div className="import-progress">
          <progress max={1} value={part} aria-label={word.planning} />
        </div>
      )}
    </>
  );
};

/** Into a collection, once what is there is known. */
export const IntoCollection = ({ reading, target }: { reading: Reading & { state: 'read' }; target: ImportTarget }) => {
  const live = useLayer<string>(target);
  const imports = useLayer(importsCollection);
  return live && imports ? <Planned reading={reading} target={target} live={live} imports={imports} /> : null;
};
