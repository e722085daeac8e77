import type { RealCollection } from './happenings.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const watchViewWords = defineWords({
  alerts: t('Alertes de la veille', 'Signalen van de monitoring', 'Alerts of the watch'),
  real: t('Ce qui est réel', 'Wat er echt is', 'What is real'),
  lanes: t('Espace public virtuel et réel', 'Virtuele en echte openbare ruimte', 'Virtual and real public space'),
  summary: t(
    (alerts: number, met: number, { incidents, disruptions, events }: Record<RealCollection, number>) =>
      `${alerts} alertes de la veille, dont ${met} recoupent quelque chose de réel ; ${incidents} incidents, ${disruptions} perturbations et ${events} événements.`,
    (alerts, met, { incidents, disruptions, events }) =>
      `${alerts} signalen van de monitoring, waarvan ${met} samenvallen met iets echts; ${incidents} incidenten, ${disruptions} verstoringen en ${events} evenementen.`,
    (alerts, met, { incidents, disruptions, events }) =>
      `${alerts} alerts of the watch, ${met} of which overlap something real; ${incidents} incidents, ${disruptions} disruptions and ${events} events.`,
  ),
  legend: t(
    'Plein : recoupe l’autre bande en lieu et en temps. Vide : rien en face. Plus c’est plein, plus le volume est grand.',
    'Vol: valt in plaats en tijd samen met de andere strook. Leeg: niets aan de overkant. Hoe voller, hoe meer volume.',
    'Filled: overlaps the other lane in place and time. Hollow: nothing opposite. The fuller, the larger the volume.',
  ),
  point: t(
    'Montrez une barre pour lire ce que c’est.',
    'Wijs een balk aan om te lezen wat het is.',
    'Point at a bar to read what it is.',
  ),
  byCommune: t('Par commune', 'Per gemeente', 'By commune'),
  window: t('Axe du temps', 'Tijdsas', 'Time axis'),
  windows: {
    '1h': t('1 heure', '1 uur', '1 hour'),
    '6h': t('6 heures', '6 uur', '6 hours'),
    '24h': t('24 heures', '24 uur', '24 hours'),
    all: t('12 heures', '12 uur', '12 hours'),
  },
  columns: {
    window: t('Fenêtre', 'Tijdvenster', 'Window'),
    theme: t('Thème et lieu', 'Thema en plaats', 'Theme and place'),
    volume: t('Volume et sources', 'Volume en bronnen', 'Volume and sources'),
    status: glossary.status,
    meets: t('En face', 'Aan de overkant', 'Opposite'),
    what: deskGlossary.what,
    foretold: t('Alertes qui le recoupent', 'Signalen die ermee samenvallen', 'Alerts that overlap it'),
  },
  sources: t(
    (count: number) => `${count} sources`,
    (count) => `${count} bronnen`,
    (count) => `${count} sources`,
  ),
  nothingReal: t('Rien de réel', 'Niets echts', 'Nothing real'),
  nothingYet: t('Rien de réel à ce jour', 'Nog niets echts', 'Nothing real so far'),
  notForetold: t('Aucune alerte', 'Geen signaal', 'No alert'),
  more: t(
    (count: number) => `et ${count} de plus`,
    (count) => `en nog ${count}`,
    (count) => `and ${count} more`,
  ),
  showMore: t(
    (left: number) => `Montrer plus (${left} restent)`,
    (left) => `Meer tonen (nog ${left})`,
    (left) => `Show more (${left} left)`,
  ),
  inCell: t('dans la cellule', 'in de cel', 'in the cell'),
  ongoing: t('dure encore', 'nog bezig', 'going on'),
  noAlerts: t(
    'Aucune alerte de la veille dans cette sélection et sur cet axe.',
    'Geen signalen van de monitoring in deze selectie en op deze as.',
    'No alert of the watch in this selection and on this axis.',
  ),
  notForSeat: t(
    'Ce poste ne lit ni les alertes de la veille, ni leurs comptes.',
    'Deze post leest de signalen van de monitoring niet, en evenmin hun tellingen.',
    'This seat reads neither the alerts of the watch nor their counts.',
  ),
  volumes: t('Thèmes par zone', 'Thema’s per zone', 'Themes by zone'),
  volumesNote: t(
    'Alertes diffusées sur 24 heures, et au-dessous sur 7 jours ; la flèche les compare à autant de temps avant.',
    'Vrijgegeven signalen over 24 uur, en daaronder over 7 dagen; de pijl vergelijkt met even lang ervoor.',
    'Released alerts in 24 hours, and below in 7 days; the arrow sets them beside as long a time before.',
  ),
  area: t('Territoire', 'Grondgebied', 'Territory'),
  all: t('Tous', 'Alle', 'All'),
  shared: t('Comptées plusieurs fois', 'Meermaals geteld', 'Counted more than once'),
  total: deskGlossary.total,
  cell: t(
    (count: number, before: number, days: number) => `${count} en ${days} j, ${before} avant`,
    (count, before, days) => `${count} in ${days} d, ${before} ervoor`,
    (count, before, days) => `${count} in ${days} d, ${before} before`,
  ),
  outcomes: t('Annoncé et advenu', 'Voorspeld en gebeurd', 'Foretold and happened'),
  outcomesNote: t(
    (days: number, least: number) =>
      `Alertes diffusées dont la fenêtre est passée, sur ${days} jours : un incident a-t-il été signalé dans leur zone et leur fenêtre ? Sous ${least} alertes, pas de pour cent.`,
    (days, least) =>
      `Vrijgegeven signalen waarvan het tijdvenster voorbij is, over ${days} dagen: werd er een incident gemeld in hun gebied en tijdvenster? Onder ${least} signalen geen percentage.`,
    (days, least) =>
      `Released alerts whose window is over, in ${days} days: was an incident reported in their area and window? Below ${least} alerts, no per cent.`,
  ),
  ended: t('Alertes passées', 'Voorbije signalen', 'Alerts that are over'),
  followed: t('Un incident a suivi', 'Incident gevolgd', 'An incident followed'),
  borneOut: t('Du genre annoncé', 'Van de voorspelde soort', 'Of the kind foretold'),
  rate: t(
    (count: number, of: number) => `${count} sur ${of}`,
    (count, of) => `${count} van ${of}`,
    (count, of) => `${count} of ${of}`,
  ),
  failed: t(
    (reason: string) => `Les comptes de la veille ne sont pas disponibles (${reason}).`,
    (reason) => `De tellingen van de monitoring zijn niet beschikbaar (${reason}).`,
    (reason) => `The counts of the watch are not available (${reason}).`,
  ),
  exportLanes: t('Exporter les deux bandes (CSV)', 'De twee stroken exporteren (CSV)', 'Export both lanes (CSV)'),
  exportCounts: t('Exporter les comptes (CSV)', 'De tellingen exporteren (CSV)', 'Export the counts (CSV)'),
  exportFailed: t(
    'L’exportation n’a pas réussi : le serveur la consigne, et n’a pas pu être joint.',
    'De export is mislukt: de server noteert ze, en was niet te bereiken.',
    'The export failed: the server writes it down, and could not be reached.',
  ),
});
