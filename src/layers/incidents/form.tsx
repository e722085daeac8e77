import type { IncidentStart } from '../../domain/incidents/start.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { useTellsOfWatch } from '../features.ts';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { usePersonal } from '../../shared/personal/use-personal.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { longestText } from '../../shared/typed-text.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { disciplineSchema, severitySchema, textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { newId, partKey } from '../../shared/intent.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { placeFieldWords } from '../../shared/parts/place-field-words.ts';
import { PlaceField } from '../../shared/parts/place-field.tsx';
import { type FieldWords, FormFrame } from '../../shared/parts/form-frame.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import type { FormProps } from '../manifest.ts';
import { type Incident, incidentCategories, incidentSources } from '../../domain/incidents/contract.ts';
import { incidentDeskWords } from './desk-words.ts';
import {
  type TypedIncident,
  incidentChange,
  incidentForm,
  readIncident,
  typedIncident,
  writeOtherTitle,
  writeTitle,
} from './form-model.ts';
import { reportIncident } from '../../domain/incidents/lifecycle.ts';
import { incidentDetailWords } from './detail-words.ts';
import { incidentWords } from './words.ts';
import { instantOf } from '../../shared/instant.ts';

/** A new incident, or the description of one that is there. What is typed survives closing, reload and crash. */
export const IncidentForm = ({
  feature,
  start,
  finder,
  now: clock,
  onCreate,
  onChange,
  onClose,
}: FormProps<Incident, IncidentStart>) => {
  const language = useLanguage();
  const word = useWords(incidentWords);
  const detail = useWords(incidentDetailWords);
  const desk = useWords(incidentDeskWords);
  const { place } = useWords(placeFieldWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const own = language === 'nl' ? 'nl' : 'fr';
  const [first] = useState(() => typedIncident({ feature: null, start }));
  const now = feature ? typedIncident({ feature, start }) : first;
  const draft = useFormDraft(incidentForm, feature?.id ?? start?.alert ?? '', now, feature === null);
  const { typed, set } = draft;
  const field = useRef<HTMLInputElement>(null);
  const ids = { title: useId(), other: useId() };
  // Before it is painted: what is typed as soon as it is seen goes into it.
  useLayoutEffect(function startTyping() {
    field.current?.focus();
  }, []);
  const title = typed.title[own];
  const titleOther = typed.title.isOne ? '' : typed.title[own === 'fr' ? 'nl' : 'fr'];
  const unknownPlace = { label: desk.unknownPlace, commune: null, zone: null, stop: null, line: null };
  const read = readIncident(typed, unknownPlace);
  const tellsOfWatch = useTellsOfWatch();
  const { change: changeItem } = useItemSteps();
  const isOfWatch =
    (start?.alert ? tellsOfWatch({ layer: 'alerts', id: start.alert }) : false) ||
    (feature ? tellsOfWatch({ layer: 'incidents', id: feature.id }) : false);
  const personal = usePersonal(`${title}\n${titleOther}\n${typed.place?.place.note ?? ''}`, isOfWatch);
  const refusal =
    refuse(seat, { type: 'change', zones: [read.draft.place.zone] }) ??
    (feature ? refuse(seat, { type: 'change', zones: [feature.properties.place.zone] }) : null);

  const save = async (key: string): Promise<void> => {
    if (feature) return onChange(incidentChange(draft.changed, read), key);
    const incident = reportIncident(newId('inc', key), read.draft, read.geometry, instantOf(clock));
    await onCreate({ key, feature: incident, patch: { ...read.draft, geometry: read.geometry } });
    if (start?.alert) {
      const link = { status: 'linked', incident: incident.id };
      await changeItem({ layer: 'alerts', id: start.alert }, link, partKey(key, 'link'));
    }
  };
  const tell: FieldWords<TypedIncident>['tell'] = (name, { title: named, place, disciplines, ...values }) => {
    if (name === 'title') return named.isOne ? named.fr : `${named.fr} / ${named.nl}`;
    if (name === 'place') return place ? textIn(place.place.label, language) : '';
    if (name === 'disciplines') return disciplines.toSorted().join(', ');
    return { ...word.severity, ...word.category, ...detail.source }[values[name]];
  };
  return (
    <FormFrame
      name={feature ? desk.changeIncident : desk.newIncident}
      {...(feature ? {} : { saveName: desk.create })}
      problem={
        refusal
          ? refusals[refusal]
          : (describeFault(title, language) ?? describeFault(titleOther, language) ?? personal)
      }
      draft={draft}
      now={now}
      fields={{ names: { title: desk.title, place, ...word.facts, ...detail.facts }, tell }}
      isReady={readText(title) !== ''}
      onSave={save}
      onClose={onClose}
    >
      {start?.title ? <p className="quiet">{textIn(start.title, language)}</p> : null}
      <div className="item-field">
        <label htmlFor={ids.title}>{desk.title}</label>
        <input
          ref={field}
          id={ids.title}
          type="text"
          required
          dir="auto"
          maxLength={longestText}
          value={title}
          onChange={({ target }) => set({ title: writeTitle(typed.title, own, target.value) })}
        />
      </div>
      <div className="item-field">
        <label htmlFor={ids.other}>{desk.titleOther}</label>
        <input
          id={ids.other}
          type="text"
          dir="auto"
          maxLength={longestText}
          value={titleOther}
          onChange={({ target }) => set({ title: writeOtherTitle(typed.title, own, target.value) })}
        />
      </div>
      <PlaceField finder={finder} value={typed.place} onChange={(found) => set({ place: found })} hasNote />
      <div className="form-row">
        <Choice
          name={word.facts.severity}
          value={typed.severity}
          values={severitySchema.options}
          words={word.severity}
          onChange={(severity) => set({ severity })}
        />
        <Choice
          name={word.facts.category}
          value={typed.category}
          values={incidentCategories}
          words={word.category}
          onChange={(category) => set({ category })}
        />
        {feature ? null : (
          <Choice
            name={detail.facts.source}
            value={typed.source}
            values={incidentSources}
            words={detail.source}
            onChange={(source) => set({ source })}
          />
        )}
      </div>
      <fieldset>
        <legend>{word.facts.disciplines}</legend>
        {disciplineSchema.options.map((discipline) => (
          <label key={discipline}>
            <input
              type="checkbox"
              checked={typed.disciplines.includes(discipline)}
              onChange={({ target }) =>
                set({
                  disciplines: target.checked
                    ? [...typed.disciplines, discipline]
                    : typed.disciplines.filter((one) => one !== discipline),
                })
              }
            />
            {`${discipline} ${word.discipline[discipline]}`}
          </label>
        ))}
      </fieldset>
      <p className="quiet">{desk.kept}</p>
    </FormFrame>
  );
};
