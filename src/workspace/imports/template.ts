import { toCsv } from '../../shared/csv.ts';
import type { Language } from '../../shared/vocabulary.ts';

const columns = 'operator;kind;level;place;strength;start;end;objective_fr;objective_nl;contact;operation'.split(';');

/**
 * Planned deployments as a table, one line each: `place` is the id of a stop, a position, a street or a crossing; `start`
 * and `end` are clocks of Brussels; the `T` keeps spreadsheets from writing the times in another way.
 */
export const deploymentTemplate = (language: Language): string =>
  toCsv(
    columns.map((name, index) => ({ name, value: (line: string) => line.split(';')[index] ?? '' })),
    [
      'stib-security;metro;underground;metro-arts-loi;4;2026-11-24T14:00;2026-11-24T22:00;Présence visible;Zichtbare aanwezigheid;ASTRID STIB-2;',
      'zone-5339;road;surface;50.8466 4.3528;2;2026-11-24T14:00;2026-11-24T22:00;Patrouille;Patrouille;ASTRID ZP-1;',
    ],
    language,
  );
