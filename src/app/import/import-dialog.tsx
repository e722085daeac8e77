import '../../shared/parts/file-field.css';
import './import.css';
import { useEffect, useState } from 'react';
import { tellFault } from '../../exchange/tell-fault.ts';
import type { ImportTarget } from '../../domain/imports/contract.ts';
import { mostRows } from '../../domain/imports/drafts.ts';
import type { ReadFormat } from '../../exchange/reading.ts';
import { type DraftKind, useDraft } from '../../shared/drafts/use-draft.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { Choice } from '../../shared/parts/choice.tsx';
import { Dialog } from '../../shared/parts/dialog.tsx';
import { OtherDrafts } from '../../shared/parts/draft-notices.tsx';
import { Labelled } from '../../shared/parts/labelled.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { saveFile } from '../../shared/save-file.ts';
import { isolate } from '../../shared/text.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useDesk } from '../../workspace/desk-state.ts';
import { deploymentTemplate } from '../../workspace/imports/template.ts';
import { isFeed, targetsOf } from '../../workspace/imports/plans.ts';
import { forgetUnused } from '../../workspace/own-layers/own-layers.ts';
import { useOwnState } from '../../workspace/own-layers/own-state.ts';
import { useMapHandle } from '../map/map-handle.ts';
import { give, takeAway, useGiven } from './given.ts';
import { importWords } from './import-words.ts';
import { IntoCollection } from './into-collection.tsx';
import { IntoOwnLayer } from './into-own-layer.tsx';
import { OwnFileView } from './own-file-view.tsx';
import { type Reading, useReading } from './use-reading.ts';

/** What was pasted: it outlives the dialog. */
const pastedDraft: DraftKind<string> = {
  form: 'import',
  version: 1,
  read: (kept) => (typeof kept === 'string' && kept.trim() !== '' ? kept : null),
  tell: (text) => text,
};

/** A file to choose, or a text to paste. */
const Source = ({ isFirst }: { isFirst: boolean }) => {
  const word = useWords(importWords);
  const { content: text, set: setText, others } = useDraft(pastedDraft, '', '');
  const into = useDesk(({ importInto }) => importInto);
  const language = useLanguage();
  return (
    <div className="import-source">
      {isFirst ? <OtherDrafts others={others} /> : null}
      <Labelled name={word.file} kind="file-field">
        {(id) => (
          <input
            id={id}
            type="file"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) give({ source: file, name: file.name });
              // A browser tells of no change when the file of the same name is chosen.
              target.value = '';
            }}
          />
        )}
      </Labelled>
      {isFirst ? (
        <>
          <Labelled name={word.text}>
            {(id) => <textarea id={id} rows={5} value={text} onChange={({ target }) => setText(target.value)} />}
          </Labelled>
          <div className="import-acts">
            <button
              type="button"
              disabled={text.trim() === ''}
              onClick={() => give({ source: new Blob([text]), name: null })}
            >
              {word.readText}
            </button>
            {into === 'deployments' ? (
              <button
                type="button"
                onClick={() =>
                  saveFile(deploymentTemplate(language), 'vigie-deployments.csv', 'text/csv;charset=utf-8')
                }
              >
                {word.template}
              </button>
            ) : null}
          </div>
        </>
      ) : null}
    </div>
  );
};

const Progress = ({ reading, onStop }: { reading: Reading & { state: 'reading' }; onStop: () => void }) => {
  const word = useWords(importWords);
  const { name } = reading.given;
  const told = word.reading(name === null ? word.pasted : isolate(name));
  return (
    <div className="import-progress">
      <p role="status">{told}</p>
      <progress max={1} value={reading.part} aria-label={told} />
      <ActButton onAct={onStop}>{word.stop}</ActButton>
    </div>
  );
};

