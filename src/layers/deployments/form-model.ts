import * as v from 'valibot';
import { placeField, textField, typedField } from '../../shared/drafts/fields.ts';
import type { FormKind } from '../../shared/drafts/use-form-draft.ts';
import { timeOf } from '../../shared/instant.ts';
import { isSame } from '../../shared/is-same.ts';
import type { FoundPlace } from '../../shared/places.ts';
import { readText } from '../../shared/text-words.ts';
import type { Text } from '../../shared/vocabulary.ts';
import { type WallText, addOnClock, instantOfWall, writeWall } from '../../shared/wall-clock.ts';
import {
  type Deployment,
  deploymentKinds,
  deploymentOperatorSchema,
  levelSchema,
  strengthSchema,
} from '../../domain/deployments/contract.ts';
import { type DeploymentDraft, type DeploymentPatch, isShift } from '../../domain/deployments/lifecycle.ts';

type Properties = Deployment['properties'];

/** What the form holds while somebody types. */
export interface TypedDeployment
  extends Pick<Properties, 'operator' | 'kind' | 'level' | 'strength' | 'contact' | 'operation' | 'objective'> {
  place: FoundPlace | null;
  start: WallText;
  end: WallText;
}

/** A team on its way changes its position all the time: where it is going is its place. */
const isSamePlace = (a: FoundPlace | null, b: FoundPlace | null): boolean =>
  isSame(a && [a.place.label, a.place.stop, a.place.line], b && [b.place.label, b.place.stop, b.place.line]);

export const deploymentForm: FormKind<TypedDeployment> = {
  form: 'deployment',
  version: 1,
  fields: {
    operator: deploymentOperatorSchema,
    kind: v.picklist(deploymentKinds),
    level: levelSchema,
    strength: strengthSchema,
    contact: typedField,
    operation: typedField,
    objective: textField,
    place: placeField,
    start: typedField,
    end: typedField,
  },
  isSame: { place: isSamePlace },
  tell: ({ place, start, objective, operation }) =>
    place?.place.label.fr ?? start?.replace('T', ' ') ?? objective?.fr ?? operation ?? '…',
};

const hour = 3_600_000;
/** Of a shift, in minutes of the clock. */
const usualLength = 8 * 60;

/** What the form shows of a deployment as it is, or of a new one. @param now milliseconds */
export const typedDeployment = (
  feature: Deployment | null,
  now: number,
  firstObjective: Text,
  zone: string | null,
): TypedDeployment => {
  const known = feature?.properties;
  const nextHour = Math.ceil(now / hour) * hour;
  return {
    operator: known?.operator ?? (zone === null ? 'stib-security' : `zone-${zone}`),
    kind: known?.kind ?? (zone === null ? 'metro' : 'road'),
    level: known?.level ?? (zone === null ? 'underground' : 'surface'),
    strength: known?.strength ?? 2,
    contact: known?.contact ?? '',
    operation: known?.operation ?? '',
    objective: known?.objective ?? firstObjective,
    place: feature && {
      id: feature.id,
      place: feature.properties.place,
      position: feature.geometry?.coordinates ?? null,
    },
    start: writeWall(known ? timeOf(known.shift.start) : nextHour),
    end: writeWall(known ? timeOf(known.shift.end) : addOnClock(nextHour, usualLength)),
  };
};

const geometryOf = (place: FoundPlace): Deployment['geometry'] =>
  place.position && { type: 'Point', coordinates: place.position };

/** What was typed, as the server takes it; null where place or times are of no use. @param feature null: a new one */
export const readDeployment = (
  typed: TypedDeployment,
  firstObjective: Text,
  feature: Deployment | null,
): { draft: DeploymentDraft; geometry: Deployment['geometry'] } | null => {
  const start = instantOfWall(typed.start, feature?.properties.shift.start);
  const end = instantOfWall(typed.end, feature?.properties.shift.end);
  if (!typed.place || start === null || end === null || !isShift(timeOf(start), timeOf(end))) return null;
  const { operator, kind, level, strength, contact, operation } = typed;
  const [fr, nl] = [readText(typed.objective.fr), readText(typed.objective.nl)];
  return {
    draft: {
      operator,
      kind,
      level,
      strength,
      place: typed.place.place,
      contact: readText(contact),
      operation: readText(operation),
      objective: fr === '' && nl === '' ? firstObjective : { fr: fr || nl, nl: nl || fr },
      shift: { start, end },
    },
    geometry: geometryOf(typed.place),
  };
};

/** What of it a change sends: the fields that the person changed, and nothing else. */
export const deploymentChange = (
  changed: ReadonlySet<keyof TypedDeployment>,
  { draft, geometry }: NonNullable<ReturnType<typeof readDeployment>>,
): DeploymentPatch & { geometry?: Deployment['geometry'] } => {
  const { operator: _, kind: __, shift, ...changeable } = draft;
  const own = Object.entries(changeable).filter(([name]) => changed.has(name as keyof TypedDeployment));
  return {
    ...Object.fromEntries(own),
    ...(changed.has('place') && { geometry }),
    ...((changed.has('start') || changed.has('end')) && { shift }),
  };
};
