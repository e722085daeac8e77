import { useEffect, useId, useRef } from 'react';
import { useDraft } from '../../shared/drafts.ts';
import { usePersonal } from '../../shared/personal/use-personal.ts';
import { type FoundPlace, useReference } from '../../shared/reference.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { type Discipline, type Place, disciplineSchema, severitySchema } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { PlaceField } from '../../shared/parts/place-field.tsx';
import { FormFrame } from '../../shared/parts/form-frame.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import type { FormProps } from '../manifest.ts';
import { type Incident, incidentCategories, incidentSources } from './contract.ts';
import { incidentDeskWords } from './desk-words.ts';
import { type IncidentDraft, reportIncident } from './lifecycle.ts';
import { incidentWords } from './words.ts';
import { instantOf } from '../../shared/instant.ts';
import { makeItemId } from '../../shared/item-id.ts';

/** What the form holds while somebody types. */
interface Typed {
  title: string;
  /** In the other official language; empty: the same. */
  titleOther: string;
  category: Incident['properties']['category'];
  severity: Incident['properties']['severity'];
  source: Incident['properties']['source'];
  disciplines: readonly Discipline[];
  place: FoundPlace | null;
}

const longestTitle = 10_000;

const typedOf = ({ feature, start }: Pick<FormProps<Incident>, 'feature' | 'start'>, isDutch: boolean): Typed => {
  const title = feature?.properties.title ?? start?.title ?? { fr: '', nl: '' };
  const [own, other] = isDutch ? [title.nl, title.fr] : [title.fr, title.nl];
  const known = feature && {
    id: feature.id,
    place: feature.properties.place,
    position: feature.geometry?.coordinates ?? null,
  };
  return {
    title: own,
    titleOther: other === own ? '' : other,
    category: feature?.properties.category ?? 'other',
    severity: feature?.properties.severity ?? 'moderate',
    source: feature?.properties.source ?? 'emergency-call',
    disciplines: feature?.properties.disciplines ?? [],
    place: known ?? start?.place ?? null,
  };
};

/** A new incident, or the description of one that is there. What is typed survives closing, reload and crash. */
export const IncidentForm = ({ feature, start, finder, now, onCreate, onChange, onClose }: FormProps<Incident>) => {
  const language = useLanguage();
  const isDutch = language === 'nl';
  const word = useWords(incidentWords);
  const desk = useWords(incidentDeskWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const first = typedOf({ feature, start }, isDutch);
  const draftKey = feature ? `edit:${feature.id}` : `new-incident:${start?.alert ?? ''}`;
  const [typed, setTyped, clear] = useDraft<Typed>(draftKey, first);
  const field = useRef<HTMLInputElement>(null);
  const ids = { title: useId(), other: useId() };
  useEffect(function startTyping() {
    field.current?.focus();
  }, []);
  const set = (change: Partial<Typed>): void => setTyped({ ...typed, ...change });
  const title = readText(typed.title);
  const other = readText(typed.titleOther) || title;
  const place: Place = typed.place?.place ?? {
    label: desk.unknownPlace,
    commune: null,
    zone: null,
    stop: null,
    line: null,
  };
  const { tellsOfWatch } = useReference();
  const isOfWatch =
    (start?.alert ? tellsOfWatch({ layer: 'alerts', id: start.alert }) : false) ||
    (feature ? tellsOfWatch({ layer: 'incidents', id: feature.id }) : false);
  const personal = usePersonal(`${typed.title}\n${typed.titleOther}`, isOfWatch);
  const refusal =
    refuse(seat, { type: 'change-incident', zone: place.zone }) ??
    (feature ? refuse(seat, { type: 'change-incident', zone: feature.properties.place.zone }) : null);

  const save = async (): Promise<void> => {
    const position = typed.place?.position ?? null;
    const geometry: Incident['geometry'] = position && { type: 'Point', coordinates: position };
    const draft: IncidentDraft = {
      title: isDutch ? { fr: other, nl: title } : { fr: title, nl: other },
      category: typed.category,
      severity: typed.severity,
      source: typed.source,
      disciplines: [...typed.disciplines].sort(),
      place,
    };
    if (feature) {
      const { source: _, ...all } = draft;
      const before = feature.properties as unknown as Record<string, unknown>;
      const isMoved = JSON.stringify(typed.place) !== JSON.stringify(first.place);
      const changed = Object.entries(all).filter(
        ([name, value]) => name !== 'place' && JSON.stringify(value) !== JSON.stringify(before[name]),
      );
      await onChange({ ...Object.fromEntries(changed), ...(isMoved && { place, geometry }) });
    } else {
      const id = makeItemId('inc');
      const incident = reportIncident(id, draft, geometry, instantOf(now));
      await onCreate({ feature: incident, patch: { ...draft, geometry } });
    }
  };
  return (
    <FormFrame
      name={feature ? desk.changeIncident : desk.newIncident}
      words={{ save: feature ? desk.save : desk.create, close: desk.close, discard: desk.discard }}
      problem={
        refusal
          ? refusals[refusal]
          : (describeFault(typed.title, language) ?? describeFault(typed.titleOther, language) ?? personal)
      }
      isReady={title !== ''}
      onSave={save}
      onClear={clear}
      onClose={onClose}
    >
      <div className="item-field">
        <label htmlFor={ids.title}>{desk.title}</label>
        <input
          ref={field}
          id={ids.title}
          type="text"
          required
          dir="auto"
          maxLength={longestTitle}
          value={typed.title}
          onChange={({ target }) => set({ title: target.value })}
        />
      </div>
      <div className="item-field">
        <label htmlFor={ids.other}>{desk.titleOther}</label>
        <input
          id={ids.other}
          type="text"
          dir="auto"
          maxLength={longestTitle}
          value={typed.titleOther}
          onChange={({ target }) => set({ titleOther: target.value })}
        />
      </div>
      <PlaceField finder={finder} value={typed.place} onChange={(found) => set({ place: found })} />
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
            name={word.facts.source}
            value={typed.source}
            values={incidentSources}
            words={word.source}
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
