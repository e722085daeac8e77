import { readFileSync } from 'node:fs';

/**
 * Ways to write what points at a person, by kind, and what the centre writes every day and points at nobody; in French,
 * Dutch and English, all of it made up.
 */
const linesOf = (name: string): readonly string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));

export const personalTexts = linesOf('personal.txt');

const places = [
  'place de la Bourse',
  'gare du Midi',
  'porte de Namur',
  'Arts-Loi',
  'Beursplein',
  'Zuidstation',
  'Louizaplein',
  'De Brouckère',
];
const times = ['16:30', '16h30', '16u30', '16.30 u', '09:15–10:45', '25/11/2017 16:00', '2026-11-26 18:05'];
const amounts = ['300', '1 500', '1.200', '18 000', '22', '450-500'];

/** Sentences of the day with a place, a time and an amount in each. */
const sentences = [
  (place: string, time: string, amount: string) =>
    `Appel à se rassembler ${place} à ${time}, ${amount} personnes attendues`,
  (place: string, time: string, amount: string) =>
    `Oproep tot samenkomst aan ${place} om ${time}, ${amount} deelnemers verwacht`,
  (place: string, time: string, amount: string) => `Call to gather at ${place} at ${time}, ${amount} people expected`,
  (place: string, time: string, amount: string) =>
    `${time} ${place}: ${amount} agents, lignes 3, 4 et 51 déviées, CP-Ops 2 informé`,
  (place: string, time: string, amount: string) =>
    `${place} (1000 Bruxelles), ${time} : volume +${amount} messages, 12 sources, E40 et R0 fluides`,
  (place: string, time: string, amount: string) =>
    `Écartée : ${place}, ${time}, ${amount} messages, doublon de alr-000123`,
];

/** More than five hundred. */
export const innocentTexts: readonly string[] = [
  ...linesOf('innocent.txt'),
  ...sentences.flatMap((say) =>
    places.flatMap((place, at) =>
      times.map((time, index) => say(place, time, amounts[(at + index) % amounts.length] ?? '')),
    ),
  ),
];
