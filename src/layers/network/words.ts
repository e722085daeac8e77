import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t, same } from '../../shared/terms.ts';

export const networkWords = defineWords({
  stops: deskGlossary.stops,
  lines: deskGlossary.lines,
  mode: {
    metro: glossary.metro,
    tram: same('Tram'),
    train: glossary.train,
  },
  level: {
    underground: glossary.underground,
    surface: glossary.surface,
  },
  interchange: t('Correspondance', 'Overstap', 'Interchange'),
  facts: {
    mode: deskGlossary.mode,
    level: deskGlossary.level,
    lines: deskGlossary.lines,
    from: t('De', 'Van', 'From'),
    to: t('À', 'Naar', 'To'),
    stops: deskGlossary.stops,
    incidents: glossary.incidents,
    alerts: glossary.alerts,
    deployments: glossary.deployments,
    disruptions: deskGlossary.disruptions,
    number: t('Identifiant', 'Kenmerk', 'Identifier'),
    since: t('En service depuis', 'In dienst sinds', 'In service since'),
  },
  none: t('Aucun', 'Geen', 'None'),
});
