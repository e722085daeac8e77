import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type Requirement, requirements } from './requirements.ts';

/** Officers by the name of a line of the rule; what is not there is as the plan has it. */
type Officers = Partial<Record<Requirement['name'], number>>;

/** Of this person, on this device: a rule to try out, while the plan itself stays what it is. */
const useRuleSettings = create<{ officers: Officers }>()(
  persist((): { officers: Officers } => ({ officers: {} }), { name: 'vigie.gaps', version: 1 }),
);

export const setOfficers = (name: Requirement['name'], officers: number): void =>
  void useRuleSettings.setState(({ officers: known }) => ({ officers: { ...known, [name]: officers } }));
export const resetOfficers = (): void => void useRuleSettings.setState({ officers: {} });

const apply = (officers: Officers): readonly Requirement[] =>
  requirements.map((line) => ({ ...line, officers: officers[line.name] ?? line.officers }));

let applied: { officers: Officers; rule: readonly Requirement[] } | null = null;

/** The rule as this device has it; the same object until it changes. */
export const currentRule = (): readonly Requirement[] => {
  const { officers } = useRuleSettings.getState();
  if (applied?.officers !== officers) applied = { officers, rule: apply(officers) };
  return applied.rule;
};

export const onRule = (listener: () => void): (() => void) => useRuleSettings.subscribe(listener);
