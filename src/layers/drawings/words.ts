import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const drawingWords = defineWords({
  title: deskGlossary.drawings,
  newDrawing: deskGlossary.newDrawing,
  none: t('Aucun dessin dans cette sélection.', 'Geen tekeningen in deze selectie.', 'No drawing in this selection.'),
  exercise: glossary.exercise,
  status: {
    drawn: t('Dessiné', 'Getekend', 'Drawn'),
    erased: t('Effacé', 'Gewist', 'Erased'),
  },
  kind: {
    'command-post': t('Poste de commandement (PC-Ops)', 'Commandopost (CP-Ops)', 'Command post (CP-Ops)'),
    'forward-post': t('Poste avancé', 'Vooruitgeschoven post', 'Forward post'),
    'medical-post': t(
      'Poste médical avancé (PMA)',
      'Vooruitgeschoven medische post (VMP)',
      'Forward medical post (PMA/VMP)',
    ),
    reception: t('Centre d’accueil', 'Onthaalcentrum', 'Reception centre'),
    assembly: t('Point de rassemblement', 'Verzamelpunt', 'Assembly point'),
    filter: t('Point de filtrage', 'Filterpunt', 'Filter point'),
    landing: t('Zone d’atterrissage', 'Landingszone', 'Landing zone'),
    danger: t('Point de danger', 'Gevaarspunt', 'Danger point'),
    movement: t('Flèche de mouvement', 'Bewegingspijl', 'Arrow of movement'),
    access: t('Voie d’accès', 'Toegangsweg', 'Access route'),
    defence: t('Ligne de défense', 'Verdedigingslijn', 'Line of defence'),
    wind: t('Vent', 'Wind', 'Wind'),
    line: deskGlossary.line,
    area: deskGlossary.sector,
    text: deskGlossary.text,
  },
  facts: {
    status: glossary.status,
    kind: deskGlossary.kind,
    text: deskGlossary.text,
    discipline: deskGlossary.discipline,
    incident: deskGlossary.incident,
    event: glossary.event,
    note: deskGlossary.note,
    drawn: t('Dessiné à', 'Getekend om', 'Drawn at'),
    erased: t('Effacé à', 'Gewist om', 'Erased at'),
  },
});
