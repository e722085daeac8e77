import { deploymentKinds, deploymentServices } from '../../domain/deployments/contract.ts';
import { type DeploymentDraft, deploymentDraftSchema, refuseDraft } from '../../domain/deployments/lifecycle.ts';
import { glossary } from '../../shared/glossary.ts';
import { findPlace } from './places.ts';
import { placedDraftValue, placedValue, refuseOtherZone } from './placed.ts';
import { type TargetPlan, problem, refusedBy } from './plan.ts';
import { checkDraft, problemsIn, readChoice, readCount, readMoment, twiceIn } from './values.ts';

const { metro, train, road, underground, surface, stibSecurity, railwayPolice, roadPolice, brusselsMobility } =
  glossary;

/** What a table says of planned deployments. */
export const deploymentsPlan: TargetPlan = {
  target: 'deployments',
  prefix: 'dep',
  changeable: ['place', 'level', 'strength', 'shift', 'objective', 'contact', 'operation'],
  valueOf: placedValue,
  draftValueOf: placedDraftValue,
  refuse: refuseOtherZone,
  make: async (row, cells, world) => {
    const zones = [...world.region.zones.keys()].map((code) => `zone-${code}`);
    const named = /^\d{4}$/.test(cells('operator')) ? `zone-${cells('operator')}` : cells('operator');
    const operator = readChoice(named, 'operator', [...deploymentServices, ...zones] as readonly string[], {
      'stib-security': stibSecurity,
      'railway-police': railwayPolice,
      'road-police': roadPolice,
      'bruxelles-mobilite': brusselsMobility,
    });
    const kind = readChoice(cells('kind'), 'kind', deploymentKinds, { metro, train, road });
    const level = readChoice(cells('level') || 'surface', 'level', ['underground', 'surface'], {
      underground,
      surface,
    });
    const strength = readCount(cells('strength'), 'strength');
    const [start, end] = [readMoment(cells('start'), 'start'), readMoment(cells('end'), 'end')];
    const objective = cells('objective');
    const found = await findPlace(row, cells, world);
    const problems = [
      ...problemsIn(operator, kind, level, strength, start, end),
      ...(objective === '' ? [problem('missing', 'objective')] : []),
      ...twiceIn(row),
      ...('reason' in found ? [found] : []),
    ];
    if (
      problems.length > 0 ||
      'reason' in found ||
      'problem' in operator ||
      'problem' in kind ||
      'problem' in level ||
      'problem' in strength ||
      'problem' in start ||
      'problem' in end
    ) {
      return refusedBy(...problems);
    }
    const draft = checkDraft(deploymentDraftSchema, {
      operator: operator.value,
      kind: kind.value,
      level: level.value,
      place: found.place,
      strength: strength.value,
      shift: { start: start.value, end: end.value },
      objective: { fr: objective, nl: cells('objectiveNl') || objective },
      contact: cells('contact'),
      operation: cells('operation'),
    });
    if ('problem' in draft) {
      return refusedBy(draft.problem.field === 'shift' ? problem('bad-shift', 'end', cells('end')) : draft.problem);
    }
    if (refuseDraft(draft.value as DeploymentDraft)) return refusedBy(problem('not-competent', 'operator', named));
    const said = [
      'place',
      'strength',
      'shift',
      'objective',
      ...['level', 'contact', 'operation'].filter((name) => cells(name) !== ''),
    ];
    const geometry = found.position && { type: 'Point', coordinates: found.position };
    return [{ name: objective, draft: draft.value, geometry, said }];
  },
};
