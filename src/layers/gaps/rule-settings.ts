import * as v from 'valibot';
import { ownSeat } from '../../shared/device.ts';
import { keep } from '../../shared/keep.ts';
import { type Requirement, requirements } from '../../domain/gaps/requirements.ts';

/** Officers by the name of a line of the rule; what is not there is as the plan has it. */
type Officers = Partial<Record<Requirement['name'], number>>;

/** Most officers that a line of the rule may ask for. */
export const mostOfficers = 500;
const officersSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostOfficers));

/** Of this seat, on this device: a rule to try out, while the plan itself stays what it is. */
const kept = keep<{ officers: Officers }>({
  name: 'gaps',
  version: 1,
  fields: { officers: v.record(v.picklist(requirements.map(({ name }) => name)), officersSchema) },
  first: { officers: {} },
  seat: ownSeat.id,
});

export const setOfficers = (name: Requirement['name'], officers: number): void =>
  kept.write({ officers: { ...kept.read().officers, [name]: officers } });
export const resetOfficers = (): void => kept.write({ officers: {} });

const apply = (officers: Officers): readonly Requirement[] =>
  requirements.map((line) => ({ ...line, officers: officers[line.name] ?? line.officers }));

let applied: { officers: Officers; rule: readonly Requirement[] } | null = null;

/** The rule as this device has it; the same object until it changes. */
export const currentRule = (): readonly Requirement[] => {
  const { officers } = kept.read();
  if (applied?.officers !== officers) applied = { officers, rule: apply(officers) };
  return applied.rule;
};

export const onRule = kept.subscribe;
