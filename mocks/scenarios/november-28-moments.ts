import { timeOf } from '../../src/shared/instant.ts';
import type { Text } from '../../src/shared/vocabulary.ts';

/** @param time of the clocks of Brussels on that day; milliseconds since 1970 */
export const november28Time = (time: string): number => timeOf(`2017-11-28T${time}:00+01:00`);

/** Where it meets in the demo: beside the park. Longitude, latitude. */
export const november28Site = { position: [4.3659, 50.8449] } as const;

/** The hours are made up: what was decided is told, not when. */
export const november28Moments: readonly { time: string; label: Text }[] = [
  { time: '10:00', label: { fr: 'Ouverture de la séance', nl: 'Opening van de zitting', en: 'The session opens' } },
  {
    time: '11:00',
    label: {
      fr: 'Plateforme et plan des transports',
      nl: 'Platform en vervoersplan',
      en: 'Platform and transport plan',
    },
  },
  { time: '12:00', label: { fr: 'Clôture et communiqué', nl: 'Afsluiting en persbericht', en: 'The session closes' } },
];
