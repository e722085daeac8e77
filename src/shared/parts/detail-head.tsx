import type { ReactNode } from 'react';
import type { Severity } from '../vocabulary.ts';
import { Age } from './moment.tsx';

/** What an item is, and how it stands, in two lines: all else comes below. */
export const DetailHead = ({
  title,
  severity,
  status,
  at,
  children,
}: {
  title: string;
  severity?: { value: Severity; name: string };
  status: string;
  /** Since when, RFC 3339. */
  at: string;
  children?: ReactNode;
}) => (
  <>
    <h3>{title}</h3>
    <p className="detail-kind">
      {severity ? <span className={`tone-${severity.value}`}>{severity.name}</span> : null}
      <span>{status}</span>
      <Age at={at} />
      {children}
    </p>
  </>
);
