import './form.css';
import { useState } from 'react';
import { type PublicEvent, eventKindSchema } from '../../domain/events/contract.ts';
import { longest } from '../../domain/events/drafts.ts';
import { assessmentLevels, organiserKinds } from '../../domain/events/kinds.ts';
import { announceEvent } from '../../domain/events/lifecycle.ts';
import { workingDaysBefore } from '../../domain/events/working-days.ts';
import { useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { instantOf } from '../../shared/instant.ts';
import { newId } from '../../shared/intent.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { type FieldWords, FormFrame } from '../../shared/parts/form-frame.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { PlaceField } from '../../shared/parts/place-field.tsx';
import { usePlaces } from '../../shared/places.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { describeFault } from '../../shared/text-words.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import type { FormProps } from '../manifest.ts';
import { eventFormWords } from './form-words.ts';
import {
  type TypedEvent,
  changeOf,
  eventForm,
  freshOf,
  nextEditionOf,
  readEvent,
  readWindows,
  typedOf,
} from './form-model.ts';
import { useLevelNames } from './level-names.ts';
import { StagesField } from './stages-field.tsx';
import { eventWords } from './words.ts';

/** A device does not know where communes end: the server says what the event touches. */
const nowhere = { locate: () => null, bbox: [0, 0, 0, 0] } as const;
const tenDays = 10;
const mostPeople = 2_000_000;
const times = ['setUp', 'start', 'end', 'dispersed', 'cleared'] as const;

/** What of a form is no text, in words, for whoever has to choose between two versions. */
const useTell = (): FieldWords<TypedEvent>['tell'] => {
  const language = useLanguage();
  const word = useWords(eventWords);
  const levels = useLevelNames();
  return (name, values) => {
    if (name === 'place') return values.place ? textIn(values.place.place.label, language) : '';
    if (name === 'stages') return values.stages.map(({ label }) => textIn(label, language)).join(' → ');
    if (name === 'involved') return values.involved.join(', ');
    if (name === 'kind') return word.kind[values.kind];
    if (name === 'organiser') return word.organiser[values.organiser];
    if (name === 'level') return values.level === '' ? '' : levels[values.level];
    return values[name].replace(/(\d)T(\d)/, '$1 $2');
  };
};

/** Announces an event, or changes what is said of one; a new one can start from an earlier edition. */
export const EventForm = ({ feature, finder, now: clock, onCreate, onChange, onClose }: FormProps<PublicEvent>) => {
  const language = useLanguage();
  const word = useWords(eventWords);
  const own = useWords(eventFormWords);
  const levels = useLevelNames();
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const { zoneCodes, zoneName } = usePlaces();
  const earlier = [...useFeatures('events')].filter(({ properties: { status } }) => status === 'ended');
  const [first] = useState(() => freshOf(clock, seat.zone ?? zoneCodes[0] ?? ''));
  const now = feature ? typedOf(feature) : first;
  const draft = useFormDraft(eventForm, feature?.id ?? '', now, feature === null);
  const { typed, set } = draft;
  const read = readEvent(typed);
  const windows = readWindows(typed);
  const lines = [typed.titleFr, typed.titleNl, typed.subject, typed.transport];
  const fault =
    lines.map((text) => describeFault(text, language, { most: longest.line })).find((found) => found !== null) ??
    describeFault(`${typed.note}\n${typed.assessment}`, language, { most: longest.note, hasLines: true });
  const refusal = refuse(seat, { type: 'change', zones: [typed.lead, ...typed.involved] });
  const problem = refusal ? refusals[refusal] : !typed.place ? own.choosePlace : !windows ? own.badHours : fault;
  const days = windows && typed.received !== '' ? workingDaysBefore(typed.received, windows.event.start) : null;
  const zoneNames = Object.fromEntries(
    zoneCodes.map((code) => [code, `${code} ${textIn(zoneName(code) ?? { fr: '', nl: '' }, language)}`]),
  );

  const save = async (key: string): Promise<void> => {
    if (!read) return;
    if (feature) return onChange(changeOf(draft.changed, read), key);
    const made = announceEvent(newId('evt', key), read, instantOf(clock), nowhere);
    await onCreate({ key, feature: made, patch: { ...read } });
  };
  const start = (id: string): void => {
    const event = earlier.find((one) => one.id === id);
    set(event ? nextEditionOf(event, clock) : { previous: '' });
  };
  return (
    <FormFrame
      name={feature ? own.change : word.newEvent}
      {...(feature ? {} : { saveName: own.announce })}
      draft={draft}
      now={now}
      fields={{ names: own.names, tell: useTell() }}
      problem={problem}
      isReady={read !== null}
      onSave={save}
      onClose={onClose}
    >
      {feature || earlier.length === 0 ? null : (
        <Choice
          name={own.names.previous}
          value={typed.previous}
          values={['', ...earlier.map(({ id }) => id)]}
          words={{
            '': own.nothingBefore,
            ...Object.fromEntries(earlier.map(({ id, properties }) => [id, textIn(properties.title, language)])),
          }}
          onChange={start}
        />
      )}
      <Field
        name={own.names.titleFr}
        value={typed.titleFr}
        most={longest.line}
        onChange={(titleFr) => set({ titleFr })}
      />
      <Field
        name={own.names.titleNl}
        value={typed.titleNl}
        most={longest.line}
        onChange={(titleNl) => set({ titleNl })}
      />
      <div className="form-row">
        <Choice
          name={own.names.kind}
          value={typed.kind}
          values={eventKindSchema.options}
          words={word.kind}
          onChange={(kind) => set({ kind })}
        />
        <Choice
          name={own.names.organiser}
          value={typed.organiser}
          values={organiserKinds}
          words={word.organiser}
          onChange={(organiser) => set({ organiser })}
        />
      </div>
      <fieldset>
        <legend>{own.names.place}</legend>
        <PlaceField finder={finder} value={typed.place} onChange={(place) => set({ place })} hasNote />
      </fieldset>
      <StagesField
        finder={finder}
        gathering={typed.place}
        stages={typed.stages}
        onChange={(stages) => set({ stages })}
      />
      <div className="form-row">
        {times.map((name) => (
          <MomentField
            key={name}
            name={own.names[name]}
            value={typed[name]}
            now={clock}
            isOptional={name !== 'start' && name !== 'end'}
            onChange={(text) => set({ [name]: text })}
          />
        ))}
      </div>
      <div className="form-row">
        {(['expectedFrom', 'expectedTo', 'stewards', 'radius'] as const).map((name) => (
          <Field
            key={name}
            name={own.names[name]}
            type="number"
            isOptional
            least={0}
            most={name === 'radius' ? 5_000 : mostPeople}
            value={typed[name]}
            onChange={(text) => set({ [name]: text })}
          />
        ))}
      </div>
      <div className="form-row">
        <Choice
          name={own.names.lead}
          value={typed.lead}
          values={zoneCodes}
          words={zoneNames}
          onChange={(lead) => set({ lead })}
        />
        <Choice
          name={own.names.level}
          value={typed.level}
          values={['', ...assessmentLevels]}
          words={{ ...levels, '': own.noLevel }}
          onChange={(level) => set({ level })}
        />
      </div>
      <fieldset>
        <legend>{own.names.involved}</legend>
        {zoneCodes.map((code) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={typed.involved.includes(code)}
              onChange={({ target }) =>
                set({
                  involved: target.checked
                    ? [...typed.involved, code]
                    : typed.involved.filter((other) => other !== code),
                })
              }
            />
            {zoneNames[code]}
          </label>
        ))}
      </fieldset>
      <Field
        name={own.names.received}
        type="date"
        isOptional
        value={typed.received}
        onChange={(received) => set({ received })}
      />
      {days !== null && days < tenDays ? <p role="status">{own.fewDays(days)}</p> : null}
      {(['subject', 'transport', 'assessment', 'note'] as const).map((name) => (
        <Field
          key={name}
          name={own.names[name]}
          value={typed[name]}
          most={name === 'subject' || name === 'transport' ? longest.line : longest.note}
          onChange={(text) => set({ [name]: text })}
        />
      ))}
    </FormFrame>
  );
};
