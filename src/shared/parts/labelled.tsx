import './labelled.css';
import { type ReactNode, useId } from 'react';

/** A field with its name in front of it. */
export const Labelled = ({
  name,
  kind = 'item-field',
  children,
}: {
  name: string;
  /** A class for what it dresses. */
  kind?: string;
  /** @param id of the input, which the name belongs to */
  children: (id: string) => ReactNode;
}) => {
  const id = useId();
  return (
    <div className={kind}>
      <label htmlFor={id}>{name}</label>
      {children(id)}
    </div>
  );
};
