import { createContext, use } from 'react';
import type { Seat } from './seats.ts';

/** Where what is looked up comes from while the screen shows the past. */
export interface PastSource {
  /** Tells one past from another. */
  name: string;
  /** The first moment that can be asked about, milliseconds since 1970. */
  from: number;
  /** What a recording holds; null: the API is asked. */
  read: ((collection: string) => Promise<readonly unknown[]>) | null;
}

/** Where the API is, who works here, and what they prefer that every part has to know. */
export interface Session {
  /** Origin of the API; '' for this one. */
  baseUrl: string;
  seat: Seat;
  /** The past that the screen shows; null: what is now. */
  past: PastSource | null;
  /** Whether single keys act (WCAG 2.2, 2.1.4). */
  singleKeys: boolean;
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;
export const useSession = (): Session => {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it: render inside <Operations>.');
  return session;
};
