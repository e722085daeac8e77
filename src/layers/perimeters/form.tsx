import { useMemo, useState } from 'react';
import type { Perimeter } from '../../domain/perimeters/contract.ts';
import { drawPerimeter } from '../../domain/perimeters/draw.ts';
import { longestNote } from '../../domain/perimeters/drafts.ts';
import { perimeterKinds } from '../../domain/perimeters/kinds.ts';
import { areasUnder } from '../../domain/perimeters/placing.ts';
import type { PerimeterStart } from '../../domain/perimeters/start.ts';
import { loadRegion } from '../../geo/packs.ts';
import { surfaceOf } from '../../geo/shape-surface.ts';
import { useUnits } from '../../map/draw/measures.ts';
import { ShapeField } from '../../map/draw/shape-field.tsx';
import { useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { instantOf } from '../../shared/instant.ts';
import { newId } from '../../shared/intent.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { type FieldWords, FormFrame } from '../../shared/parts/form-frame.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import { LinkedItem } from '../../shared/parts/linked-item.tsx';
import { usePart } from '../../shared/parts/use-part.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { FormProps } from '../manifest.ts';
import {
  type TypedPerimeter,
  changeOf,
  freshOf,
  perimeterForm,
  readPerimeter,
  readTimes,
  typedOf,
} from './form-model.ts';
import { perimeterFormWords } from './form-words.ts';
import { areaLooks } from './signs.ts';
import { tellShape } from './tell-shape.ts';
import { WatchField } from './watch-field.tsx';
import { watchWords } from './watch-words.ts';
import { perimeterWords } from './words.ts';

const longestTitle = 200;
const loadGround = lazyPart(loadRegion);

/** What of a form is no text, in words, for whoever has to choose between two versions. */
const useTell = (): FieldWords<TypedPerimeter>['tell'] => {
  const language = useLanguage();
  const { kind } = useWords(perimeterWords);
  const { when: watch } = useWords(watchWords);
  const units = useUnits();
  return (name, values) => {
    if (name === 'kind') return kind[values.kind];
    if (name === 'shape') return values.shape ? tellShape(values.shape, units, language) : '';
    if (name === 'watch') return watch[values.watch.when === '' ? 'nothing' : values.watch.when];
    return (values[name] ?? '').replace(/(\d)T(\d)/, '$1 $2');
  };
};

/** Draws a perimeter, or changes what is drawn and said of one. What is typed and drawn survives closing and reload. */
export const PerimeterForm = ({
  feature,
  start,
  now: clock,
  onCreate,
  onChange,
  onClose,
}: FormProps<Perimeter, PerimeterStart>) => {
  const language = useLanguage();
  const word = useWords(perimeterWords);
  const own = useWords(perimeterFormWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const [first] = useState(() => freshOf(start, clock));
  const now = feature ? typedOf(feature) : first;
  const draft = useFormDraft(
    perimeterForm,
    feature?.id ?? start?.incident ?? start?.event ?? '',
    now,
    feature === null,
  );
  const { typed, set } = draft;
  const { part: region } = usePart(loadGround, true);
  const read = readPerimeter(typed, feature);
  const drawn = read?.shape ?? null;
  const surface = useMemo(() => drawn && surfaceOf(drawn), [drawn]);
  const areas = useMemo(() => surface && region && areasUnder(surface, region), [surface, region]);
  const refusal =
    refuse(seat, { type: 'change', zones: areas?.zones ?? (seat.zone === null ? [] : [seat.zone]) }) ??
    (feature ? refuse(seat, { type: 'change', zones: feature.properties.zones }) : null);
  const fault =
    describeFault(typed.titleFr, language, { most: longestTitle }) ??
    describeFault(typed.titleNl, language, { most: longestTitle }) ??
    describeFault(typed.note, language, { most: longestNote, hasLines: true });
  const missing =
    readText(typed.titleFr) === '' && readText(typed.titleNl) === ''
      ? own.titleFirst
      : typed.shape === null
        ? own.drawFirst
        : readTimes(typed, feature) === null
          ? own.endsBeforeStart
          : areas && areas.zones.length === 0
            ? own.outside
            : null;

  const save = async (key: string): Promise<void> => {
    if (!read || !surface) return;
    if (feature) return onChange(changeOf(draft.changed, read), key);
    // Where it lies is the server's to say where this device does not know.
    const where = areas ?? { communes: [], zones: seat.zone === null ? [] : [seat.zone] };
    const made = drawPerimeter(newId('per', key), read, surface, where, instantOf(clock));
    await onCreate({ key, feature: made, patch: { ...read } });
  };
  return (
    <FormFrame
      name={feature ? own.change : word.newPerimeter}
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
        values={perimeterKinds}
        words={word.kind}
        onChange={(kind) => set({ kind })}
      />
      {(['titleFr', 'titleNl'] as const).map((name) => (
        <Field
          key={name}
          name={own.names[name]}
          value={typed[name]}
          most={longestTitle}
          onChange={(text) => set({ [name]: text })}
        />
      ))}
      <ShapeField
        value={typed.shape}
        onChange={(shape) => set({ shape })}
        look={areaLooks[typed.kind]}
        begins={feature !== null}
      />
      <div className="form-row">
        {feature && feature.properties.status !== 'planned' ? null : (
          <MomentField
            name={own.names.start}
            value={typed.start}
            now={clock}
            onChange={(text) => set({ start: text })}
          />
        )}
        <MomentField
          name={own.names.expectedEnd}
          value={typed.expectedEnd}
          now={clock}
          isOptional
          onChange={(expectedEnd) => set({ expectedEnd })}
        />
      </div>
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
      <WatchField value={typed.watch} onChange={(watch) => set({ watch })} />
      <Field
        name={own.names.note}
        value={typed.note}
        isOptional
        most={longestNote}
        onChange={(note) => set({ note })}
      />
    </FormFrame>
  );
};
