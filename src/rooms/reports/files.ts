import type { DocumentTable, ReportDocument } from './document.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const tag = (name: string, content: string): string => `<${name}>${content}</${name}>`;

const htmlTable = ({ name, columns, rows, empty, leftOut }: DocumentTable): string =>
  [
    tag('h3', escapeHtml(name)),
    rows.length === 0
      ? tag('p', escapeHtml(empty))
      : tag(
          'table',
          [
            tag('thead', tag('tr', columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join(''))),
            tag(
              'tbody',
              rows.map(({ cells }) => tag('tr', cells.map((cell) => tag('td', escapeHtml(cell))).join(''))).join('\n'),
            ),
          ].join('\n'),
        ),
    ...(leftOut === null ? [] : [tag('p', escapeHtml(leftOut))]),
  ].join('\n');

const htmlPart = (one: ReportDocument): string =>
  [
    `<section lang="${one.language}">`,
    ...(one.exercise === null ? [] : [`<p class="exercise">${escapeHtml(one.exercise)}</p>`]),
    tag('h1', escapeHtml(one.title)),
    ...one.lines.map((line) => tag('p', escapeHtml(line))),
    tag('h2', escapeHtml(one.factsTitle)),
    ...one.tables.map(htmlTable),
    tag('h2', escapeHtml(one.assessmentTitle)),
    ...one.assessment.split('\n').map((line) => tag('p', escapeHtml(line))),
    '</section>',
  ].join('\n');

const style = `body{font:1rem/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #999;padding:.25rem .5rem;text-align:start;vertical-align:top}
section+section{border-top:3px double;margin-top:2rem;padding-top:1rem}.exercise{border:3px solid;padding:.5rem;font-weight:bold;text-align:center}`;

/** A report as one HTML file that needs nothing else; texts are texts, whatever signs are in them. */
export const reportHtml = (documents: readonly ReportDocument[]): string =>
  [
    '<!doctype html>',
    `<html lang="${documents[0]?.language ?? 'fr'}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    tag(
      'title',
      escapeHtml(
        documents.map(({ title, exercise }) => (exercise === null ? title : `${exercise} ${title}`)).join(' / '),
      ),
    ),
    `<style>${style}</style></head>`,
    '<body>',
    ...documents.map(htmlPart),
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** What Markdown would read as its own is a sign like any other. */
const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/[\\`*_{}[\]<>#|~&]/g, String.raw`\$&`)
    // A point or a number of a list; a rule, or the line under a heading.
    .replaceAll(
      /^(\s*)(?:([-+](?=\s))|(\d+)([.)])(?=\s)|(-+|=+)(?=\s*$))/gm,
      (whole, blank, point, number, end, line) =>
        point || line ? `${blank}\\${whole.slice(blank.length)}` : `${blank}${number}\\${end}`,
    );

const markdownRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll('\n', ' ')).join(' | ')} |`;

const markdownTable = ({ name, columns, rows, empty, leftOut }: DocumentTable): string[] => [
  `### ${escapeMarkdown(name)}`,
  rows.length === 0
    ? escapeMarkdown(empty)
    : [
        markdownRow(columns),
        `|${' --- |'.repeat(columns.length)}`,
        ...rows.map(({ cells }) => markdownRow(cells)),
      ].join('\n'),
  ...(leftOut === null ? [] : [escapeMarkdown(leftOut)]),
];

const markdownPart = (one: ReportDocument): string =>
  [
    ...(one.exercise === null ? [] : [`**${escapeMarkdown(one.exercise)}**`]),
    `# ${escapeMarkdown(one.title)}`,
    ...one.lines.map(escapeMarkdown),
    `## ${escapeMarkdown(one.factsTitle)}`,
    ...one.tables.flatMap(markdownTable),
    `## ${escapeMarkdown(one.assessmentTitle)}`,
    // Two blanks at the end of a line keep it a line.
    escapeMarkdown(one.assessment).replaceAll('\n', '  \n'),
  ].join('\n\n');

/** A report as Markdown (CommonMark, with tables). */
export const reportMarkdown = (documents: readonly ReportDocument[]): string =>
  `${documents.map(markdownPart).join('\n\n---\n\n')}\n`;
