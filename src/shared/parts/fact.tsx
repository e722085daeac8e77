import type { ReactNode } from 'react';

/** One known thing of a detail view: its name and its value, inside a `dl`. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
