import * as v from 'valibot';
import type { Drawing } from '../../domain/drawings/contract.ts';
import { drawnSchema } from '../../domain/drawings/contract.ts';
import { drawingPatchSchema } from '../../domain/drawings/drafts.ts';
import { refuseDrawingPatch } from '../../domain/drawings/lifecycle.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { isolate } from '../../shared/text.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { pair } from '../../shared/words.ts';
import type { Joint } from '../manifest.ts';
import { drawingDetailWords } from './detail-words.ts';
import { drawingWords } from './words.ts';

/** The words of drawing and erasing. */
export const drawingDeskWords = defineWords({
  edit: deskGlossary.edit,
  erase: t('Effacer le dessin', 'Tekening wissen', 'Erase'),
  again: t('Redessiner', 'Opnieuw tekenen', 'Draw again'),
  next: t('Dessiner autre chose ici', 'Hier verder tekenen', 'Draw something else here'),
  moved: t('Tracé modifié', 'Anders getekend', 'Drawn elsewhere'),
});

type Told = Partial<Drawing['properties']> & { print?: number; geometry?: unknown };

/** Changed properties in words. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const { facts, kind: kinds, status: statuses } = drawingWords[language];
  const { discipline: disciplines } = drawingDetailWords[language];
  const { moved } = drawingDeskWords[language];
  const { kind, status, text, discipline, print, geometry, incident, event, note } = properties as Told;
  const tell = (name: string, value: string): string => pair(name, value, language);
  const named = (name: string, id: string | null | undefined): string[] =>
    id === undefined ? [] : [tell(name, id === null ? '–' : isolate(id))];
  return [
    ...(kind ? [tell(facts.kind, kinds[kind])] : []),
    ...(status ? [tell(facts.status, statuses[status])] : []),
    ...(text === undefined ? [] : [tell(facts.text, text === '' ? '–' : isolate(text))]),
    ...(discipline === undefined ? [] : [tell(facts.discipline, discipline === null ? '–' : disciplines[discipline])]),
    ...(print === undefined && geometry === undefined ? [] : [moved]),
    ...named(facts.incident, incident),
    ...named(facts.event, event),
    ...(note ? [tell(facts.note, isolate(note))] : []),
  ];
};

/** Why something drawn cannot be changed so. */
export const refuse = (drawing: Drawing, { geometry, ...patch }: Record<string, unknown>): string | null =>
  v.is(drawingPatchSchema, patch) && (geometry === undefined || v.is(drawnSchema, geometry))
    ? refuseDrawingPatch(drawing, patch, geometry ?? null)
    : 'This cannot be taken back.';

/** Making it is taken back by erasing it. */
export const takeBack = ({ properties: { status } }: Drawing): Readonly<Record<string, unknown>> =>
  status === 'drawn' ? { status: 'erased' } : {};

export const joint: Joint<Drawing> = {
  right: ({ properties: { zones } }) => ({ type: 'change', zones }),
  steps: [
    {
      id: 'erased',
      name: (language) => drawingDeskWords[language].erase,
      patch: () => ({ status: 'erased' }),
    },
  ],
};
