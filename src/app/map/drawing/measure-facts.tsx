import type { MeasureFact } from './measured.ts';

/** What a measure says, the sum first. */
export const MeasureFacts = ({ facts }: { facts: readonly MeasureFact[] }) => (
  <dl className="measure-facts">
    {facts.map(({ name, value, more }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a leg is known by its number
      <div key={index} className={index === 0 ? 'measure-sum' : undefined}>
        <dt>{name}</dt>
        <dd>{value}</dd>
        <dd>{more}</dd>
      </div>
    ))}
  </dl>
);
