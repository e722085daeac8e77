import { categoryGlossary } from '../../domain/incidents/category-glossary.ts';
import { incidentCategories } from '../../domain/incidents/contract.ts';
import { incidentDraftSchema } from '../../domain/incidents/lifecycle.ts';
import { glossary } from '../../shared/glossary.ts';
import { inAll, severities } from '../../shared/vocabulary.ts';
import { findPlace } from './places.ts';
import { type TargetPlan, problem, refusedBy } from './plan.ts';
import { placedDraftValue, placedValue, refuseOtherZone } from './placed.ts';
import { checkDraft, problemsIn, readChoice } from './values.ts';

const { minor, moderate, severe, extreme } = glossary;

/** What a table says of incidents; what it does not say is the least that may be said. */
export const incidentsPlan: TargetPlan = {
  target: 'incidents',
  prefix: 'inc',
  changeable: ['title', 'category', 'severity', 'disciplines', 'place'],
  valueOf: placedValue,
  draftValueOf: placedDraftValue,
  refuse: refuseOtherZone,
  make: async (row, cells, world) => {
    const title = cells('title');
    const category = readChoice(cells('category') || 'other', 'category', incidentCategories, categoryGlossary);
    const severity = readChoice(cells('severity') || 'minor', 'severity', severities, {
      minor,
      moderate,
      severe,
      extreme,
    });
    const disciplines =
      cells('disciplines')
        .toUpperCase()
        .match(/D[1-5]/g) ?? [];
    const found = await findPlace(row, cells, world);
    const missing = title === '' ? [problem('missing', 'title')] : [];
    if ('reason' in found || missing.length > 0 || 'problem' in category || 'problem' in severity) {
      return refusedBy(...missing, ...problemsIn(category, severity), ...('reason' in found ? [found] : []));
    }
    const draft = checkDraft(incidentDraftSchema, {
      title: inAll(() => title),
      category: category.value,
      severity: severity.value,
      source: 'partner',
      disciplines: [...disciplines],
      place: found.place,
    });
    if ('problem' in draft) return refusedBy(draft.problem);
    const said = ['title', 'place', ...['category', 'severity', 'disciplines'].filter((name) => cells(name) !== '')];
    return [{ name: title, draft: draft.value, geometry: pointOf(found.position), said }];
  },
};

const pointOf = (position: readonly [number, number] | null) => position && { type: 'Point', coordinates: position };
