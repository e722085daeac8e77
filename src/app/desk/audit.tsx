import './audit.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { requestJson } from '../../shared/api.ts';
import { type AuditEntry, auditSchema } from '../../shared/audit.ts';
import { Dialog } from '../../shared/parts/dialog.tsx';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import { useSession } from '../../shared/session.ts';
import { saveFile } from '../../shared/save-file.ts';
import { formatMoment } from '../../shared/time.ts';
import { queryClient } from '../../shared/query-client.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFileName } from '../../workspace/use-file-name.ts';
import { exportWords } from '../../workspace/export-words.ts';
import { toolWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

const timeout = 10_000;

const loadCsv = lazyPart(() => import('./audit-csv.ts'));

/** What the server wrote down about alerts of the watch, the latest on top. */
export const Audit = ({ onClose }: { onClose: () => void }) => {
  const language = useLanguage();
  const word = useWords(toolWords);
  const list = useWords(exportWords);
  const { baseUrl, seat } = useSession();
  const fileName = useFileName();
  const [isFailed, setIsFailed] = useState(false);
  const { data, isError, refetch } = useQuery(
    {
      queryKey: ['audit', baseUrl, seat.id],
      queryFn: ({ signal }) =>
        requestJson(`${baseUrl}/api/audit`, (body) => v.parse(auditSchema, body).entries, {
          signal,
          timeout,
          seat: seat.id,
        }),
      staleTime: 0,
      gcTime: 0,
      retry: false,
      refetchInterval: timeout,
    },
    queryClient,
  );
  const columns = word.auditColumns;
  const save = async (entries: readonly AuditEntry[]): Promise<void> => {
    const { auditCsv } = await loadCsv();
    saveFile(auditCsv(entries, language), fileName(word.audit), 'text/csv;charset=utf-8');
    setIsFailed(false);
  };
  return (
    <Dialog
      kind="audit"
      title={word.auditTitle}
      tools={
        data && data.length > 0 ? (
          <button type="button" onClick={() => void save(data).catch(() => setIsFailed(true))}>
            {list.exportCsv}
          </button>
        ) : null
      }
      onClose={onClose}
    >
      <p className="quiet">{word.auditIntro}</p>
      {isFailed ? <p role="alert">{list.exportFailed}</p> : null}
      {isError ? (
        <p role="alert" className="notice notice-bad">
          {word.auditFailed}
          <button type="button" onClick={() => void refetch()}>
            {word.again}
          </button>
        </p>
      ) : null}
      {data && data.length === 0 ? <p className="empty">{word.auditEmpty}</p> : null}
      {data && data.length > 0 ? (
        <>
          <p role="status">{word.count(data.length)}</p>
          <table className="audit-table">
            <thead>
              <tr>
                {Object.entries(columns).map(([key, name]) => (
                  <th key={key} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.toReversed().map(({ number, at, seat: by, action, alert, detail }) => (
                <tr key={number}>
                  <td>{number}</td>
                  <td>{formatMoment(timeOf(at), language)}</td>
                  <td>{by ?? word.system}</td>
                  <td>{word.auditAction[action]}</td>
                  <td>{alert}</td>
                  <td>{detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </Dialog>
  );
};
