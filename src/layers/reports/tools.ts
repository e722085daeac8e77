import type { Report } from '../../domain/reports/contract.ts';
import { refuseReportPatch } from '../../domain/reports/lifecycle.ts';
import { type Text, textIn } from '../../shared/vocabulary.ts';
import { pair, shorten } from '../../shared/words.ts';
import type { WritingTools } from '../manifest.ts';
import { reportsWords } from './words.ts';

interface Told {
  status?: Report['properties']['status'];
  edition?: number;
  assessment?: Text;
}

export const reportTools: WritingTools<Report> = {
  describe: (properties, language) => {
    const { facts, status: statuses } = reportsWords[language];
    const { status, edition, assessment } = properties as Told;
    return [
      ...(status ? [pair(facts.status, statuses[status], language)] : []),
      ...(edition === undefined ? [] : [pair(facts.edition, String(edition), language)]),
      ...(assessment ? [pair(facts.assessment, shorten(textIn(assessment, language)), language)] : []),
    ];
  },
  refuse: (report, patch) => refuseReportPatch(report, patch, null),
};
