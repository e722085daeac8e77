import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { exerciseMark } from '../../shared/exercise-mark.ts';
import { plural } from '../../shared/words.ts';

export const alarmWords = defineWords({
  overdue: t(
    (count: number) => `${count} ${plural('fr', count, 'alerte attend d’être vue', 'alertes attendent d’être vues')}`,
    (count) => `${count} ${plural('nl', count, 'signaal wacht', 'signalen wachten')} om gezien te worden`,
    (count) => `${count} ${plural('en', count, 'alert waits', 'alerts wait')} to be acknowledged`,
  ),
  waits: t(
    (duration: string) => `depuis ${duration}`,
    (duration) => `al ${duration}`,
    (duration) => `for ${duration}`,
  ),
  exercise: exerciseMark,
  open: t('Ouvrir', 'Openen', 'Open'),
  mute: t('Couper le son', 'Geluid uit', 'Mute'),
  unmute: t('Remettre le son', 'Geluid aan', 'Unmute'),
  notify: t('Notifications du bureau', 'Meldingen op het bureaublad', 'Desktop notifications'),
  triage: deskGlossary.triage,
  load: t(
    (rate: string, isOne: boolean) => `${rate} ${isOne ? 'alerte' : 'alertes'} par poste en 10 min`,
    (rate, isOne) => `${rate} ${isOne ? 'signaal' : 'signalen'} per post in 10 min`,
    (rate, isOne) => `${rate} ${isOne ? 'alert' : 'alerts'} a position in 10 min`,
  ),
  state: {
    acceptable: t('Charge normale', 'Normale druk', 'Normal load'),
    high: t('Charge élevée', 'Hoge druk', 'High load'),
    over: t('Charge excessive', 'Te hoge druk', 'Too high a load'),
    flood: t('Afflux', 'Toevloed', 'Flood'),
  },
  nothing: t('Aucune alerte n’attend.', 'Er wacht geen signaal.', 'No alert waits.'),
  critical: t('Critiques', 'Kritiek', 'Critical'),
  others: t('À trier', 'Te behandelen', 'To triage'),
  all: t('Tout choisir', 'Alles kiezen', 'Choose all'),
  none: t('Ne rien choisir', 'Niets kiezen', 'Choose none'),
  acknowledge: t(
    (count: number) => `Prendre connaissance (${count})`,
    (count) => `Gezien (${count})`,
    (count) => `Acknowledge (${count})`,
  ),
  dismiss: deskGlossary.dismiss,
  more: t(
    (count: number) =>
      `${count} ${plural('fr', count, 'nouvelle alerte est arrivée', 'nouvelles alertes sont arrivées')}`,
    (count) =>
      `${count} ${plural('nl', count, 'nieuw signaal is binnengekomen', 'nieuwe signalen zijn binnengekomen')}`,
    (count) => `${count} ${plural('en', count, 'new alert has come', 'new alerts have come')}`,
  ),
  show: deskGlossary.show,
  close: glossary.close,
  settings: t('Seuils de cet appareil', 'Drempels van dit toestel', 'Thresholds of this device'),
  positions: t('Postes d’opérateur', 'Operatorposten', 'Operator positions'),
  limits: {
    acceptable: t(
      'Charge normale jusqu’à (par poste, 10 min)',
      'Normale druk tot (per post, 10 min)',
      'Normal load up to (a position, 10 min)',
    ),
    most: t('Charge élevée jusqu’à', 'Hoge druk tot', 'High load up to'),
    flood: t('Afflux au-delà de', 'Toevloed boven', 'Flood above'),
  },
  minutes: t(
    (severity: string) => `Escalade après (min) – ${severity}`,
    (severity) => `Escalatie na (min) – ${severity}`,
    (severity) => `Escalates after (min) – ${severity}`,
  ),
  failed: t(
    'Cet appareil n’a pas pu garder l’action : libérez de l’espace, puis réessayez.',
    'Dit toestel kon de actie niet bewaren: maak ruimte vrij en probeer opnieuw.',
    'This device could not keep the action: free some space, then try again.',
  ),
  choose: t(
    (name: string) => `Choisir : ${name}`,
    (name) => `Kiezen: ${name}`,
    (name) => `Choose: ${name}`,
  ),
});
