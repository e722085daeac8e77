/** How the session stands that this window has with the issuer. */
export type SignInState =
  | { state: 'open' }
  /** The issuer or the API cannot be asked; it is tried again by itself. */
  | { state: 'unreachable' }
  /** Somebody has to sign in again. */
  | { state: 'ended'; trouble: SignInTrouble | null };

/** What kept somebody from signing in again. */
export type SignInTrouble =
  /** The browser opened no window. */
  | { kind: 'blocked' }
  | { kind: 'unreachable' }
  /** The issuer, or the API, said no. */
  | { kind: 'refused'; detail: string }
  /** Somebody else has signed in: this window goes on in its own seat, or not at all. */
  | { kind: 'other-seat'; seat: string };

/** Who has signed in, where the API names an issuer. */
export interface SignedIn {
  /** The seat that this window works in, for as long as the page is there. */
  seat: string;
  /** What every request says. */
  token(): string;
  /** The API has not taken it. */
  refuse(): void;
  state(): SignInState;
  /** Calls back when the state changes. */
  subscribe(listener: () => void): () => void;
  /** Calls back when requests are answered again. */
  onReturn(listener: () => void): () => void;
  /** In a window of its own, so that nothing here is lost. Called by a press of a button, else browsers open none. */
  signInAgain(isSomebodyElse: boolean): Promise<void>;
  signOut(): Promise<void>;
}

let held: SignedIn | null = null;

/** Null: the API names no issuer, and the token is the name of the seat. */
export const signedIn = (): SignedIn | null => held;
export const holdSignedIn = (session: SignedIn | null): void => {
  held = session;
};
