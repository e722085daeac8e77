import { instantOf } from '../../shared/instant.ts';
import type { Seat } from '../../shared/seats.ts';
import type { Text } from '../../shared/vocabulary.ts';
import type { Facts, Report } from './contract.ts';
import type { ReportDraft, ReportPatch } from './drafts.ts';

/** What a report is about, as the geography and the events know it. */
export type ReportSubject = Pick<
  Report['properties'],
  'kind' | 'zone' | 'commune' | 'event' | 'zones' | 'communes' | 'subject'
>;

const handOf = ({ id, role }: Pick<Seat, 'id' | 'role'>, now: number) => ({
  at: instantOf(now),
  seat: id,
  function: role,
});

/** A report as it is begun. @param before the version that it is to replace; null: it is the first @param now milliseconds */
export const beginReport = (
  id: string,
  { assessment, replaces }: ReportDraft,
  subject: ReportSubject,
  before: Report | null,
  { seat, now }: { seat: Seat; now: number },
): Report => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: {
    ...subject,
    // The first version gets its number when it is kept.
    number: before?.properties.number ?? 1,
    edition: (before?.properties.edition ?? 0) + 1,
    status: 'draft',
    assessment,
    facts: null,
    begun: handOf(seat, now),
    issued: null,
    replaces,
    updated: instantOf(now),
    version: 1,
    exercise: before?.properties.exercise ?? false,
  },
});

/** Why a report cannot get a new version; null if it can. */
export const refuseNewVersion = ({ properties }: Report): string | null => {
  if (properties.status === 'draft') return 'It is a draft still: change that one.';
  return properties.status === 'superseded' ? 'There is a newer version already: begin from that one.' : null;
};

const isWritten = ({ fr, nl }: Text): boolean => fr !== '' && nl !== '';

/** Why a report cannot be changed so; null if it can. @param before the version that it replaces; null: none */
export const refuseReportPatch = (
  { properties }: Report,
  { status, facts, assessment = properties.assessment }: ReportPatch,
  before: Report | null,
): string | null => {
  if (properties.status !== 'draft') return 'What is issued is never changed: begin a new version.';
  if (status === undefined) return facts ? 'Facts are frozen when the report is issued, not before.' : null;
  if (!facts) return 'An issued report has its facts: send what the selections hold.';
  if (!isWritten(assessment)) return 'The assessment is wanted in French and in Dutch: write both.';
  return before && before.properties.status === 'superseded'
    ? 'Another new version was issued meanwhile: begin from that one.'
    : null;
};

/** What a patch makes of a report. @param facts as they are frozen; null: they are not known here */
export const followReportPatch = (
  { properties }: Report,
  { status, assessment = properties.assessment }: ReportPatch,
  facts: Facts | null,
  { seat, now }: { seat: Pick<Seat, 'id' | 'role'>; now: number },
) => ({
  assessment,
  ...(status && { status, facts, issued: handOf(seat, now) }),
});
