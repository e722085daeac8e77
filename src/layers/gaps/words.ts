import type { Stop } from '../../geo/network.ts';
import { defineWords } from '../../shared/words.ts';
import type { GapState } from './contract.ts';
import type { Requirement } from './requirements.ts';

interface GapWords {
  title: string;
  empty: string;
  state: Record<GapState, string>;
  mode: Record<Stop['mode'], string>;
  where: Record<Requirement['name'], string>;
  /** What a line of the rule asks for. */
  asks: (where: string, officers: number, hours: string) => string;
  rule: string;
  ruleChanged: string;
  ruleIntro: string;
  ruleWhere: string;
  ruleHours: string;
  ruleOfficers: string;
  ruleReset: string;
  officers: (present: number, asked: number) => string;
  facts: Record<'state' | 'presence' | 'by' | 'lines' | 'level' | 'mode' | 'number' | 'there', string>;
  level: Record<'underground' | 'surface', string>;
  nobody: string;
}

export const gapWords = defineWords<GapWords>({
  fr: {
    title: 'Écarts',
    empty: 'Le plan ne demande de présence nulle part dans cette sélection, à cette heure.',
    state: { uncovered: 'Non couvert', thin: 'Insuffisant', covered: 'Couvert' },
    mode: { metro: 'Métro', tram: 'Tram', train: 'Train' },
    where: {
      interchange: 'Station de correspondance',
      railway: 'Gare',
      'metro-peak': 'Station de métro, heures de pointe',
      'metro-evening': 'Station de métro, fin de soirée',
      'metro-line': 'Ligne de métro',
      'tram-line': 'Ligne de tram, heures de pointe',
    },
    asks: (where, officers, hours) => `${where} : ${officers} agents, ${hours}`,
    rule: 'La règle',
    ruleChanged: 'La règle (modifiée sur cet appareil)',
    ruleIntro:
      'La première ligne qui convient au lieu et à l’heure compte. Essayez d’autres nombres : ils ne valent que sur cet appareil.',
    ruleWhere: 'Où',
    ruleHours: 'Heures',
    ruleOfficers: 'Agents demandés',
    ruleReset: 'Reprendre les nombres du plan',
    officers: (present, asked) => `${present} sur ${asked} agents`,
    facts: {
      state: 'Couverture',
      presence: 'Présence',
      by: 'Demandé par le plan',
      lines: 'Lignes',
      level: 'Niveau',
      mode: 'Mode',
      number: 'Arrêt',
      there: 'Sur place',
    },
    level: { underground: 'Souterrain', surface: 'Surface' },
    nobody: 'Personne',
  },
  nl: {
    title: 'Tekorten',
    empty: 'Het plan vraagt op dit uur nergens aanwezigheid in deze selectie.',
    state: { uncovered: 'Niet gedekt', thin: 'Onvoldoende', covered: 'Gedekt' },
    mode: { metro: 'Metro', tram: 'Tram', train: 'Trein' },
    where: {
      interchange: 'Overstapstation',
      railway: 'Station',
      'metro-peak': 'Metrostation, spitsuren',
      'metro-evening': 'Metrostation, late avond',
      'metro-line': 'Metrolijn',
      'tram-line': 'Tramlijn, spitsuren',
    },
    asks: (where, officers, hours) => `${where}: ${officers} agenten, ${hours}`,
    rule: 'De regel',
    ruleChanged: 'De regel (gewijzigd op dit toestel)',
    ruleIntro:
      'De eerste lijn die past bij plaats en uur telt. Probeer andere aantallen: ze gelden alleen op dit toestel.',
    ruleWhere: 'Waar',
    ruleHours: 'Uren',
    ruleOfficers: 'Gevraagde agenten',
    ruleReset: 'Aantallen van het plan hernemen',
    officers: (present, asked) => `${present} van ${asked} agenten`,
    facts: {
      state: 'Dekking',
      presence: 'Aanwezigheid',
      by: 'Gevraagd door het plan',
      lines: 'Lijnen',
      level: 'Niveau',
      mode: 'Modus',
      number: 'Halte',
      there: 'Ter plaatse',
    },
    level: { underground: 'Ondergronds', surface: 'Bovengronds' },
    nobody: 'Niemand',
  },
  en: {
    title: 'Gaps',
    empty: 'The plan asks for presence nowhere in this selection at this hour.',
    state: { uncovered: 'Uncovered', thin: 'Thin', covered: 'Covered' },
    mode: { metro: 'Metro', tram: 'Tram', train: 'Train' },
    where: {
      interchange: 'Interchange station',
      railway: 'Railway station',
      'metro-peak': 'Metro station, peak hours',
      'metro-evening': 'Metro station, late evening',
      'metro-line': 'Metro line',
      'tram-line': 'Tram line, peak hours',
    },
    asks: (where, officers, hours) => `${where}: ${officers} officers, ${hours}`,
    rule: 'The rule',
    ruleChanged: 'The rule (changed on this device)',
    ruleIntro:
      'The first line that fits the place and the hour counts. Try other numbers: they hold on this device only.',
    ruleWhere: 'Where',
    ruleHours: 'Hours',
    ruleOfficers: 'Officers asked for',
    ruleReset: 'Back to the numbers of the plan',
    officers: (present, asked) => `${present} of ${asked} officers`,
    facts: {
      state: 'Cover',
      presence: 'Presence',
      by: 'Asked for by the plan',
      lines: 'Lines',
      level: 'Level',
      mode: 'Mode',
      number: 'Stop',
      there: 'On site',
    },
    level: { underground: 'Underground', surface: 'Surface' },
    nobody: 'Nobody',
  },
});
