import { type Incident, isOpen } from '../../domain/incidents/contract.ts';
import type { Sign } from '../../map/sign.ts';
import { outlines, overLook, severityLooks } from '../../map/sign-shapes.ts';
import { severities } from '../../shared/vocabulary.ts';

const outline = outlines.circle;

/** A circle: severity by size and fill, status by the ring around; closed ones are grey. */
export const incidentSigns: Readonly<Record<string, Sign>> = {
  ...Object.fromEntries(
    severities.flatMap((severity): [string, Sign][] => {
      const look: Sign = { outline, ...severityLooks[severity] };
      return [
        [severity, look],
        [`${severity}:reported`, { ...look, ring: 'whole' }],
        [`${severity}:contained`, { ...look, ring: 'dashed' }],
      ];
    }),
  ),
  closed: { outline, ...overLook },
};

export const signOf = (incident: Incident): string => {
  const { severity, status } = incident.properties;
  if (!isOpen(incident)) return 'closed';
  return status === 'reported' || status === 'contained' ? `${severity}:${status}` : severity;
};
