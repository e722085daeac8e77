import type { IncidentStart } from '../../domain/incidents/start.ts';
import * as v from 'valibot';
import { placeField, typedField } from '../../shared/drafts/fields.ts';
import type { FormKind } from '../../shared/drafts/use-form-draft.ts';
import type { FoundPlace } from '../../shared/places.ts';
import { readText } from '../../shared/text-words.ts';
import { type Discipline, type Place, disciplineSchema, severitySchema } from '../../shared/vocabulary.ts';
import type { FormProps } from '../manifest.ts';
import { type Incident, incidentCategorySchema, incidentSources } from '../../domain/incidents/contract.ts';
import type { IncidentDraft, IncidentPatch } from '../../domain/incidents/lifecycle.ts';

type Properties = Incident['properties'];

/** What the form holds while somebody types. */
export interface TypedIncident extends Pick<Properties, 'category' | 'severity' | 'source'> {
  /** `isOne`: the same in both languages, as long as nobody writes the other. */
  title: { fr: string; nl: string; isOne: boolean };
  disciplines: readonly Discipline[];
  place: FoundPlace | null;
}

export const incidentForm: FormKind<TypedIncident> = {
  form: 'incident',
  version: 1,
  fields: {
    title: v.object({ fr: typedField, nl: typedField, isOne: v.boolean() }),
    category: incidentCategorySchema,
    severity: severitySchema,
    source: v.picklist(incidentSources),
    disciplines: v.array(disciplineSchema),
    place: placeField,
  },
  tell: ({ title, place, severity }) => title?.fr || title?.nl || place?.place.label.fr || severity || '…',
};

/** What the form shows of an incident as it is, or of a new one. */
export const typedIncident = ({
  feature,
  start,
}: Pick<FormProps<Incident, IncidentStart>, 'feature' | 'start'>): TypedIncident => {
  const { fr, nl } = feature?.properties.title ?? start?.title ?? { fr: '', nl: '' };
  const known = feature && {
    id: feature.id,
    place: feature.properties.place,
    position: feature.geometry?.coordinates ?? null,
  };
  return {
    title: { fr, nl, isOne: fr === nl },
    category: feature?.properties.category ?? 'other',
    severity: feature?.properties.severity ?? 'moderate',
    source: feature?.properties.source ?? 'emergency-call',
    disciplines: feature?.properties.disciplines ?? [],
    place: known ?? start?.place ?? null,
  };
};

const other = { fr: 'nl', nl: 'fr' } as const;

/** The title after somebody wrote it in their own language, which may be the only one. */
export const writeTitle = (title: TypedIncident['title'], own: 'fr' | 'nl', text: string): TypedIncident['title'] => ({
  ...title,
  [own]: text,
  ...(title.isOne && { [other[own]]: text }),
});

/** The title after somebody wrote it in the other language; empty: the same. */
export const writeOtherTitle = (
  title: TypedIncident['title'],
  own: 'fr' | 'nl',
  text: string,
): TypedIncident['title'] => ({ ...title, [other[own]]: text === '' ? title[own] : text, isOne: text === '' });

const geometryOf = (place: FoundPlace | null): Incident['geometry'] =>
  place?.position ? { type: 'Point', coordinates: place.position } : null;

/** What was typed, as the server takes it. */
export const readIncident = (
  typed: TypedIncident,
  unknownPlace: Place,
): { draft: IncidentDraft; geometry: Incident['geometry'] } => {
  const { title, disciplines, place, ...rest } = typed;
  return {
    draft: {
      ...rest,
      title: { fr: readText(title.fr) || readText(title.nl), nl: readText(title.nl) || readText(title.fr) },
      disciplines: [...disciplines].sort(),
      place: place?.place ?? unknownPlace,
    },
    geometry: geometryOf(place),
  };
};

/** What of it a change sends: the fields that the person changed, and nothing else. */
export const incidentChange = (
  changed: ReadonlySet<keyof TypedIncident>,
  { draft, geometry }: ReturnType<typeof readIncident>,
): IncidentPatch & { geometry?: Incident['geometry'] } => {
  const { source: _, ...changeable } = draft;
  const own = Object.entries(changeable).filter(([name]) => changed.has(name as keyof TypedIncident));
  return { ...Object.fromEntries(own), ...(changed.has('place') && { geometry }) };
};
