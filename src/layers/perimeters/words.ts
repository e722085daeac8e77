import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const perimeterWords = defineWords({
  title: deskGlossary.perimeters,
  newPerimeter: deskGlossary.newPerimeter,
  none: t(
    'Aucun périmètre dans cette sélection.',
    'Geen perimeters in deze selectie.',
    'No perimeter in this selection.',
  ),
  status: {
    planned: deskGlossary.planned,
    active: t('En place', 'Van kracht', 'In force'),
    lifted: t('Levé', 'Opgeheven', 'Lifted'),
  },
  kind: {
    exclusion: t('Exclusion (zone rouge)', 'Uitsluiting (rode zone)', 'Exclusion (red zone)'),
    isolation: t('Isolation (zone orange)', 'Isolatie (oranje zone)', 'Isolation (orange zone)'),
    dissuasion: t('Dissuasion (zone jaune)', 'Ontrading (gele zone)', 'Dissuasion (yellow zone)'),
    reflex: t('Zone réflexe', 'Reflexzone', 'Reflex zone'),
    filter: t('Filtre', 'Filterzone', 'Filter zone'),
    evacuation: t('Évacuation', 'Evacuatie', 'Evacuation'),
    buffer: t('Zone tampon', 'Bufferzone', 'Buffer zone'),
    search: t('Secteur de recherche', 'Zoeksector', 'Search sector'),
  },
  inForce: t('en place', 'van kracht', 'in force'),
  elsewhere: glossary.others,
  exercise: glossary.exercise,
  /** @param time of the day */
  until: t(
    (time: string) => `jusqu’à ${time}`,
    (time) => `tot ${time}`,
    (time) => `until ${time}`,
  ),
  facts: {
    status: glossary.status,
    kind: deskGlossary.kind,
    drawn: deskGlossary.surface,
    start: deskGlossary.startTime,
    expectedEnd: deskGlossary.expectedEnd,
    lifted: t('Levé à', 'Opgeheven om', 'Lifted at'),
    incident: deskGlossary.incident,
    event: glossary.event,
    note: deskGlossary.note,
  },
  unknownEnd: deskGlossary.unknownEnd,
});
