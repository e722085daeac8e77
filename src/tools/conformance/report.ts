import type { Result } from './suite.ts';

const signs: Readonly<Record<Result['outcome'], string>> = { holds: '✓', broken: '✗', skipped: '–' };

export const lineOf = ({ heading, id, promise, outcome, detail }: Result): string =>
  `${signs[outcome]} ${heading}/${id}: ${promise}${detail === '' ? '' : `\n    ${detail}`}`;

const count = (results: readonly Result[], wanted: Result['outcome']): number =>
  results.filter(({ outcome }) => outcome === wanted).length;

export const summaryOf = (results: readonly Result[]): string =>
  `${count(results, 'holds')} hold, ${count(results, 'broken')} broken, ${count(results, 'skipped')} skipped`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Without what XML 1.0 cannot hold. */
const escape = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- these are what is taken out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const caseOf = ({ heading, id, promise, outcome, detail, milliseconds }: Result): string => {
  const open = `<testcase classname="${escape(heading)}" name="${escape(`${id}: ${promise}`)}" time="${(milliseconds / 1000).toFixed(3)}"`;
  if (outcome === 'holds') return `${open}/>`;
  const inner = `<${outcome === 'broken' ? 'failure' : 'skipped'} message="${escape(detail)}"/>`;
  return `${open}>${inner}</testcase>`;
};

/** As the build servers read it. */
export const junitOf = (url: string, results: readonly Result[]): string => {
  const seconds = (results.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000).toFixed(3);
  const numbers = `tests="${results.length}" failures="${count(results, 'broken')}" skipped="${count(results, 'skipped')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="${escape(`Conformance of ${url}`)}" ${numbers} time="${seconds}">`,
    ...results.map(caseOf),
    '</testsuite>',
    '',
  ].join('\n');
};
