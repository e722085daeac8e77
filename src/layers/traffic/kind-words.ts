import type { Language } from '../../shared/vocabulary.ts';
import type { DisruptionKind, RoadKind } from './contract.ts';

interface KindWords {
  mode: Record<'metro' | 'tram', string>;
  /** @param place a station, a line, a section or a street */
  title: Record<DisruptionKind | RoadKind, (place: string) => string>;
}

/** What titles are made of. */
export const kindWords: Readonly<Record<Language, KindWords>> = {
  fr: {
    mode: { metro: 'Métro', tram: 'Tram' },
    title: {
      'station-closed': (place) => `${place} : station fermée`,
      'section-closed': (place) => `${place} interrompu`,
      'service-reduced': (place) => `${place} : service réduit`,
      'speed-control': (place) => `Contrôle de vitesse – ${place}`,
      'alcohol-control': (place) => `Contrôle d’alcoolémie – ${place}`,
      'heavy-goods-control': (place) => `Contrôle de poids lourds – ${place}`,
      'accident-prone': (place) => `Zone à concentration d’accidents – ${place}`,
      closure: (place) => `Route fermée – ${place}`,
    },
  },
  nl: {
    mode: { metro: 'Metro', tram: 'Tram' },
    title: {
      'station-closed': (place) => `${place}: station gesloten`,
      'section-closed': (place) => `${place} onderbroken`,
      'service-reduced': (place) => `${place}: beperkte dienst`,
      'speed-control': (place) => `Snelheidscontrole – ${place}`,
      'alcohol-control': (place) => `Alcoholcontrole – ${place}`,
      'heavy-goods-control': (place) => `Controle van vrachtwagens – ${place}`,
      'accident-prone': (place) => `Ongevallenconcentratiezone – ${place}`,
      closure: (place) => `Weg afgesloten – ${place}`,
    },
  },
  en: {
    mode: { metro: 'Metro', tram: 'Tram' },
    title: {
      'station-closed': (place) => `${place}: station closed`,
      'section-closed': (place) => `${place} interrupted`,
      'service-reduced': (place) => `${place}: reduced service`,
      'speed-control': (place) => `Speed check – ${place}`,
      'alcohol-control': (place) => `Alcohol check – ${place}`,
      'heavy-goods-control': (place) => `Check of heavy goods vehicles – ${place}`,
      'accident-prone': (place) => `Accident-prone place – ${place}`,
      closure: (place) => `Road closed – ${place}`,
    },
  },
};
