import { firstEdition } from './edition-1.ts';
import { readSteps } from './read-steps.ts';
import type { Edition, Step } from './steps.ts';

/** What the second edition, of 1 September 2026, words anew or adds to the first. */
const changed = readSteps(`
fire | evacuate | D1 | - | Décider : évacuer, ou rester à l’intérieur portes et fenêtres fermées | Beslissen: evacueren, of binnen blijven met ramen en deuren dicht | Decide: evacuate, or stay inside with doors and windows shut
fire | escort | D3 | - | Peser l’escorte policière des secours | Politiebegeleiding van de hulpdiensten afwegen | Weigh a police escort for the services
public-order | medical-posts | D2 | - | Convenir d’un point médical hors de la foule | Een medische post buiten de menigte afspreken | Agree on a medical post outside the crowd
communal | refuge | D4 | - | Ouvrir le centre d’accueil et en noter l’adresse | Het onthaalcentrum openen en het adres noteren | Open the reception centre and note its address
`);

/** A step that is worded anew keeps its place; one that is new comes after the others. */
const merge = (before: readonly Step[], next: readonly Step[]): Step[] => [
  ...before.map((step) => next.find(({ id }) => id === step.id) ?? step),
  ...next.filter(({ id }) => !before.some((step) => step.id === id)),
];

export const secondEdition: Edition = {
  categories: {
    ...firstEdition.categories,
    fire: merge(firstEdition.categories.fire, changed.categories.fire),
    'public-order': merge(firstEdition.categories['public-order'], changed.categories['public-order']),
  },
  phases: merge(firstEdition.phases, changed.phases),
};
