import type { Severity } from '../vocabulary.ts';

/** Of a row: seen where it asks for something, heard always. The sign tells it too, by its shape and its fill. */
export const SeverityWord = ({ severity, name }: { severity: Severity; name: string }) => (
  <span className={severity === 'severe' || severity === 'extreme' ? `tone-${severity}` : 'visually-hidden'}>
    {name}
  </span>
);
