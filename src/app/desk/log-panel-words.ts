import type { Discipline } from '../../shared/vocabulary.ts';
import { defineWords } from '../../shared/words.ts';

interface LogPanelWords {
  view: string;
  views: Record<Discipline | '', string>;
}

export const logPanelWords = defineWords<LogPanelWords>({
  fr: {
    view: 'Vue',
    views: {
      '': 'Toutes',
      D1: 'D1 Secours',
      D2: 'D2 Médical',
      D3: 'D3 Police',
      D4: 'D4 Logistique',
      D5: 'D5 Information',
    },
  },
  nl: {
    view: 'Weergave',
    views: {
      '': 'Alle',
      D1: 'D1 Hulpverlening',
      D2: 'D2 Medisch',
      D3: 'D3 Politie',
      D4: 'D4 Logistiek',
      D5: 'D5 Informatie',
    },
  },
  en: {
    view: 'View',
    views: { '': 'All', D1: 'D1 Rescue', D2: 'D2 Medical', D3: 'D3 Police', D4: 'D4 Logistics', D5: 'D5 Information' },
  },
});
