import * as v from 'valibot';
import { minutesOnClock } from '../../shared/brussels.ts';
import type { Course } from '../../shared/lifecycle.ts';
import { typedLinesSchema, typedPlaceSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { sentInstantSchema } from '../../shared/vocabulary.ts';
import {
  type Deployment,
  type DeploymentKind,
  type DeploymentOperator,
  type DeploymentService,
  type DeploymentStatus,
  deploymentKinds,
  deploymentOperatorSchema,
  deploymentStatusSchema,
  levelSchema,
  strengthSchema,
} from './contract.ts';
import { timeOf } from '../../shared/instant.ts';

type Level = Deployment['properties']['level'];

const both: readonly Level[] = ['underground', 'surface'];
const surface: readonly Level[] = ['surface'];

/**
 * Who works where: the federal railway police in trains, stations and underground, STIB-MIVB's own service on its
 * network, Securail in the railway domain only, the zones and the road services on the surface.
 */
const competences: Readonly<
  Record<DeploymentService | 'zone', Readonly<Partial<Record<DeploymentKind, readonly Level[]>>>>
> = {
  'stib-security': { metro: both, tram: both, bus: surface },
  securail: { train: both },
  'railway-police': { train: both, metro: both, tram: ['underground'] },
  zone: { tram: surface, bus: surface, road: surface },
  'road-police': { road: surface },
  'bruxelles-mobilite': { road: surface },
};

const competenceOf = (operator: DeploymentOperator) =>
  competences[operator.startsWith('zone-') ? 'zone' : (operator as DeploymentService)];

/** Whether an operator works in such a place. */
export const isCompetent = (operator: DeploymentOperator, kind: DeploymentKind, level: Level): boolean =>
  competenceOf(operator)[kind]?.includes(level) ?? false;

/** Where a deployment may go from each status. */
export const deploymentCourse: Course<DeploymentStatus> = {
  transitions: {
    planned: ['en-route', 'on-site', 'ended'],
    'en-route': ['on-site', 'ended'],
    'on-site': ['paused', 'en-route', 'ended'],
    paused: ['on-site', 'ended'],
    ended: [],
  },
  way: ['planned', 'en-route', 'on-site', 'ended'],
  ends: ['ended'],
};
export const nextSteps = (status: DeploymentStatus): readonly DeploymentStatus[] =>
  deploymentCourse.transitions[status];

const longestShift = 24 * 3_600_000;

/** Whether it ends after it starts, within 24 hours, of time or of the clock: a night of autumn has one more. */
export const isShift = (start: number, end: number): boolean =>
  end > start && Math.min(end - start, minutesOnClock(start, end) * 60_000) <= longestShift;

const shiftSchema = v.pipe(
  v.strictObject({ start: sentInstantSchema, end: sentInstantSchema }),
  v.check(({ start, end }) => isShift(timeOf(start), timeOf(end)), 'A shift ends after it starts, within 24 hours.'),
);

/** Code points of the texts of a deployment. */
export const longest = { contact: 100, operation: 200 } as const;
const channelSchema = typedText({ most: longest.contact });
const operationSchema = typedText({ most: longest.operation });

/** What a person may change in a deployment. */
export const deploymentPatchSchema = v.strictObject({
  status: v.exactOptional(deploymentStatusSchema),
  place: v.exactOptional(typedPlaceSchema),
  level: v.exactOptional(levelSchema),
  strength: v.exactOptional(strengthSchema),
  shift: v.exactOptional(shiftSchema),
  objective: v.exactOptional(typedLinesSchema),
  contact: v.exactOptional(channelSchema),
  operation: v.exactOptional(operationSchema),
  /** When it was heard of. */
  heard: v.exactOptional(sentInstantSchema),
});
export type DeploymentPatch = v.InferOutput<typeof deploymentPatchSchema>;

/** What a person plans. */
export const deploymentDraftSchema = v.strictObject({
  operator: deploymentOperatorSchema,
  kind: v.picklist(deploymentKinds),
  level: levelSchema,
  place: typedPlaceSchema,
  strength: strengthSchema,
  shift: shiftSchema,
  objective: typedLinesSchema,
  contact: channelSchema,
  operation: operationSchema,
});
export type DeploymentDraft = v.InferOutput<typeof deploymentDraftSchema>;

/** Why something cannot be planned so, in a sentence; null if it can. */
export const refuseDraft = ({ operator, kind, level }: Pick<DeploymentDraft, 'operator' | 'kind' | 'level'>) => {
  if (isCompetent(operator, kind, level)) return null;
  const kinds = Object.entries(competenceOf(operator)).map(([name, levels]) => `${name} (${levels.join(', ')})`);
  return `${operator} does not work in ${kind} (${level}), only in ${kinds.join(', ')}.`;
};

/** Why a deployment cannot be changed so, in a sentence; null if it can. */
export const refuseDeploymentPatch = ({ properties }: Deployment, patch: DeploymentPatch): string | null => {
  const { status: from } = properties;
  const to = patch.status ?? from;
  if (from === 'ended') return 'A deployment that has ended is not changed.';
  if (to !== from && !nextSteps(from).includes(to)) {
    return `A deployment that is ${from} cannot become ${to}, only ${nextSteps(from).join(' or ')}.`;
  }
  return refuseDraft({ ...properties, ...patch });
};

/** A deployment as it is planned. @param planned RFC 3339 */
export const planDeployment = (
  id: string,
  draft: DeploymentDraft,
  geometry: Deployment['geometry'],
  planned: string,
): Deployment => ({
  type: 'Feature',
  id,
  geometry,
  properties: { ...draft, status: 'planned', updated: planned, version: 1, exercise: false },
});
