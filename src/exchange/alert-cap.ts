import type { AlertTheme } from '../domain/alerts/contract.ts';
import type { AlertMessage, PublicAlert } from '../domain/alerts/message-chain.ts';
import type { Region } from '../geo/region.ts';
import type { Position } from '../shared/geojson.ts';
import { type Language, type Text, writtenIn } from '../shared/vocabulary.ts';
import type { CapArea, CapInfo, CapMessage } from './cap/message.ts';

/** CAP 1.2 clause 3.2.2. */
const categories: Readonly<Record<AlertTheme, CapInfo['categories'][number]>> = {
  gathering: 'Security',
  'public-order': 'Security',
  transport: 'Transport',
  infrastructure: 'Infra',
  fire: 'Fire',
  weather: 'Met',
  rumour: 'Other',
  event: 'Safety',
};

const inWords = <T extends string>(value: T): Capitalize<T> =>
  (value.charAt(0).toUpperCase() + value.slice(1)) as Capitalize<T>;

/** What a public warning of Belgium (BE-Alert) does not say of itself is not said for it. */
const severityOf = ({ properties: { origin, severity } }: PublicAlert): CapInfo['severity'] =>
  origin === 'public-warning' ? 'Unknown' : inWords(severity);

/** As GeoJSON has polygons; CAP has no holes. */
type Polygons = readonly (readonly (readonly Position[])[])[];

const polygonsOf = ({ geometry, properties }: PublicAlert, { communes }: Region): Polygons =>
  geometry === null
    ? properties.area.communes.flatMap((nis) => communes.get(nis)?.surface ?? [])
    : geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.coordinates;

const areaOf = (alert: PublicAlert, region: Region, language: Language): CapArea => {
  const { label, communes } = alert.properties.area;
  return {
    description: writtenIn(label, language),
    polygons: polygonsOf(alert, region).flatMap(([outer]) => (outer ? [outer] : [])),
    circles: [],
    // Whole communes; a surface of its own is not one of them.
    geocodes: alert.geometry === null ? communes.map((value) => ({ name: 'NIS', value })) : [],
  };
};

const languagesOf = ({ en }: Text): readonly (readonly [Language, string])[] => [
  ['fr', 'fr-BE'],
  ['nl', 'nl-BE'],
  ...(en === undefined ? [] : ([['en', 'en-GB']] as const)),
];

/**
 * An alert of a partner, or to the public, as the CAP message that goes out now: an `info` for each language.
 * @param isExercise everything around it is an exercise
 */
export const writeAlertMessage = (
  alert: PublicAlert,
  { type, ...reference }: AlertMessage,
  region: Region,
  isExercise: boolean,
): CapMessage => {
  const { properties } = alert;
  const infoIn = ([language, code]: readonly [Language, string]): CapInfo => ({
    language: code,
    categories: [categories[properties.theme]],
    event: properties.event,
    responses: [],
    urgency: inWords(properties.urgency),
    severity: severityOf(alert),
    certainty: inWords(properties.certainty),
    audience: null,
    eventCodes: [],
    effective: null,
    onset: properties.onset,
    expires: properties.expires,
    senderName: null,
    headline: writtenIn(properties.headline, language),
    description: writtenIn(properties.description, language),
    instruction: null,
    web: null,
    contact: null,
    parameters: [{ name: 'trend', value: properties.trend }],
    areas: [areaOf(alert, region, language)],
  });
  return {
    ...reference,
    status: isExercise ? 'Exercise' : inWords(properties.capStatus),
    msgType: inWords(type),
    source: null,
    scope: 'Public',
    restriction: null,
    addresses: [],
    codes: [],
    note: null,
    incidents: [],
    infos: languagesOf(properties.headline).map(infoIn),
  };
};