/** What the file is, and what is wrong or to be told of it as a whole. */
const Summary = ({ reading: { given, summary } }: { reading: Reading & { state: 'read' } }) => {
  const word = useWords(importWords);
  const language = useLanguage();
  const map = useMapHandle();
  const format = new Intl.NumberFormat(language);
  const { faults, notes, size, unplaced } = summary;
  const bounds = useOwnState(({ preview }) => preview?.bounds ?? summary.bounds);
  const name = given.name === null ? word.pasted : isolate(given.name);
  const tell = (fault: (typeof faults)[number]): string =>
    [
      fault.line === null ? null : `${word.where(fault.line)} –`,
      fault.field === null ? null : `${isolate(fault.field)}:`,
      tellFault(fault, language),
      fault.found === null ? null : `(${isolate(fault.found)})`,
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <>
      <p role="status" className="import-name">
        {summary.format === null ? name : word.summary(name, word.formats[summary.format], size, format.format(size))}
        {unplaced > 0 ? `, ${word.unplaced(format.format(unplaced))}` : null}
      </p>
      {faults.length > 0 ? (
        <div role="alert">
          <p>
            <strong>{word.refusedFile}</strong>
          </p>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.line} ${fault.field} ${fault.reason}`}>{tell(fault)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {notes.length > 0 ? (
        <ul>
          {notes.map((note) => (
            <li key={`${note.line} ${note.field} ${note.reason}`}>{tell(note)}</li>
          ))}
        </ul>
      ) : null}
      {bounds && faults.length === 0 ? (
        <div>
          <button type="button" onClick={() => map.current?.fit(bounds)}>
            {word.onMap}
          </button>
        </div>
      ) : null}
    </>
  );
};

/** Where a seat may bring what a format holds: a layer of its own, and the collections that it may write. */
const useTargets = (format: ReadFormat | null): readonly ImportTarget[] => {
  const { seat } = useSession();
  const mayWrite = refuse(seat, { type: 'change', zones: [seat.zone] }) === null;
  return format !== null && mayWrite ? targetsOf[format] : [];
};

/** Into what: of a feed, what it is meant for; else a layer of one's own. */
const Into = ({
  reading,
  onCompare,
  onTaken,
}: {
  reading: Reading & { state: 'read' };
  onCompare: (against: string | null) => Promise<void>;
  onTaken: () => void;
}) => {
  const word = useWords(importWords);
  const language = useLanguage();
  const { format, size } = reading.summary;
  const targets = useTargets(format);
  const meant = useDesk(({ importInto }) => importInto);
  const [target, setTarget] = useState<ImportTarget | 'own'>(
    () => targets.find((one) => one === meant) ?? (format !== null && isFeed(format) ? (targets[0] ?? 'own') : 'own'),
  );
  return (
    <>
      {targets.length > 0 ? (
        <Choice
          name={word.into}
          value={target}
          values={['own', ...targets]}
          words={word.targets}
          onChange={setTarget}
        />
      ) : null}
      {targets.length > 0 && size > mostRows ? (
        <p role="alert">{word.tooLong(new Intl.NumberFormat(language).format(mostRows))}</p>
      ) : null}
      {target === 'own' ? (
        <IntoOwnLayer reading={reading} onCompare={(against) => void onCompare(against)} onTaken={onTaken} />
      ) : (
        <Pane>
          <IntoCollection key={target} reading={reading} target={target} />
        </Pane>
      )}
    </>
  );
};

/** Brings a file in: what it is, what would come of it row by row, and only then does it. */
export const ImportDialog = ({ onClose }: { onClose: () => void }) => {
  const word = useWords(importWords);
  const given = useGiven((state) => state.given);
  const { reading, stop, compare, release } = useReading(given, word.pasted);
  useEffect(function leaveNothingBehind() {
    return () => {
      takeAway();
      useDesk.setState({ importInto: null });
      void forgetUnused();
    };
  }, []);
  return (
    <Dialog kind="import" title={word.title} closedBy="closerequest" onClose={onClose}>
      {reading.state === 'none' ? (
        <div>
          <p className="quiet">{word.intro}</p>
          <p className="quiet">{word.kinds}</p>
        </div>
      ) : null}
      <Source isFirst={reading.state === 'none' || reading.state === 'failed'} />
      {reading.state === 'reading' ? <Progress reading={reading} onStop={stop} /> : null}
      {reading.state === 'failed' ? <p role="alert">{reading.isStopped ? word.stopped : word.broken}</p> : null}
      {reading.state === 'own' ? <OwnFileView given={reading.given} kind={reading.kind} onClose={onClose} /> : null}
      {reading.state === 'read' ? (
        <>
          <Summary reading={reading} />
          {reading.summary.faults.length === 0 ? (
            <Into key={reading.keeper.serial} reading={reading} onCompare={compare} onTaken={release} />
          ) : null}
        </>
      ) : null}
    </Dialog>
  );
};
