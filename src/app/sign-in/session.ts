import { createListeners } from '../../shared/listeners.ts';
import type { SignInState, SignInTrouble, SignedIn } from '../../shared/signed-in.ts';
import { askApi } from './ask-api.ts';
import { type Issuer, IssuerRefusal, type Tokens, signedOutState } from './issuer.ts';
import { type Pending, writeKept } from './kept.ts';
import type { Windows } from './windows.ts';

/** A token is renewed after this part of the time for which it lasts. */
const renewAt = 0.75;
/** Who cannot be reached is asked again after so many milliseconds. */
const againAfter = 10_000;
const [shortestTimer, longestTimer] = [1_000, 2 ** 31 - 1];

const signedOutAddress = `/?state=${signedOutState}`;

/** Says that nobody has signed in, where a request has to say something: without a token, it would be answered as nobody's. */
const noToken = 'signed-out';

interface SessionDoors {
  baseUrl: string;
  seat: string;
  /** Null: the page has started though nobody could be asked. */
  tokens: Tokens | null;
  windows: Windows;
  /** Rejects while nobody can say who it is. */
  findIssuer(): Promise<Issuer>;
}

const troubleOf = (thrown: unknown): SignInTrouble =>
  thrown instanceof IssuerRefusal ? { kind: 'refused', detail: thrown.message } : { kind: 'unreachable' };

/** Somebody's session in this window: its token, in memory alone, and what keeps it going. */
export const createSession = ({ baseUrl, seat, windows, findIssuer, ...doors }: SessionDoors): SignedIn => {
  let tokens = doors.tokens;
  let state: SignInState = tokens ? { state: 'open' } : { state: 'unreachable' };
  let endsAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: Pending | null = null;
  let renewing: Promise<boolean> | null = null;
  let checking: Promise<void> | null = null;
  const changes = createListeners();
  const returns = createListeners();

  const set = (next: SignInState): void => {
    const isReturn = next.state === 'open' && state.state !== 'open';
    state = next;
    changes.tell();
    if (isReturn) returns.tell();
  };
  const end = (trouble: SignInTrouble | null): void => {
    clearTimeout(timer);
    set({ state: 'ended', trouble });
  };
  const lookAfter = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), Math.min(longestTimer, Math.max(shortestTimer, milliseconds)));
  };
  const take = (next: Tokens): void => {
    tokens = next;
    endsAt = performance.now() + next.lasts;
    lookAfter(next.lasts * (next.refresh === null ? 1 : renewAt));
    set({ state: 'open' });
  };
  const takeOwn = (next: Tokens): void => {
    take(next);
    windows.say({ type: 'token', seat, access: next.access, until: Date.now() + next.lasts });
  };

  const tryToRenew = async (): Promise<boolean> => {
    const before = tokens;
    if (!before?.refresh) {
      end(null);
      return false;
    }
    try {
      const next = await (await findIssuer()).renew(before.refresh);
      takeOwn({ ...next, id: next.id ?? before.id });
      return true;
    } catch (thrown) {
      if (thrown instanceof IssuerRefusal) {
        tokens = { ...before, refresh: null };
        end(null);
      } else {
        if (performance.now() > endsAt) set({ state: 'unreachable' });
        lookAfter(againAfter);
      }
      return false;
    }
  };
  /** Whoever asks meanwhile gets the same answer: a refresh token is good once. */
  const renew = (): Promise<boolean> => {
    renewing ??= tryToRenew().finally(() => {
      renewing = null;
    });
    return renewing;
  };
  const look = async (): Promise<void> => {
    if (tokens) return void (await renew());
    // Nobody has signed in yet, for nobody could be asked.
    const told = await askApi(baseUrl, null);
    if (told.kind === 'offer') end(null);
    else lookAfter(againAfter);
  };
  const check = async (): Promise<void> => {
    if (state.state === 'ended' || !tokens) return;
    // What was refused may have been sent with the token before.
    if ((await askApi(baseUrl, tokens.access)).kind !== 'refused' || !(await renew())) return;
    const told = await askApi(baseUrl, tokens.access);
    if (told.kind === 'refused') end({ kind: 'refused', detail: told.detail });
  };

  const finish = async (begun: Pending, answer: string): Promise<void> => {
    try {
      const next = await (await findIssuer()).end(begun, new URL(answer));
      const told = await askApi(baseUrl, next.access);
      if (told.kind === 'offer' && told.seat === seat) takeOwn(next);
      else if (told.kind === 'offer' && told.seat !== null) end({ kind: 'other-seat', seat: told.seat });
      else end(told.kind === 'refused' ? told : { kind: 'unreachable' });
    } catch (thrown) {
      end(troubleOf(thrown));
    }
  };
  windows.listen((said) => {
    if (said.type === 'answer' && said.state === pending?.state) {
      windows.say({ type: 'taken', state: said.state });
      void finish(pending, said.address);
      pending = null;
    } else if (said.type === 'token' && said.seat === seat && state.state !== 'open') {
      take({ access: said.access, refresh: null, id: tokens?.id ?? null, lasts: said.until - Date.now() });
    } else if (said.type === 'out') {
      // Whoever has signed out may have left: nothing of what the seat sees stays on the screen.
      clearTimeout(timer);
      tokens = null;
      writeKept({ seat: null });
      location.replace(signedOutAddress);
    }
  });

  const begin = async (opened: Window, isSomebodyElse: boolean): Promise<void> => {
    try {
      const begun = await (await findIssuer()).begin('', isSomebodyElse);
      pending = begun.pending;
      opened.location.href = begun.address;
    } catch (thrown) {
      opened.close();
      end(troubleOf(thrown));
    }
  };
  if (tokens) takeOwn(tokens);
  else lookAfter(againAfter);

  return {
    seat,
    token: () => tokens?.access ?? noToken,
    refuse: () => {
      checking ??= check().finally(() => {
        checking = null;
      });
    },
    state: () => state,
    subscribe: changes.subscribe,
    onReturn: returns.subscribe,
    signInAgain: async (isSomebodyElse) => {
      // At once, while the press of the button counts; where it leads is found out after that.
      const opened = window.open('about:blank', '_blank', 'popup,width=480,height=720');
      if (opened) await begin(opened, isSomebodyElse);
      else end({ kind: 'blocked' });
    },
    signOut: async () => {
      writeKept({ seat: null, pending: null });
      windows.say({ type: 'out' });
      const id = tokens?.id ?? null;
      const find = async (): Promise<string | null> => (await findIssuer()).leaving(id);
      location.assign((await find().catch(() => null)) ?? signedOutAddress);
    },
  };
};
