import { defineWords, t } from '../../shared/terms.ts';

/** What titles are made of. Of a title, `place` is a station, a line, a section or a street. */
export const kindWords = defineWords({
  title: {
    'station-closed': t(
      (place: string) => `${place} : station fermée`,
      (place) => `${place}: station gesloten`,
      (place) => `${place}: station closed`,
    ),
    'section-closed': t(
      (place: string) => `${place} interrompu`,
      (place) => `${place} onderbroken`,
      (place) => `${place} interrupted`,
    ),
    'service-reduced': t(
      (place: string) => `${place} : service réduit`,
      (place) => `${place}: beperkte dienst`,
      (place) => `${place}: reduced service`,
    ),
    'speed-control': t(
      (place: string) => `Contrôle de vitesse – ${place}`,
      (place) => `Snelheidscontrole – ${place}`,
      (place) => `Speed check – ${place}`,
    ),
    'alcohol-control': t(
      (place: string) => `Contrôle d’alcoolémie – ${place}`,
      (place) => `Alcoholcontrole – ${place}`,
      (place) => `Alcohol check – ${place}`,
    ),
    'heavy-goods-control': t(
      (place: string) => `Contrôle de poids lourds – ${place}`,
      (place) => `Controle van vrachtwagens – ${place}`,
      (place) => `Check of heavy goods vehicles – ${place}`,
    ),
    'accident-prone': t(
      (place: string) => `Zone à concentration d’accidents – ${place}`,
      (place) => `Ongevallenconcentratiezone – ${place}`,
      (place) => `Accident-prone place – ${place}`,
    ),
    closure: t(
      (place: string) => `Voirie fermée – ${place}`,
      (place) => `Weg afgesloten – ${place}`,
      (place) => `Road closed – ${place}`,
    ),
  },
});
