import { defineWords, t } from '../../shared/terms.ts';

/** What only the list behind the feed's state says. */
export const feedDetailsWords = defineWords({
  threshold: t(
    (seconds: number) => `Déclaré périmé après ${seconds} s de silence.`,
    (seconds) => `Geldt als verouderd na ${seconds} s stilte.`,
    (seconds) => `Counts as stale after ${seconds} s of silence.`,
  ),
  ok: t('à jour', 'actueel', 'up to date'),
  loading: t('chargement…', 'laden…', 'loading…'),
});
