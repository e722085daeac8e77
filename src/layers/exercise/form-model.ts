import * as v from 'valibot';
import { alertThemes } from '../../domain/alerts/contract.ts';
import { type Inject, expectedActions, injectKindSchema } from '../../domain/exercise/contract.ts';
import type { InjectDraft } from '../../domain/exercise/drafts.ts';
import { incidentCategorySchema } from '../../domain/incidents/contract.ts';
import { placeField, typedField } from '../../shared/drafts/fields.ts';
import type { FormKind } from '../../shared/drafts/use-form-draft.ts';
import type { Both } from '../../shared/parts/both-fields.tsx';
import type { FoundPlace } from '../../shared/places.ts';
import { roles } from '../../shared/seats.ts';
import { readText } from '../../shared/text-words.ts';
import { severitySchema } from '../../shared/vocabulary.ts';
import { formatOffset, readOffset } from './model.ts';

/** What the form of an inject holds while somebody types; empty: nobody, nothing. */
export interface TypedInject {
  offset: string;
  kind: Inject['properties']['kind'];
  title: Both;
  text: Both;
  place: FoundPlace | null;
  function: Exclude<InjectDraft['function'], null> | '';
  zone: string;
  severity: Exclude<InjectDraft['severity'], null>;
  category: Exclude<InjectDraft['category'], null>;
  theme: Exclude<InjectDraft['theme'], null>;
  minutes: string;
  action: (typeof expectedActions)[number] | 'none';
  expected: Both;
  within: string;
}

const both = v.object({ fr: typedField, nl: typedField });
export const injectForm: FormKind<TypedInject> = {
  form: 'inject',
  version: 1,
  fields: {
    offset: typedField,
    kind: injectKindSchema,
    title: both,
    text: both,
    place: placeField,
    function: v.picklist([...roles, '']),
    zone: typedField,
    severity: severitySchema,
    category: incidentCategorySchema,
    theme: v.picklist(alertThemes),
    minutes: typedField,
    action: v.picklist([...expectedActions, 'none']),
    expected: both,
    within: typedField,
  },
  tell: ({ title, offset }) => title?.fr || title?.nl || offset || '…',
};

const empty: Both = { fr: '', nl: '' };
const bothOf = ({ fr, nl }: { fr: string; nl: string }): Both => ({ fr, nl });

/** What the form shows of an inject as it is, or of a new one. */
export const typedInject = (inject: Inject | null): TypedInject => {
  const known: Partial<Inject['properties']> = inject?.properties ?? {};
  const { title = empty, text = empty, expected = null } = known;
  const place = known.place ?? null;
  return {
    offset: formatOffset(known.offset ?? 0),
    kind: known.kind ?? 'incident',
    title: bothOf(title),
    text: bothOf(text),
    place: inject && place ? { id: inject.id, place, position: inject.geometry?.coordinates ?? null } : null,
    function: known.function ?? '',
    zone: known.zone ?? '',
    severity: known.severity ?? 'moderate',
    category: known.category ?? 'other',
    theme: known.theme ?? 'event',
    minutes: String(known.minutes ?? 30),
    action: expected?.action ?? 'none',
    expected: bothOf(expected?.text ?? empty),
    within: String(expected?.within ?? 5),
  };
};

const readBoth = ({ fr, nl }: Both): Both => ({ fr: readText(fr), nl: readText(nl) });
const wholeOf = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0);

/** Whether a kind has a property; what the form shows of it. */
export const hasPart = (
  kind: Inject['properties']['kind'],
  part: 'severity' | 'category' | 'theme' | 'minutes' | 'place',
): boolean => {
  switch (part) {
    case 'severity':
      return kind === 'incident' || kind === 'alert';
    case 'category':
      return kind === 'incident';
    case 'theme':
      return kind === 'alert';
    case 'minutes':
      return kind === 'alert' || kind === 'disruption' || kind === 'silence';
    case 'place':
      return kind !== 'silence';
  }
};

/** What was typed, as the server takes it; null: the time is none. */
export const readInject = (
  typed: TypedInject,
  script: string,
): { draft: InjectDraft; geometry: Inject['geometry'] } | null => {
  const offset = readOffset(typed.offset);
  if (offset === null) return null;
  const { kind, place, action } = typed;
  const at = hasPart(kind, 'place') ? place : null;
  const minutes = wholeOf(typed.minutes);
  return {
    draft: {
      script,
      offset,
      kind,
      title: readBoth(typed.title),
      text: readBoth(typed.text),
      place: at?.place ?? null,
      function: typed.function === '' ? null : typed.function,
      zone: typed.zone === '' ? null : typed.zone,
      severity: hasPart(kind, 'severity') ? typed.severity : null,
      category: hasPart(kind, 'category') ? typed.category : null,
      theme: hasPart(kind, 'theme') ? typed.theme : null,
      minutes: hasPart(kind, 'minutes') && minutes > 0 ? minutes : null,
      expected:
        action === 'none'
          ? null
          : { text: readBoth(typed.expected), action, within: Math.max(1, wholeOf(typed.within)) },
    },
    geometry: at?.position ? { type: 'Point', coordinates: at.position } : null,
  };
};
