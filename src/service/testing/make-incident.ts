import type { Incident } from '../../domain/incidents/contract.ts';
import { reportIncident } from '../../domain/incidents/lifecycle.ts';
import { instantOf } from '../../shared/instant.ts';

/** An incident in zone 5339 that was reported just now. */
export const makeIncident = (id: string): Incident =>
  reportIncident(
    id,
    {
      title: { fr: 'Essai', nl: 'Test' },
      category: 'other',
      severity: 'minor',
      source: 'partner',
      disciplines: [],
      place: { label: { fr: 'Ici', nl: 'Hier' }, commune: '21004', zone: '5339', stop: null, line: null },
    },
    { type: 'Point', coordinates: [4.35, 50.85] },
    instantOf(Date.now()),
  );
