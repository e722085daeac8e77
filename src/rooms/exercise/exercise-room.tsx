import './exercise-room.css';
import { useState } from 'react';
import type { Exercise, Inject } from '../../domain/exercise/contract.ts';
import { elapsedAt, isUnderWay } from '../../domain/exercise/lifecycle.ts';
import type { LogEntry } from '../../domain/log/contract.ts';
import { exerciseWords, formatOffset } from '../../layers/exercise/layer.tsx';
import { useSelectionVersion } from '../../live/use-live.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { DialogPane, Pane } from '../../shared/parts/pane.tsx';
import { saveFile } from '../../shared/save-file.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { useNow } from '../../shared/time.ts';
import { type ItemRef, usePartParam, useSelectedParam } from '../../shared/url-state.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { openForm } from '../../workspace/desk-state.ts';
import { SheetButton } from '../../workspace/sheet-button.tsx';
import { exportName } from '../../workspace/export-name.ts';
import { useIsKnown } from '../../workspace/feed.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import { useLayer } from '../../workspace/use-workspace.ts';
import { listWords } from '../../workspace/words.ts';
import { Controls } from './controls.tsx';
import { Evaluation } from './evaluation.tsx';
import { evaluationCsv, scriptCsv, scriptRecords } from './export.ts';
import { ImportDialog } from './import-dialog.tsx';
import { ScriptTable } from './script-table.tsx';
import { exerciseViewWords } from './view-words.ts';
import { exerciseRoomWords } from './words.ts';

const views = ['script', 'evaluation'] as const;

/** The exercise that the open item belongs to; else the one under way, the next one, the last one. */
const exerciseOf = (
  exercises: readonly Exercise[],
  injects: readonly Inject[],
  open: ItemRef | null,
): Exercise | undefined => {
  const script = open?.layer === 'injects' ? injects.find(({ id }) => id === open.id)?.properties.script : open?.id;
  return (
    exercises.find(({ id }) => id === script) ??
    exercises.find(isUnderWay) ??
    exercises.find(({ properties }) => properties.status === 'planned') ??
    exercises.at(-1)
  );
};

type Layers = {
  exercises: NonNullable<ReturnType<typeof useLayer<'exercises'>>>;
  injects: NonNullable<ReturnType<typeof useLayer<'injects'>>>;
  log: NonNullable<ReturnType<typeof useLayer<'log'>>>;
};

const ExercisePanel = ({ exercises, injects, log }: Layers) => {
  const language = useLanguage();
  const { title } = useWords(exerciseRoomWords);
  const word = useWords(exerciseViewWords);
  const terms = useWords(exerciseWords);
  const { loading } = useWords(listWords);
  const { seat } = useSession();
  const { show } = useItemSteps();
  const now = useNow();
  const isKnown = useIsKnown(exercises);
  const [view, setView] = usePartParam(views);
  const [selected] = useSelectedParam();
  const [isImporting, setIsImporting] = useState(false);
  useSelectionVersion(exercises.selection);
  useSelectionVersion(injects.selection);
  useSelectionVersion(log.selection);
  const all = [...exercises.store.values()];
  const exercise = exerciseOf(all, [...injects.store.values()], selected);
  const script = [...injects.selection.values()].filter(({ properties }) => properties.script === exercise?.id);
  const entries: readonly LogEntry[] = view === 'evaluation' ? [...log.store.values()] : [];
  const mayDirect = refuse(seat, { type: 'direct' }) === null;
  const tableOf = (one: Exercise): string =>
    view === 'script' ? scriptCsv(script, language) : evaluationCsv(one, script, entries, now, language);
  const save = (one: Exercise): void =>
    saveFile(tableOf(one), exportName(word.views[view], now, true), 'text/csv;charset=utf-8');
  return (
    <section className="panel" aria-label={title} data-open="true">
      <header className="panel-header">
        <h2>
          {title} <span className="count">{isKnown ? script.length : '–'}</span>
        </h2>
      </header>
      <div className="board-tools">
        {exercise && all.length > 1 ? (
          <Choice
            name={terms.facts.exercise}
            value={exercise.id}
            values={all.map(({ id }) => id)}
            words={Object.fromEntries(all.map(({ id, properties }) => [id, textIn(properties.title, language)]))}
            isTyped
            onChange={(id) => show({ layer: 'exercises', id })}
          />
        ) : null}
        <Choice name={word.view} value={view} values={views} words={word.views} onChange={setView} />
        {mayDirect ? (
          <>
            <button type="button" onClick={() => openForm({ layer: 'exercises', id: null, start: null })}>
              {terms.newExercise}
            </button>
            {exercise && exercise.properties.status !== 'ended' ? (
              <>
                <button
                  type="button"
                  onClick={() => openForm({ layer: 'injects', id: null, start: { script: exercise.id } })}
                >
                  {terms.newInject}
                </button>
                <button type="button" onClick={() => setIsImporting(true)}>
                  {word.import}
                </button>
              </>
            ) : null}
          </>
        ) : null}
        <button type="button" onClick={() => window.print()}>
          {word.print}
        </button>
        {exercise ? (
          <>
            <button type="button" onClick={() => save(exercise)}>
              {word.export}
            </button>
            {view === 'script' ? (
              <SheetButton
                title={word.views.script}
                sheet={() => ({
                  title: word.views.script,
                  count: script.length,
                  isExercise: true,
                  csv: () => tableOf(exercise),
                  records: () => scriptRecords(exercise, script, language),
                })}
              />
            ) : null}
          </>
        ) : null}
      </div>
      <HealthNotice collection="exercises" />
      <HealthNotice collection="injects" />
      <div className="exercise-body">
        {exercise ? (
          <>
            <div className="exercise-head">
              <h3>{textIn(exercise.properties.title, language)}</h3>
              <p>
                {`${terms.exerciseStatus[exercise.properties.status]} · `}
                <span role="timer" aria-label={word.clock}>
                  {`T+${formatOffset(Math.floor(elapsedAt(exercise, now) / 1_000))}`}
                </span>
              </p>
              {mayDirect ? <Controls exercise={exercise} /> : null}
            </div>
            <Pane>
              {view === 'evaluation' ? (
                <Evaluation exercise={exercise} injects={script} log={entries} now={now} />
              ) : script.length === 0 ? (
                <p className="empty">{word.noInjects}</p>
              ) : (
                <ScriptTable exercise={exercise} injects={script} />
              )}
            </Pane>
          </>
        ) : (
          <p className="empty">{isKnown ? word.none : loading}</p>
        )}
      </div>
      {isImporting && exercise ? (
        <DialogPane onClose={() => setIsImporting(false)}>
          <ImportDialog exercise={exercise} onClose={() => setIsImporting(false)} />
        </DialogPane>
      ) : null}
    </section>
  );
};

/** The exercise beside the map. */
export const ExerciseRoom = () => {
  const exercises = useLayer('exercises');
  const injects = useLayer('injects');
  const log = useLayer('log');
  return exercises && injects && log ? <ExercisePanel exercises={exercises} injects={injects} log={log} /> : null;
};
