const key = 'vigie.sign-in';

/** What has to outlive the way to the issuer and back. */
export interface Pending {
  /** Tells the answer that belongs to it. */
  state: string;
  nonce: string;
  /** Of which the issuer was told the hash: only who began can end it (PKCE). */
  verifier: string;
  /** Where the page was. */
  address: string;
}

interface Kept {
  pending: Pending | null;
  /** The seat that this window worked in. */
  seat: string | null;
}

const nothing: Kept = { pending: null, seat: null };
const isText = (value: unknown): value is string => typeof value === 'string';

const readPending = (value: unknown): Pending | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { state, nonce, verifier, address } = value as Record<string, unknown>;
  return isText(state) && isText(nonce) && isText(verifier) && isText(address)
    ? { state, nonce, verifier, address }
    : null;
};

/** Of this window, until it is closed; never a token. */
export const readKept = (): Kept => {
  try {
    const { pending, seat } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    return { pending: readPending(pending), seat: isText(seat) ? seat : null };
  } catch {
    return nothing;
  }
};

/** @returns whether the browser keeps it */
export const writeKept = (change: Partial<Kept>): boolean => {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...readKept(), ...change }));
    return true;
  } catch {
    return false;
  }
};

/** Whether people sign in at this address: known where the API cannot be asked. */
export const isSignInKnown = (): boolean => {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
};
export const noteSignIn = (isWanted: boolean): void => {
  try {
    if (isWanted) localStorage.setItem(key, 'wanted');
    else localStorage.removeItem(key);
  } catch {
    // Then it is asked each time.
  }
};
