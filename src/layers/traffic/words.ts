import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t, same } from '../../shared/terms.ts';

export const trafficWords = defineWords({
  disruptions: deskGlossary.disruptions,
  newDisruption: deskGlossary.newDisruption,
  newOnRoad: deskGlossary.newRoadSafetyAction,
  road: deskGlossary.roadSafety,
  noDisruptions: t(
    'Aucune perturbation dans cette sélection.',
    'Geen verstoringen in deze selectie.',
    'No disruptions in this selection.',
  ),
  nothingOnRoad: t(
    'Rien sur la route dans cette sélection.',
    'Niets op de weg in deze selectie.',
    'Nothing on the road in this selection.',
  ),
  status: {
    planned: deskGlossary.planned,
    ongoing: deskGlossary.active,
    ended: glossary.ended,
  },
  kind: {
    'station-closed': t('Station fermée', 'Station gesloten', 'Station closed'),
    'section-closed': t('Tronçon interrompu', 'Traject onderbroken', 'Section closed'),
    'service-reduced': t('Service réduit', 'Beperkte dienst', 'Reduced service'),
    'speed-control': t('Contrôle de vitesse', 'Snelheidscontrole', 'Speed check'),
    'alcohol-control': t('Contrôle d’alcoolémie', 'Alcoholcontrole', 'Alcohol check'),
    'heavy-goods-control': t('Contrôle de poids lourds', 'Controle van vrachtwagens', 'Heavy goods check'),
    'accident-prone': t('Zone à concentration d’accidents', 'Ongevallenconcentratiezone', 'Accident-prone place'),
    closure: t('Voirie fermée', 'Weg afgesloten', 'Road closed'),
  },
  cause: {
    'police-activity': t('Intervention de police', 'Politieoptreden', 'Police activity'),
    demonstration: t('Manifestation', 'Betoging', 'Demonstration'),
    accident: t('Accident', 'Ongeval', 'Accident'),
    'technical-problem': t('Problème technique', 'Technisch probleem', 'Technical problem'),
    'medical-emergency': t('Urgence médicale', 'Medische noodsituatie', 'Medical emergency'),
    maintenance: t('Travaux', 'Werken', 'Maintenance'),
    strike: t('Grève', 'Staking', 'Strike'),
    weather: t('Intempéries', 'Slecht weer', 'Weather'),
    other: t('Autre cause', 'Andere oorzaak', 'Another cause'),
  },
  operator: {
    'road-police': glossary.roadPolice,
    'bruxelles-mobilite': glossary.brusselsMobility,
  },
  zone: same('Zone'),
  /** @param time of the day */
  until: t(
    (time: string) => `jusqu’à ${time}`,
    (time) => `tot ${time}`,
    (time) => `until ${time}`,
  ),
  ongoing: deskGlossary.nowActive,
  elsewhere: glossary.others,
  exercise: glossary.exercise,
  facts: {
    status: glossary.status,
    kind: deskGlossary.kind,
    cause: t('Cause', 'Oorzaak', 'Cause'),
    operator: deskGlossary.service,
    start: deskGlossary.startTime,
    expectedEnd: deskGlossary.expectedEnd,
    ended: deskGlossary.endTime,
    note: glossary.information,
    stops: t('Arrêts concernés', 'Betrokken haltes', 'Stops concerned'),
    line: deskGlossary.line,
    checked: t('Contrôlés', 'Gecontroleerd', 'Checked'),
    found: t('Infractions', 'Inbreuken', 'Offences'),
    accidents: t(
      'Accidents corporels en trois ans',
      'Letselongevallen in drie jaar',
      'Accidents with injuries in three years',
    ),
  },
  unknownEnd: deskGlossary.unknownEnd,
});
