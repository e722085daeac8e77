import { nameSeat } from '../../shared/seat-name.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import type { HandoverContent } from '../../domain/handovers/contract.ts';
import { contentDraftSchema } from '../../domain/handovers/drafts.ts';
import { hashOf, signHandover } from '../../domain/handovers/lifecycle.ts';
import { HandoverText, handoversWords } from '../../layers/handovers/layer.tsx';
import { FailedNotice } from '../../shared/parts/failed-notice.tsx';
import { typedField } from '../../shared/drafts/fields.ts';
import { type FormKind, useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { timeOf } from '../../shared/instant.ts';
import { newId, useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { OtherDrafts, RestoredNotice } from '../../shared/parts/draft-notices.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { Labelled } from '../../shared/parts/labelled.tsx';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { useIsPrinting } from '../../shared/print.ts';
import { queryClient } from '../../shared/query-client.ts';
import type { Lens } from '../../shared/filters.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { formatClock, formatMoment, useNow } from '../../shared/time.ts';
import { longestText } from '../../shared/typed-text.ts';
import { useComparedParam } from '../../shared/url-state.ts';
import { momentOf, writeWall } from '../../shared/wall-clock.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useScope } from '../../workspace/scope.ts';
import { useChanges } from '../../workspace/use-changes.ts';
import { useQueue } from '../../workspace/use-queue.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { makeUp } from './make-up.ts';
import { shiftStart } from './shift.ts';
import { handoverViewWords } from './view-words.ts';

const hour = 3_600_000;
/** The history answers for so long at once. */
const longest = 24 * hour;
const steps = [2, 8, 12] as const;

type Prepared = Omit<HandoverContent, 'notes'>;

const notesForm: FormKind<{ notes: string }> = {
  form: 'handover',
  version: 1,
  fields: { notes: typedField },
  tell: ({ notes }) => notes || '…',
};
const noNotes = { notes: '' };

/** From when on: the shift, some hours, or a moment that is typed. */
const SinceChoices = ({ since, onTake }: { since: number; onTake: (since: number | null) => void }) => {
  const language = useLanguage();
  const word = useWords(handoverViewWords);
  const now = useNow();
  const [typed, setTyped] = useState(() => writeWall(since));
  const moment = momentOf(typed);
  const isPossible = moment !== null && moment < now && moment > now - longest;
  return (
    <div className="board-tools room-choices" role="group" aria-label={word.since}>
      <button type="button" onClick={() => onTake(null)}>
        {word.shift(formatClock(shiftStart(now), language))}
      </button>
      {steps.map((hours) => (
        <button key={hours} type="button" onClick={() => onTake(now - hours * hour)}>
          {word.hours(hours)}
        </button>
      ))}
      <form
        className="room-choices"
        onSubmit={(event) => {
          event.preventDefault();
          if (isPossible) onTake(moment);
        }}
      >
        <MomentField name={word.since} value={typed} now={now} onChange={setTyped} />
        <button type="submit" disabled={!isPossible}>
          {word.show}
        </button>
        {moment !== null && !isPossible ? <p role="alert">{word.ahead}</p> : null}
      </form>
    </div>
  );
};

/** The notes, and the signature under all of it. */
const Signing = ({ prepared, onSigned }: { prepared: Prepared; onSigned: () => void }) => {
  const language = useLanguage();
  const word = useWords(handoverViewWords);
  const terms = useWords(handoversWords);
  const { notKept, refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const { create } = useChanges('handovers');
  const now = useNow();
  const isPrinting = useIsPrinting();
  const draft = useFormDraft(notesForm, '', noNotes, true);
  const { isBusy, run } = useIntent(draft.intent);
  const [isFailed, setIsFailed] = useState(false);
  const { notes } = draft.typed;
  const fault = describeFault(notes, language, { hasLines: true });
  const refusal = refuse(seat, { type: 'hand-over', role: seat.role, zone: seat.zone });
  const problem = refusal ? refusals[refusal] : fault;
  const sign = async (key: string): Promise<void> => {
    // As it is kept: the hash is of that.
    const content = v.parse(contentDraftSchema, { ...prepared, notes: readText(notes) });
    const signed = { content, hash: hashOf(seat.id, content) };
    await create({ key, feature: signHandover(newId('hov', key), signed, seat, now), patch: signed });
    draft.clear();
    onSigned();
  };
  const field = isPrinting ? (
    <p className="typed-text">{notes === '' ? terms.noNotes : notes}</p>
  ) : (
    <>
      <RestoredNotice restored={draft.restored} />
      <OtherDrafts others={draft.others} />
      <Labelled name={word.notes}>
        {(id) => (
          <textarea
            id={id}
            rows={4}
            dir="auto"
            maxLength={longestText}
            value={notes}
            onChange={({ target }) => draft.set({ notes: target.value })}
          />
        )}
      </Labelled>
    </>
  );
  return (
    <>
      <HandoverText content={{ ...prepared, notes }} notes={field} />
      <p className="quiet">{word.leftOut}</p>
      <p className="quiet">{word.signs(nameSeat(seat.id, language))}</p>
      {problem ? <p role="alert">{problem}</p> : null}
      {isFailed ? <p role="alert">{notKept}</p> : null}
      <div className="board-tools">
        <ActButton
          isBusy={isBusy}
          disabled={problem !== null}
          onAct={() => void run(sign).catch(() => setIsFailed(true))}
        >
          {word.sign}
        </ActButton>
      </div>
    </>
  );
};

/** Asked for again by hand alone: what is read is what is signed. */
// oxlint-disable-next-line @tanstack/query/exhaustive-deps -- a page has one workspace of now
const handoverQuery = (workspace: Workspace, since: number, lens: Lens) => ({
  queryKey: ['handover', since, lens.zone, lens.commune] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => makeUp(workspace, since, lens, signal),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  retry: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});

/** A handover that nobody has signed yet. */
export const Preparation = () => {
  const language = useLanguage();
  const word = useWords(handoverViewWords);
  const workspace = useWorkspace();
  const { lens } = useScope();
  const [compared, setCompared] = useComparedParam();
  // It opens what waits, which is handed over too.
  useQueue();
  const now = useNow();
  const [first] = useState(() => shiftStart(now));
  const since = compared !== null && compared < now && compared > now - longest ? compared : first;
  const { data, error, isFetching, refetch } = useQuery(handoverQuery(workspace, since, lens), queryClient);
  return (
    <section aria-label={word.current}>
      <h3>{word.current}</h3>
      <p className="quiet">{word.intro}</p>
      <SinceChoices since={since} onTake={(moment) => void setCompared(moment)} />
      {isFetching && !data ? <p role="status">{word.makingUp}</p> : null}
      {error ? <FailedNotice error={error} tell={word.failed} onAgain={refetch} /> : null}
      {data ? (
        <>
          <p className="quiet">
            {word.madeUp(formatMoment(timeOf(data.until), language))}
            {timeOf(data.since) > since ? ` ${word.begins(formatMoment(timeOf(data.since), language))}` : null}
          </p>
          <div className="board-tools">
            <button type="button" disabled={isFetching} onClick={() => void refetch()}>
              {word.refresh}
            </button>
            <button type="button" onClick={() => window.print()}>
              {word.print}
            </button>
          </div>
          <Signing prepared={data} onSigned={() => void refetch()} />
        </>
      ) : null}
    </section>
  );
};
