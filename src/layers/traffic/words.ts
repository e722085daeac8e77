import { defineWords } from '../../shared/words.ts';
import type { Cause, DisruptionKind, RoadKind, TrafficStatus, roadOperators } from './contract.ts';

interface TrafficWords {
  disruptions: string;
  road: string;
  noDisruptions: string;
  nothingOnRoad: string;
  status: Record<TrafficStatus, string>;
  kind: Record<DisruptionKind | RoadKind, string>;
  cause: Record<Cause, string>;
  operator: Record<(typeof roadOperators)[number], string>;
  zone: string;
  /** @param time of the day */
  until: (time: string) => string;
  ongoing: string;
  elsewhere: string;
  exercise: string;
  facts: Record<
    | 'status'
    | 'kind'
    | 'cause'
    | 'operator'
    | 'start'
    | 'expectedEnd'
    | 'ended'
    | 'note'
    | 'stops'
    | 'line'
    | 'checked'
    | 'found'
    | 'accidents'
    | 'updated'
    | 'number',
    string
  >;
  unknownEnd: string;
}

export const trafficWords = defineWords<TrafficWords>({
  fr: {
    disruptions: 'Perturbations',
    road: 'Sécurité routière',
    noDisruptions: 'Aucune perturbation dans cette sélection.',
    nothingOnRoad: 'Rien sur la route dans cette sélection.',
    status: { planned: 'Prévu', ongoing: 'Actif', ended: 'Terminé' },
    kind: {
      'station-closed': 'Station fermée',
      'section-closed': 'Tronçon interrompu',
      'service-reduced': 'Service réduit',
      'speed-control': 'Contrôle de vitesse',
      'alcohol-control': 'Contrôle d’alcoolémie',
      'heavy-goods-control': 'Contrôle de poids lourds',
      'accident-prone': 'Zone à concentration d’accidents',
      closure: 'Route fermée',
    },
    cause: {
      'police-activity': 'Intervention de police',
      demonstration: 'Manifestation',
      accident: 'Accident',
      'technical-problem': 'Problème technique',
      'medical-emergency': 'Urgence médicale',
      maintenance: 'Travaux',
      strike: 'Grève',
      weather: 'Intempéries',
      other: 'Autre cause',
    },
    operator: { 'road-police': 'Police de la route', 'bruxelles-mobilite': 'Bruxelles Mobilité' },
    zone: 'Zone',
    until: (time) => `jusqu’à ${time}`,
    ongoing: 'actifs',
    elsewhere: 'autres',
    exercise: 'Exercice',
    facts: {
      status: 'Statut',
      kind: 'Nature',
      cause: 'Cause',
      operator: 'Service',
      start: 'Début',
      expectedEnd: 'Fin prévue',
      ended: 'Fin',
      note: 'Information',
      stops: 'Arrêts concernés',
      line: 'Ligne',
      checked: 'Contrôlés',
      found: 'Infractions',
      accidents: 'Accidents corporels en trois ans',
      updated: 'Mis à jour',
      number: 'Numéro',
    },
    unknownEnd: 'Pas encore connue',
  },
  nl: {
    disruptions: 'Verstoringen',
    road: 'Verkeersveiligheid',
    noDisruptions: 'Geen verstoringen in deze selectie.',
    nothingOnRoad: 'Niets op de weg in deze selectie.',
    status: { planned: 'Gepland', ongoing: 'Actief', ended: 'Beëindigd' },
    kind: {
      'station-closed': 'Station gesloten',
      'section-closed': 'Baanvak onderbroken',
      'service-reduced': 'Beperkte dienst',
      'speed-control': 'Snelheidscontrole',
      'alcohol-control': 'Alcoholcontrole',
      'heavy-goods-control': 'Controle van vrachtwagens',
      'accident-prone': 'Ongevallenconcentratiezone',
      closure: 'Weg afgesloten',
    },
    cause: {
      'police-activity': 'Politieoptreden',
      demonstration: 'Betoging',
      accident: 'Ongeval',
      'technical-problem': 'Technisch probleem',
      'medical-emergency': 'Medische noodsituatie',
      maintenance: 'Werken',
      strike: 'Staking',
      weather: 'Slecht weer',
      other: 'Andere oorzaak',
    },
    operator: { 'road-police': 'Wegpolitie', 'bruxelles-mobilite': 'Brussel Mobiliteit' },
    zone: 'Zone',
    until: (time) => `tot ${time}`,
    ongoing: 'actief',
    elsewhere: 'andere',
    exercise: 'Oefening',
    facts: {
      status: 'Status',
      kind: 'Aard',
      cause: 'Oorzaak',
      operator: 'Dienst',
      start: 'Begin',
      expectedEnd: 'Verwacht einde',
      ended: 'Einde',
      note: 'Informatie',
      stops: 'Betrokken haltes',
      line: 'Lijn',
      checked: 'Gecontroleerd',
      found: 'Inbreuken',
      accidents: 'Letselongevallen in drie jaar',
      updated: 'Bijgewerkt',
      number: 'Nummer',
    },
    unknownEnd: 'Nog niet bekend',
  },
  en: {
    disruptions: 'Disruptions',
    road: 'Road safety',
    noDisruptions: 'No disruptions in this selection.',
    nothingOnRoad: 'Nothing on the road in this selection.',
    status: { planned: 'Planned', ongoing: 'Active', ended: 'Ended' },
    kind: {
      'station-closed': 'Station closed',
      'section-closed': 'Section closed',
      'service-reduced': 'Reduced service',
      'speed-control': 'Speed check',
      'alcohol-control': 'Alcohol check',
      'heavy-goods-control': 'Heavy goods check',
      'accident-prone': 'Accident-prone place',
      closure: 'Road closed',
    },
    cause: {
      'police-activity': 'Police activity',
      demonstration: 'Demonstration',
      accident: 'Accident',
      'technical-problem': 'Technical problem',
      'medical-emergency': 'Medical emergency',
      maintenance: 'Maintenance',
      strike: 'Strike',
      weather: 'Weather',
      other: 'Another cause',
    },
    operator: { 'road-police': 'Road police', 'bruxelles-mobilite': 'Bruxelles Mobilité' },
    zone: 'Zone',
    until: (time) => `until ${time}`,
    ongoing: 'active',
    elsewhere: 'others',
    exercise: 'Exercise',
    facts: {
      status: 'Status',
      kind: 'Kind',
      cause: 'Cause',
      operator: 'Service',
      start: 'Start',
      expectedEnd: 'Expected end',
      ended: 'End',
      note: 'Information',
      stops: 'Stops concerned',
      line: 'Line',
      checked: 'Checked',
      found: 'Offences',
      accidents: 'Accidents with injuries in three years',
      updated: 'Updated',
      number: 'Number',
    },
    unknownEnd: 'Not known yet',
  },
});
