import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t, same } from '../../shared/terms.ts';

export const gapWords = defineWords({
  title: t('Couverture', 'Dekking', 'Gaps'),
  empty: t(
    'Le plan ne demande de présence nulle part dans cette sélection, à cette heure.',
    'Het plan vraagt op dit uur nergens aanwezigheid in deze selectie.',
    'The plan asks for presence nowhere in this selection at this hour.',
  ),
  mode: {
    metro: glossary.metro,
    tram: same('Tram'),
    train: glossary.train,
  },
  where: {
    interchange: t('Station de correspondance', 'Overstapstation', 'Interchange station'),
    railway: t('Gare souterraine', 'Ondergronds station', 'Underground railway station'),
    'metro-peak': t('Ligne de métro, heures de pointe', 'Metrolijn, spitsuren', 'Metro line, peak hours'),
    'metro-evening': t('Ligne de métro, fin de soirée', 'Metrolijn, late avond', 'Metro line, late evening'),
    'metro-line': t('Ligne de métro', 'Metrolijn', 'Metro line'),
    'tram-line': t('Ligne de tram, heures de pointe', 'Tramlijn, spitsuren', 'Tram line, peak hours'),
  },
  /** What a line of the rule asks for. */
  asks: t(
    (where: string, officers: number, hours: string) => `${where} : ${officers} agents, ${hours}`,
    (where, officers, hours) => `${where}: ${officers} agenten, ${hours}`,
    (where, officers, hours) => `${where}: ${officers} officers, ${hours}`,
  ),
  rule: t('La règle', 'De regel', 'The rule'),
  ruleChanged: t(
    'La règle (modifiée sur cet appareil)',
    'De regel (gewijzigd op dit toestel)',
    'The rule (changed on this device)',
  ),
  ruleIntro: t(
    'La première règle qui convient au lieu et à l’heure compte. Essayez d’autres nombres : ils ne valent que sur cet appareil.',
    'De eerste regel die past bij plaats en uur telt. Probeer andere aantallen: ze gelden alleen op dit toestel.',
    'The first line that fits the place and the hour counts. Try other numbers: they hold on this device only.',
  ),
  ruleWhere: t('Où', 'Waar', 'Where'),
  ruleHours: t('Heures', 'Uren', 'Hours'),
  ruleOfficers: t('Agents demandés', 'Gevraagde agenten', 'Officers asked for'),
  ruleReset: t('Reprendre les nombres du plan', 'Aantallen van het plan herstellen', 'Back to the numbers of the plan'),
  officers: t(
    (present: number, asked: number) => `${present} sur ${asked} agents`,
    (present, asked) => `${present} van ${asked} agenten`,
    (present, asked) => `${present} of ${asked} officers`,
  ),
  facts: {
    state: t('Couverture', 'Dekking', 'Cover'),
    presence: t('Présence', 'Aanwezigheid', 'Presence'),
    by: t('Demandé par le plan', 'Gevraagd door het plan', 'Asked for by the plan'),
    lines: deskGlossary.lines,
    level: deskGlossary.level,
    mode: deskGlossary.mode,
    number: deskGlossary.stop,
    there: glossary.onSite,
  },
  level: {
    underground: glossary.underground,
    surface: glossary.surface,
  },
  nobody: t('Personne', 'Niemand', 'Nobody'),
});
