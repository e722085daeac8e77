import type { Language } from '../../shared/vocabulary.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t, same } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

export const planWords = defineWords({
  title: glossary.securityPlan,
  measures: t('Mesures', 'Maatregelen', 'Measures'),
  wholeRegion: deskGlossary.wholeRegion,
  mode: {
    metro: glossary.metro,
    tram: same('Tram'),
    bus: same('Bus'),
    train: glossary.train,
    road: glossary.road,
    other: t('Ailleurs', 'Elders', 'Elsewhere'),
  },
  status: {
    planned: t('Prévue', 'Gepland', 'Planned'),
    ongoing: t('En cours', 'Lopend', 'Ongoing'),
    done: t('Réalisée', 'Uitgevoerd', 'Done'),
    dropped: deskGlossary.dropped,
  },
  step: {
    planned: t('Reprendre', 'Hervatten', 'Take up again'),
    ongoing: t('Mettre en cours', 'Starten', 'Set going'),
    done: t('Marquer réalisée', 'Als uitgevoerd merken', 'Mark as done'),
    dropped: deskGlossary.drop,
  },
  unit: {
    'officer-hours': t('h/semaine', 'u/week', 'h/week'),
    operations: deskGlossary.aWeek,
    incidents: deskGlossary.aWeek,
    response: same('min'),
  },
  target: t(
    (value: string) => `cible ${value}`,
    (value) => `doel ${value}`,
    (value) => `target ${value}`,
  ),
  onTarget: t('Atteint', 'Gehaald', 'Met'),
  offTarget: t('Pas atteint', 'Niet gehaald', 'Not met'),
  noFigure: t('Pas de données', 'Geen gegevens', 'No data'),
  regionalTarget: t(
    'La cible vaut pour toute la Région.',
    'Het doel geldt voor het hele Gewest.',
    'The target is for the whole Region.',
  ),
  trend: {
    up: t('en hausse', 'stijgend', 'rising'),
    down: t('en baisse', 'dalend', 'falling'),
    level: t('stable', 'stabiel', 'steady'),
  },
  period: deskGlossary.period,
  weeks: t(
    (count: number) => `${count} dernières semaines`,
    (count) => `Laatste ${count} weken`,
    (count) => `Last ${count} weeks`,
  ),
  sinceSession: t('Depuis la dernière session', 'Sinds de laatste zitting', 'Since the last session'),
  print: deskGlossary.print,
  export: t('Exporter le plan (CSV)', 'Plan exporteren (CSV)', 'Export the plan (CSV)'),
  loading: t('Calcul des chiffres…', 'Cijfers worden berekend…', 'Computing the figures…'),
  failed: t(
    (reason: string) => `Les chiffres du plan ne sont pas disponibles (${reason}).`,
    (reason) => `De cijfers van het plan zijn niet beschikbaar (${reason}).`,
    (reason) => `The figures of the plan are not available (${reason}).`,
  ),
  retry: glossary.tryAgain,
  followUp: t('Suivi par le CORES', 'Opvolging door CORES', 'Follow-up by CORES'),
  lastSession: t(
    (date: string) => `Dernière session : ${date}`,
    (date) => `Laatste zitting: ${date}`,
    (date) => `Last session: ${date}`,
  ),
  nextSession: t(
    (date: string) => `prochaine\u00a0: ${date}`,
    (date) => `volgende: ${date}`,
    (date) => `next: ${date}`,
  ),
  moved: t(
    (count: number) => `${count} ${plural('fr', count, 'mesure a', 'mesures ont')} évolué depuis`,
    (count) => `${count} ${plural('nl', count, 'maatregel is', 'maatregelen zijn')} sindsdien gewijzigd`,
    (count) => `${count} ${plural('en', count, 'measure has', 'measures have')} moved since`,
  ),
  overdue: t(
    (count: number) => `${count} en retard`,
    (count) => `${count} te laat`,
    (count) => `${count} overdue`,
  ),
  missed: t(
    (count: number) => `${count} ${plural('fr', count, 'cible manquée', 'cibles manquées')}`,
    (count) => `${count} ${plural('nl', count, 'doel', 'doelen')} niet gehaald`,
    (count) => `${count} ${plural('en', count, 'target', 'targets')} missed`,
  ),
  isOverdue: t('En retard', 'Te laat', 'Overdue'),
  fromTo: same((from: string, to: string) => `${from} → ${to}`),
  facts: {
    status: glossary.status,
    owner: t('Responsable', 'Verantwoordelijke', 'Owner'),
    deadline: deskGlossary.deadline,
    zone: glossary.policeZone,
    objective: t('Objectif', 'Doelstelling', 'Objective'),
    moved: deskGlossary.lastStep,
    note: deskGlossary.note,
  },
  editDeadline: t('Changer l’échéance', 'Termijn wijzigen', 'Change the deadline'),
  newDeadline: t('Nouvelle échéance', 'Nieuwe termijn', 'New deadline'),
  addNote: t('Écrire une note', 'Nota schrijven', 'Write a note'),
  save: deskGlossary.save,
  operator: deskGlossary.service,
  service: {
    securail: same('Securail'),
    'stib-security': glossary.stibSecurity,
    'railway-police': glossary.railwayPolice,
    'road-police': glossary.roadPolice,
    'bruxelles-mobilite': glossary.brusselsMobility,
  },
  zoneOf: same((code: string) => `Zone ${code}`),
});

/** The name of a service or a zone that was there. */
export const serviceName = ({ service, zoneOf }: (typeof planWords)[Language], operator: string): string =>
  operator.startsWith('zone-')
    ? zoneOf(operator.slice('zone-'.length))
    : ((service as Readonly<Record<string, string>>)[operator] ?? operator);
