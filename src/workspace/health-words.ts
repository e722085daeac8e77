import { glossary } from '../shared/glossary.ts';
import { defineWords, t } from '../shared/terms.ts';

/** What is wrong with a feed or a collection, and what to do about it, in plain words. */
export const healthWords = defineWords({
  feed: t('Flux', 'Gegevensstroom', 'Feed'),
  live: t('En direct', 'Live', 'Live'),
  connecting: t('Connexion…', 'Verbinden…', 'Connecting…'),
  reconnecting: t('Reconnexion…', 'Opnieuw verbinden…', 'Reconnecting…'),
  noData: t(
    (time: string) => `Pas de données depuis ${time}`,
    (time) => `Geen gegevens sinds ${time}`,
    (time) => `No data since ${time}`,
  ),
  noDataYet: t('Pas encore de données', 'Nog geen gegevens', 'No data yet'),
  paused: glossary.paused,
  recording: t('Enregistrement', 'Opname', 'Recording'),
  past: t('Passé', 'Verleden', 'Past'),
  age: t(
    (seconds: number) => `il y a ${seconds} s`,
    (seconds) => `${seconds} s geleden`,
    (seconds) => `${seconds} s ago`,
  ),
  /** How often the feed is asked, where it does not speak by itself. */
  every: t(
    (seconds: number) => `toutes les ${seconds} s`,
    (seconds) => `om de ${seconds} s`,
    (seconds) => `every ${seconds} s`,
  ),
  details: t('État des flux', 'Toestand van de gegevens', 'State of the feeds'),
  notShownOne: t(
    (id: string) => `${id} ne peut être montré tel qu’il est maintenant.`,
    (id) => `${id} kan niet getoond worden zoals het nu is.`,
    (id) => `${id} cannot be shown as it is now.`,
  ),
});
