import type { Region } from '../../geo/region.ts';
import type { PublicEvent } from '../events/contract.ts';
import type { ReportSubject } from './lifecycle.ts';

const everywhere = { zone: null, commune: null, event: null, zones: [], communes: [] } as const;

/** A report of the whole Region. */
export const regionSubject = (): ReportSubject => ({
  ...everywhere,
  zones: [],
  communes: [],
  kind: 'region',
  subject: { fr: 'Région de Bruxelles-Capitale', nl: 'Brussels Hoofdstedelijk Gewest' },
});

/** Of a zone; null: there is none of that code. */
export const zoneSubject = (code: string, { zones }: Pick<Region, 'zones'>): ReportSubject | null => {
  const zone = zones.get(code);
  return zone
    ? { ...everywhere, kind: 'zone', zone: code, zones: [code], communes: [...zone.communes], subject: zone.name }
    : null;
};

/** Of a commune; null: there is none of that code. */
export const communeSubject = (nis: string, { communes }: Pick<Region, 'communes'>): ReportSubject | null => {
  const commune = communes.get(nis);
  return commune
    ? {
        ...everywhere,
        kind: 'commune',
        zone: commune.zone,
        commune: nis,
        zones: [commune.zone],
        communes: [nis],
        subject: commune.name,
      }
    : null;
};

export const eventSubject = ({ id, properties: { zones, communes, title } }: PublicEvent): ReportSubject => ({
  ...everywhere,
  kind: 'event',
  event: id,
  zones,
  communes,
  subject: title,
});
