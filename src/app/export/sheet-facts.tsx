import type { useSheetFacts } from '../paper/use-sheet-facts.ts';

/** What the file is of: lens, filters, moment. */
export const SheetFacts = ({ facts }: { facts: ReturnType<typeof useSheetFacts> }) => (
  <dl className="export-facts">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
