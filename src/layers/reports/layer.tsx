import * as v from 'valibot';
import { type Report, reportSchema, reportsCollection } from '../../domain/reports/contract.ts';
import type { ReportPatch } from '../../domain/reports/drafts.ts';
import { followReportPatch } from '../../domain/reports/lifecycle.ts';
import { ownSeat } from '../../shared/device.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { reportsRule } from './model.ts';
import { reportsWords } from './words.ts';

export type { ReportStart } from './form.tsx';
export { reportsWords } from './words.ts';

const loadForm = lazyPart(() => import('./form.tsx'));
const loadTools = lazyPart(() => import('./tools.ts'));

/** Situation reports: each item is one version of one. */
export const reportsLayer: Layer<Report> = {
  id: reportsCollection,
  isSearched: true,
  title: wordOf(reportsWords, (w) => w.reports),
  parse: (feature) => v.parse(reportSchema, feature),
  rule: reportsRule,
  label: ({ properties: { number, edition, subject, exercise } }, language) => {
    const word = reportsWords[language];
    return `${exercise ? `${word.exercise} – ` : ''}${word.report} ${number}/${edition} – ${textIn(subject, language)}`;
  },
  Detail: lazyView(
    () => import('./detail.tsx'),
    ({ ReportDetail }) => ReportDetail,
  ),
  writing: {
    Actions: lazyView(
      () => import('./actions.tsx'),
      ({ ReportActions }) => ReportActions,
    ),
    form: { title: wordOf(reportsWords, (w) => w.newReport), View: lazyView(loadForm, ({ ReportForm }) => ReportForm) },
    // The facts are the server's to freeze.
    preview: (report, patch: ReportPatch, now) => ({
      ...report,
      properties: { ...report.properties, ...followReportPatch(report, patch, null, { seat: ownSeat, now }) },
    }),
    tools: async () => (await loadTools()).reportTools,
  },
};
