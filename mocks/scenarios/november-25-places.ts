import type { Text } from '../../src/shared/vocabulary.ts';
import { type Sites, text } from './script.ts';
import { timeOf } from '../../src/shared/instant.ts';

export const momentTime = (time: string): number => timeOf(`2017-11-25T${time}:00+01:00`);

export const sites = {
  poelaert: {
    position: [4.3533, 50.83712],
    label: text('Place Poelaert', 'Poelaertplein', 'Place Poelaert / Poelaertplein'),
  },
  louise: { position: [4.35741, 50.83326], label: text('Avenue Louise', 'Louizalaan', 'Avenue Louise / Louizalaan') },
  ixelles: {
    position: [4.36379, 50.83624],
    label: text('Chaussée d’Ixelles', 'Elsensesteenweg', 'Chaussée d’Ixelles / Elsensesteenweg'),
  },
  namur: {
    position: [4.36169, 50.83826],
    label: text('Porte de Namur', 'Naamsepoort', 'Porte de Namur / Naamsepoort'),
  },
} as const satisfies Sites<string>;
export type Site = keyof typeof sites;

/** The known course of the day (25 November 2017, Brussels time), each with where it happens. */
export const moments: readonly { time: string; label: Text; site: (typeof sites)[Site] }[] = [
  {
    time: '14:00',
    label: text('Manifestation, place Poelaert', 'Betoging, Poelaertplein', 'Demonstration, Place Poelaert'),
    site: sites.poelaert,
  },
  { time: '15:40', label: text('Premiers troubles', 'Eerste ongeregeldheden', 'First trouble'), site: sites.poelaert },
  {
    time: '16:00',
    label: text('Vers l’avenue Louise', 'Richting Louizalaan', 'Towards Avenue Louise'),
    site: sites.louise,
  },
  { time: '16:40', label: text('Chaussée d’Ixelles', 'Elsensesteenweg', 'Chaussée d’Ixelles'), site: sites.ixelles },
  {
    time: '17:50',
    label: text('Porte de Namur dégagée', 'Naamsepoort ontruimd', 'Porte de Namur cleared'),
    site: sites.namur,
  },
  { time: '19:30', label: text('Retour au calme', 'Rust teruggekeerd', 'Calm again'), site: sites.namur },
];
