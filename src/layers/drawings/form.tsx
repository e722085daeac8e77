import { useMemo, useState } from 'react';
import type { Drawing } from '../../domain/drawings/contract.ts';
import { longestLabel, longestNote } from '../../domain/drawings/drafts.ts';
import { makeDrawing } from '../../domain/drawings/draw.ts';
import { refuseDrawn, tidyDrawn } from '../../domain/drawings/drawn.ts';
import { drawingKinds, figureOf } from '../../domain/drawings/kinds.ts';
import { areasOfDrawn } from '../../domain/drawings/placing.ts';
import type { DrawingStart } from '../../domain/drawings/start.ts';
import { loadRegion } from '../../geo/packs.ts';
import { FigureField } from '../../map/draw/figure-field.tsx';
import { useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { instantOf } from '../../shared/instant.ts';
import { newId } from '../../shared/intent.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { type FieldWords, FormFrame } from '../../shared/parts/form-frame.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import { LinkedItem } from '../../shared/parts/linked-item.tsx';
import { usePart } from '../../shared/parts/use-part.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { disciplineSchema } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { FormProps } from '../manifest.ts';
import { drawingDetailWords } from './detail-words.ts';
import { type TypedDrawing, changeOf, drawingForm, drawnOf, freshOf, readDrawing, typedOf } from './form-model.ts';
import { drawingFormWords } from './form-words.ts';
import { StepButtons } from './step-buttons.tsx';
import { changedStep, madeStep, noteStep } from './steps.ts';
import { drawingWords } from './words.ts';

const loadGround = lazyPart(loadRegion);
const disciplines = ['', ...disciplineSchema.options] as const;

/** What of a form is no text, in words, for whoever has to choose between two versions. */
const useTell = (): FieldWords<TypedDrawing>['tell'] => {
  const { kind } = useWords(drawingWords);
  const { discipline } = useWords(drawingDetailWords);
  const { everybody } = useWords(drawingFormWords);
  return (name, values) => {
    if (name === 'kind') return kind[values.kind];
    if (name === 'drawn') return values.drawn.places.map(([x, y]) => `${y.toFixed(4)}, ${x.toFixed(4)}`).join('; ');
    if (name === 'discipline') return values.discipline === '' ? everybody : discipline[values.discipline];
    return values[name] ?? '';
  };
};

/** Draws a sign or writes a text, or changes one. What is written and drawn survives closing and reload. */
export const DrawingForm = ({
  feature,
  start,
  now: clock,
  onCreate,
  onChange,
  onClose,
}: FormProps<Drawing, DrawingStart>) => {
  const language = useLanguage();
  const word = useWords(drawingWords);
  const own = useWords(drawingFormWords);
  const { discipline } = useWords(drawingDetailWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const [first] = useState(() => freshOf(start));
  const now = feature ? typedOf(feature) : first;
  const about = feature?.id ?? start?.incident ?? start?.event ?? '';
  const draft = useFormDraft(drawingForm, about, now, feature === null);
  const { typed, set } = draft;
  const { part: region } = usePart(loadGround, true);
  const drawn = drawnOf(typed);
  const wrong = drawn && refuseDrawn(drawn);
  const read = readDrawing(typed);
  const place = JSON.stringify(read?.drawn ?? null);
  const areas = useMemo(() => {
    const known = JSON.parse(place) as NonNullable<typeof read>['drawn'] | null;
    return known && region && areasOfDrawn(known, region);
  }, [place, region]);
  const refusal =
    refuse(seat, { type: 'change', zones: areas?.zones ?? (seat.zone === null ? [] : [seat.zone]) }) ??
    (feature ? refuse(seat, { type: 'change', zones: feature.properties.zones }) : null);
  const fault =
    describeFault(typed.text, language, { most: longestLabel }) ??
    describeFault(typed.note, language, { most: longestNote, hasLines: true });
  const missing =
    typed.kind === 'text' && readText(typed.text) === ''
      ? own.writeFirst
      : drawn === null || wrong?.reason === 'open'
        ? own.drawFirst
        : areas && areas.zones.length === 0
          ? own.outside
          : null;

  const save = async (key: string): Promise<void> => {
    if (!read) return;
    const geometry = tidyDrawn(read.drawn);
    if (feature) {
      const patch = changeOf(draft.changed, { ...read, drawn: geometry }, feature);
      await onChange(patch, key);
      return noteStep(changedStep(feature, patch));
    }
    // Where it lies is the server's to say where this device does not know.
    const where = areas ?? { communes: [], zones: seat.zone === null ? [] : [seat.zone] };
    const made = makeDrawing(newId('drw', key), read.draft, geometry, where, instantOf(clock));
    await onCreate({ key, feature: made, patch: { ...read.draft, geometry } });
    noteStep(madeStep(made.id));
  };
  return (
    <FormFrame
      name={feature ? own.change : word.newDrawing}
      draft={draft}
      now={now}
      fields={{ names: own.names, tell: useTell() }}
      problem={refusal ? refusals[refusal] : (fault ?? missing)}
      isReady={read !== null}
      onSave={save}
      onClose={onClose}
    >
      <Choice
        name={own.names.kind}
        value={typed.kind}
        values={drawingKinds}
        words={word.kind}
        onChange={(kind) => set({ kind })}
      />
      <Field
        name={own.names.text}
        value={typed.text}
        isOptional={typed.kind !== 'text'}
        most={longestLabel}
        onChange={(text) => set({ text })}
      />
      <FigureField
        key={figureOf[typed.kind]}
        as={figureOf[typed.kind]}
        value={typed.drawn}
        refusal={wrong?.reason === 'open' ? null : wrong}
        begins={feature === null}
        onChange={(figure) => set({ drawn: figure })}
      />
      <Choice
        name={own.names.discipline}
        value={typed.discipline}
        values={disciplines}
        words={{ ...discipline, '': own.everybody }}
        onChange={(value) => set({ discipline: value })}
      />
      <LinkedItem
        layer="incidents"
        name={own.forIncident}
        none={own.none}
        remove={own.remove}
        value={typed.incident}
        onChange={(incident) => set({ incident })}
      />
      <LinkedItem
        layer="events"
        name={own.forEvent}
        none={own.none}
        remove={own.remove}
        value={typed.event}
        onChange={(event) => set({ event })}
      />
      <Field
        name={own.names.note}
        value={typed.note}
        isOptional
        most={longestNote}
        onChange={(note) => set({ note })}
      />
      <StepButtons />
    </FormFrame>
  );
};
