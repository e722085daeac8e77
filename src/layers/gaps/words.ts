import type { Stop } from '../../geo/network.ts';
import { defineWords } from '../../shared/words.ts';
import type { GapState } from './contract.ts';
import type { Requirement } from './requirements.ts';

interface GapWords {
  title: string;
  empty: string;
  state: Record<GapState, string>;
  mode: Record<Stop['mode'], string>;
  by: Record<Requirement['name'], string>;
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
    by: {
      interchange: 'Station de correspondance : 4 agents de 6 à 22 h',
      railway: 'Gare : 2 agents aux heures de pointe (7-10 h, 16-19 h)',
      'metro-peak': 'Station de métro : 2 agents aux heures de pointe (7-10 h, 16-19 h)',
      'metro-evening': 'Station de métro : 2 agents en fin de soirée (22-1 h)',
      'metro-line': 'Ligne de métro : 8 agents de 6 à 22 h',
      'tram-line': 'Ligne de tram : 2 agents aux heures de pointe (7-10 h, 16-19 h)',
    },
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
    by: {
      interchange: 'Overstapstation: 4 agenten van 6 tot 22 u',
      railway: 'Station: 2 agenten in de spits (7-10 u, 16-19 u)',
      'metro-peak': 'Metrostation: 2 agenten in de spits (7-10 u, 16-19 u)',
      'metro-evening': 'Metrostation: 2 agenten laat op de avond (22-1 u)',
      'metro-line': 'Metrolijn: 8 agenten van 6 tot 22 u',
      'tram-line': 'Tramlijn: 2 agenten in de spits (7-10 u, 16-19 u)',
    },
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
    by: {
      interchange: 'Interchange station: 4 officers from 6 to 22 h',
      railway: 'Railway station: 2 officers in the peaks (7-10 h, 16-19 h)',
      'metro-peak': 'Metro station: 2 officers in the peaks (7-10 h, 16-19 h)',
      'metro-evening': 'Metro station: 2 officers late in the evening (22-1 h)',
      'metro-line': 'Metro line: 8 officers from 6 to 22 h',
      'tram-line': 'Tram line: 2 officers in the peaks (7-10 h, 16-19 h)',
    },
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
