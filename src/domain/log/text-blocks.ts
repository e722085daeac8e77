import type { Text } from '../../shared/vocabulary.ts';

/** The languages that a text of the centre is written in. */
export const blockLanguages = ['fr', 'nl'] as const;
export type BlockLanguage = (typeof blockLanguages)[number];

/** What a block can be filled with, from the item that it is about. */
export const blockFields = ['number', 'title', 'place', 'time', 'units'] as const;
type BlockField = (typeof blockFields)[number];
export type BlockValues = Readonly<Partial<Record<BlockField, string>>>;

/** A text that is written often: its name, and the text in both languages, with fields such as `{place}`. */
export interface TextBlock {
  id: string;
  name: Required<Text>;
  text: Readonly<Record<BlockLanguage, string>>;
}

/** For entries of the log and for reports. The wordings are the demo's own. */
export const textBlocks: readonly TextBlock[] = [
  {
    id: 'arrival',
    name: { fr: 'Arrivée sur place', nl: 'Aankomst ter plaatse', en: 'Arrival on site' },
    text: {
      fr: '{time} – {units} sur place, {place} ({number}). Première estimation :',
      nl: '{time} – {units} ter plaatse, {place} ({number}). Eerste inschatting:',
    },
  },
  {
    id: 'perimeter',
    name: { fr: 'Périmètre', nl: 'Perimeter', en: 'Perimeter' },
    text: {
      fr: '{time} – Périmètre établi autour de {place} ({number}) par {units}. Accès :',
      nl: '{time} – Perimeter rond {place} ({number}) ingesteld door {units}. Toegang:',
    },
  },
  {
    id: 'reinforcement',
    name: { fr: 'Demande de renfort', nl: 'Vraag om versterking', en: 'Reinforcement asked for' },
    text: {
      fr: '{time} – Renfort demandé pour {title}, {place} ({number}). Déjà engagés : {units}.',
      nl: '{time} – Versterking gevraagd voor {title}, {place} ({number}). Reeds ingezet: {units}.',
    },
  },
  {
    id: 'picture',
    name: { fr: 'Point de situation', nl: 'Stand van zaken', en: 'State of play' },
    text: {
      fr: 'Point de situation à {time} – {title}, {place} ({number}). Engagés : {units}. Évolution :',
      nl: 'Stand van zaken om {time} – {title}, {place} ({number}). Ingezet: {units}. Evolutie:',
    },
  },
  {
    id: 'no-news',
    name: { fr: 'Rien à signaler', nl: 'Niets te melden', en: 'Nothing to report' },
    text: {
      fr: '{time} – Rien à signaler, {place} ({number}).',
      nl: '{time} – Niets te melden, {place} ({number}).',
    },
  },
  {
    id: 'end',
    name: { fr: 'Fin d’intervention', nl: 'Einde interventie', en: 'End of intervention' },
    text: {
      fr: '{time} – Fin d’intervention, {place} ({number}). {units} disponibles.',
      nl: '{time} – Einde interventie, {place} ({number}). {units} beschikbaar.',
    },
  },
];

/** What stands in the text where nothing is known: seen at once, and typed over. */
const gaps: Readonly<Record<BlockLanguage, Readonly<Record<BlockField, string>>>> = {
  fr: { number: '[numéro]', title: '[fait]', place: '[lieu]', time: '[heure]', units: '[équipes]' },
  nl: { number: '[nummer]', title: '[feit]', place: '[plaats]', time: '[uur]', units: '[ploegen]' },
};

/** The text of a block with its fields filled in; what is not known stays as a gap, and no field is left. */
export const fillBlock = ({ text }: TextBlock, language: BlockLanguage, values: BlockValues): string =>
  // In one go: what a value says is never read as a field.
  text[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const field = blockFields.find((one) => one === name);
    return field ? values[field] || gaps[language][field] : '';
  });

/** A text with a block put in where the cursor stood, and where it stands after that. */
export const insertBlock = (
  before: string,
  block: string,
  { start, end }: { start: number; end: number },
): { text: string; cursor: number } => {
  const head = before.slice(0, start);
  const glue = head === '' || /\s$/.test(head) ? '' : ' ';
  return { text: head + glue + block + before.slice(end), cursor: head.length + glue.length + block.length };
};
