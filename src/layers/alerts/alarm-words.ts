import { defineWords, plural } from '../../shared/words.ts';
import type { AlarmLoad } from './alarms.ts';

interface AlarmWords {
  overdue: (count: number) => string;
  waits: (minutes: number) => string;
  open: string;
  mute: string;
  unmute: string;
  notify: string;
  triage: string;
  load: (rate: string, isOne: boolean) => string;
  state: Record<AlarmLoad['state'], string>;
  nothing: string;
  critical: string;
  others: string;
  selected: (count: number) => string;
  all: string;
  none: string;
  acknowledge: (count: number) => string;
  dismiss: string;
  more: (count: number) => string;
  show: string;
  close: string;
  settings: string;
  positions: string;
  limits: Record<'acceptable' | 'most' | 'flood', string>;
  minutes: (severity: string) => string;
  failed: string;
  choose: (name: string) => string;
}

export const alarmWords = defineWords<AlarmWords>({
  fr: {
    overdue: (count) => `${count} ${plural('fr', count, 'alerte attend', 'alertes attendent')} un acquittement`,
    waits: (minutes) => `depuis ${minutes} min`,
    open: 'Ouvrir',
    mute: 'Couper le son',
    unmute: 'Remettre le son',
    notify: 'Notifications du bureau',
    triage: 'Tri des alertes',
    load: (rate, isOne) => `${rate} ${isOne ? 'alerte' : 'alertes'} par poste en 10 min`,
    state: { acceptable: 'Charge normale', high: 'Charge élevée', over: 'Charge excessive', flood: 'Afflux' },
    nothing: 'Aucune alerte n’attend.',
    critical: 'Critiques',
    others: 'À trier',
    selected: (count) => `${count} ${plural('fr', count, 'choisie', 'choisies')}`,
    all: 'Tout choisir',
    none: 'Ne rien choisir',
    acknowledge: (count) => `Acquitter (${count})`,
    dismiss: 'Écarter',
    more: (count) =>
      `${count} ${plural('fr', count, 'nouvelle alerte est arrivée', 'nouvelles alertes sont arrivées')}`,
    show: 'Montrer',
    close: 'Fermer',
    settings: 'Seuils de cet appareil',
    positions: 'Postes d’opérateur',
    limits: {
      acceptable: 'Charge normale jusqu’à (par poste, 10 min)',
      most: 'Charge élevée jusqu’à',
      flood: 'Afflux au-delà de',
    },
    minutes: (severity) => `Escalade après (min) – ${severity}`,
    failed: 'Cet appareil n’a pas pu garder l’action : libérez de l’espace, puis réessayez.',
    choose: (name) => `Choisir : ${name}`,
  },
  nl: {
    overdue: (count) => `${count} ${plural('nl', count, 'alarmering wacht', 'alarmeringen wachten')} op bevestiging`,
    waits: (minutes) => `sinds ${minutes} min`,
    open: 'Openen',
    mute: 'Geluid uit',
    unmute: 'Geluid aan',
    notify: 'Meldingen op het bureaublad',
    triage: 'Triage van de alarmeringen',
    load: (rate, isOne) => `${rate} ${isOne ? 'alarmering' : 'alarmeringen'} per post in 10 min`,
    state: { acceptable: 'Normale druk', high: 'Hoge druk', over: 'Te hoge druk', flood: 'Toevloed' },
    nothing: 'Er wacht geen alarmering.',
    critical: 'Kritiek',
    others: 'Te behandelen',
    selected: (count) => `${count} gekozen`,
    all: 'Alles kiezen',
    none: 'Niets kiezen',
    acknowledge: (count) => `Bevestigen (${count})`,
    dismiss: 'Verwerpen',
    more: (count) =>
      `${count} ${plural('nl', count, 'nieuwe alarmering is binnengekomen', 'nieuwe alarmeringen zijn binnengekomen')}`,
    show: 'Tonen',
    close: 'Sluiten',
    settings: 'Drempels van dit toestel',
    positions: 'Operatorposten',
    limits: {
      acceptable: 'Normale druk tot (per post, 10 min)',
      most: 'Hoge druk tot',
      flood: 'Toevloed boven',
    },
    minutes: (severity) => `Escalatie na (min) – ${severity}`,
    failed: 'Dit toestel kon de actie niet bewaren: maak ruimte vrij en probeer opnieuw.',
    choose: (name) => `Kiezen: ${name}`,
  },
  en: {
    overdue: (count) => `${count} ${plural('en', count, 'alert waits', 'alerts wait')} to be acknowledged`,
    waits: (minutes) => `for ${minutes} min`,
    open: 'Open',
    mute: 'Mute',
    unmute: 'Unmute',
    notify: 'Desktop notifications',
    triage: 'Triage of alerts',
    load: (rate, isOne) => `${rate} ${isOne ? 'alert' : 'alerts'} a position in 10 min`,
    state: { acceptable: 'Normal load', high: 'High load', over: 'Too high a load', flood: 'Flood' },
    nothing: 'No alert waits.',
    critical: 'Critical',
    others: 'To triage',
    selected: (count) => `${count} chosen`,
    all: 'Choose all',
    none: 'Choose none',
    acknowledge: (count) => `Acknowledge (${count})`,
    dismiss: 'Dismiss',
    more: (count) => `${count} ${plural('en', count, 'new alert has come', 'new alerts have come')}`,
    show: 'Show',
    close: 'Close',
    settings: 'Thresholds of this device',
    positions: 'Operator positions',
    limits: {
      acceptable: 'Normal load up to (a position, 10 min)',
      most: 'High load up to',
      flood: 'Flood above',
    },
    minutes: (severity) => `Escalates after (min) – ${severity}`,
    failed: 'This device could not keep the action: free some space, then try again.',
    choose: (name) => `Choose: ${name}`,
  },
});
