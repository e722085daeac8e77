import { useEffect, useMemo } from 'react';
import type { FactCollection, Facts, Report } from '../../domain/reports/contract.ts';
import { loadPaperLevel } from '../../map/paper/paper-level.ts';
import { type ChangeWords, useChangeWords } from '../../shared/items.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { useIntent } from '../../shared/intent.ts';
import { useIsPrinting } from '../../shared/print.ts';
import { saveFile } from '../../shared/save-file.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { useNow } from '../../shared/time.ts';
import { LanguageProvider, useLanguage, useWords } from '../../shared/words.ts';
import { exportName } from '../../workspace/export-name.ts';
import { useChanges } from '../../workspace/use-changes.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';
import { type DocumentTable, type ReportDocument, type StatusWords, documentOf, reportLanguages } from './document.ts';
import { documentWords } from './document-words.ts';
import { FactsMap } from './facts-map.tsx';
import { reportHtml, reportMarkdown } from './files.ts';
import { gatherFacts } from './gather.ts';
import { reportsViewWords } from './view-words.ts';

const FactsTable = ({ table: { name, columns, rows, empty, leftOut } }: { table: DocumentTable }) => (
  <>
    <h5>{name}</h5>
    {rows.length === 0 ? (
      <p className="quiet">{empty}</p>
    ) : (
      <div className="report-wide">
        <table className="report-table" aria-label={name}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }) => (
              <tr key={id}>
                {cells.map((cell, index) => (
                  <td key={columns[index]} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    {leftOut === null ? null : <p className="quiet">{leftOut}</p>}
  </>
);

/** One language of the document. */
const Part = ({ part, map }: { part: ReportDocument; map: React.ReactNode }) => (
  <section className="report-part" lang={part.language} aria-label={part.title}>
    {part.exercise === null ? null : <p className="report-exercise">{part.exercise}</p>}
    <h3>{part.title}</h3>
    {part.lines.map((line) => (
      <p key={line} className="quiet">
        {line}
      </p>
    ))}
    {map}
    <h4>{part.assessmentTitle}</h4>
    <p className="report-assessment" dir="auto">
      {part.assessment}
    </p>
    <h4>{part.factsTitle}</h4>
    {part.tables.map((table) => (
      <FactsTable key={table.name} table={table} />
    ))}
  </section>
);

/** The words of every layer that facts are of. */
const useStatusWords = (): StatusWords => {
  const incidents = useChangeWords('incidents');
  const alerts = useChangeWords('alerts');
  const disruptions = useChangeWords('disruptions');
  const road = useChangeWords('road-safety');
  const events = useChangeWords('events');
  return useMemo(() => {
    const all: Readonly<Record<FactCollection, ChangeWords>> = {
      incidents,
      alerts,
      disruptions,
      'road-safety': road,
      events,
    };
    return (collection) => all[collection];
  }, [incidents, alerts, disruptions, road, events]);
};

/** Freezes the facts and gives the report out: what is issued never changes. */
const IssueButton = ({ report }: { report: Report }) => {
  const word = useWords(reportsViewWords);
  const workspace = useWorkspace();
  const { seat } = useSession();
  const now = useNow();
  const { patch } = useChanges('reports');
  const { isBusy, run } = useIntent();
  const { status, zones, assessment } = report.properties;
  if (status !== 'draft' || refuse(seat, { type: 'change', zones }) !== null) return null;
  const isWritten = assessment.fr !== '' && assessment.nl !== '';
  const issue = (key: string): Promise<void> =>
    patch(report, { status: 'issued', facts: gatherFacts(workspace, report.properties, now).asked }, key);
  return (
    <>
      <ActButton isBusy={isBusy} disabled={!isWritten} onAct={() => void run(issue)}>
        {word.issue}
      </ActButton>
      {isWritten ? null : <p className="quiet">{word.notReady}</p>}
    </>
  );
};

/** A report in both languages: the facts apart from what somebody thinks; with its map on paper. */
export const ReportView = ({ report }: { report: Report }) => {
  const word = useWords(reportsViewWords);
  const { report: title } = useWords(documentWords);
  const workspace = useWorkspace();
  const now = useNow();
  const language = useLanguage();
  const words = useStatusWords();
  const isPrinting = useIsPrinting();
  const { properties } = report;
  useEffect(function loadStreets() {
    // Without its streets a map is still a map.
    loadPaperLevel().catch(() => undefined);
  }, []);
  // A draft shows what it would say now.
  const facts: Facts | null =
    properties.status === 'draft' ? gatherFacts(workspace, properties, now).facts : properties.facts;
  const parts = reportLanguages(language).map((one) => documentOf(report, facts, one, words));
  const save = (text: string, ending: 'html' | 'md', type: string): void => {
    const name = `${documentWords.fr.report} ${properties.number}-${properties.edition}`;
    saveFile(text, exportName(name, now, properties.exercise, ending), `${type};charset=utf-8`);
  };
  return (
    <article className="report-document" aria-label={`${title} ${properties.number}/${properties.edition}`}>
      <div className="board-tools">
        <IssueButton report={report} />
        <button type="button" onClick={() => window.print()}>
          {word.print}
        </button>
        <button type="button" onClick={() => save(reportHtml(parts), 'html', 'text/html')}>
          {word.html}
        </button>
        <button type="button" onClick={() => save(reportMarkdown(parts), 'md', 'text/markdown')}>
          {word.markdown}
        </button>
      </div>
      {properties.status !== 'draft' && !facts ? <p role="status">{word.onItsWay}</p> : null}
      {parts.map((part) => (
        <Part
          key={part.language}
          part={part}
          map={
            isPrinting && facts ? (
              <LanguageProvider value={part.language}>
                <FactsMap report={report} facts={facts} />
                <p className="quiet">{documentWords[part.language].source}</p>
              </LanguageProvider>
            ) : null
          }
        />
      ))}
    </article>
  );
};
