/*
 * Comes before the program, which starts in the seat that is found here: nothing of the first load but what stands in its
 * file `loader` may be imported, or all of it would run before the seat is known. A test looks at that.
 */
import { holdSignedIn } from '../../shared/signed-in.ts';
import { askApi } from './ask-api.ts';
import { type Issuer, IssuerRefusal, type Offer, type Tokens, createIssuer, signedOutState } from './issuer.ts';
import { type Pending, isSignInKnown, noteSignIn, readKept, writeKept } from './kept.ts';
import { createSession } from './session.ts';
import { type Windows, handOver, openWindows } from './windows.ts';

/** Why the program does not start. */
export type ClosedKind =
  /** The page is on its way to the issuer. */
  | 'leaving'
  | 'signed-out'
  /** The browser keeps nothing, or the address has no https. */
  | 'storage'
  | 'https'
  /** The API, or the issuer, cannot be asked. */
  | 'unreachable'
  | 'issuer-unreachable'
  /** The issuer said no; the API did. */
  | 'refused'
  | 'no-seat'
  /** An answer that no window waits for. */
  | 'mismatch'
  /** The window that waited for it has taken the answer. */
  | 'done'
  /** The wall has a seat of its own. */
  | 'wall';

export interface Closed {
  kind: ClosedKind;
  /** What the issuer or the API says. */
  detail: string;
  /** Goes to the issuer; null: there is no use. */
  signIn: ((isSomebodyElse: boolean) => Promise<void>) | null;
}

const ownAddress = (): string => location.pathname + location.search + location.hash;

/** Where the page is an answer of the issuer: to what. */
const readAnswer = (): { state: string; address: string } | null => {
  const { searchParams, href } = new URL(location.href);
  const state = searchParams.get('state');
  return state !== null && (searchParams.has('code') || searchParams.has('error')) ? { state, address: href } : null;
};

const isWall = (): boolean => new URLSearchParams(location.search).get('room') === 'wall';
/** Everybody sees the wall: it is shown in its own seat. */
const isOfPage = (seat: string): boolean => !isWall() || seat === 'wall';
const mayGoOn = (seat: string | null): seat is string => seat !== null && isOfPage(seat);

const visit = (baseUrl: string, windows: Windows, first: Offer | null) => {
  let issuer: Issuer | null = first && createIssuer(first);
  const findIssuer = async (): Promise<Issuer> => {
    if (issuer) return issuer;
    const told = await askApi(baseUrl, null);
    if (told.kind !== 'offer') throw new Error('The API does not say where one signs in.');
    issuer = createIssuer(told.offer);
    return issuer;
  };
  const closed = (kind: ClosedKind, detail = '', address = ownAddress()): Closed => ({
    kind,
    detail,
    signIn: async (isSomebodyElse) => void (await goToIssuer(isSomebodyElse, address)),
  });
  const goToIssuer = async (isSomebodyElse: boolean, address = ownAddress()): Promise<Closed> => {
    try {
      const begun = await (await findIssuer()).begin(address, isSomebodyElse);
      if (!writeKept({ pending: begun.pending })) return closed('storage');
      // The issuer takes the place of this page: Back leads to what was before it.
      location.replace(begun.address);
      return { ...closed('leaving'), signIn: null };
    } catch (thrown) {
      return thrown instanceof IssuerRefusal ? closed('refused', thrown.message) : closed('issuer-unreachable');
    }
  };
  const open = (seat: string, tokens: Tokens | null): null => {
    writeKept({ seat });
    holdSignedIn(createSession({ baseUrl, seat, tokens, windows, findIssuer }));
    return null;
  };
  const comeIn = async (pending: Pending, answer: string): Promise<Closed | null> => {
    try {
      const tokens = await (await findIssuer()).end(pending, new URL(answer));
      const told = await askApi(baseUrl, tokens.access);
      if (told.kind === 'refused') return closed('no-seat', told.detail);
      if (told.kind !== 'offer' || told.seat === null) return closed('unreachable');
      return isOfPage(told.seat) ? open(told.seat, tokens) : closed('wall');
    } catch (thrown) {
      return thrown instanceof IssuerRefusal ? closed('refused', thrown.message) : closed('issuer-unreachable');
    }
  };
  return { closed, goToIssuer, open, comeIn };
};

/**
 * Signs in where the API names an issuer, before the program starts.
 * @param apiUrl origin of the API
 * @returns null: the program may start, in the seat of `signedIn()` if somebody has signed in
 */
export const signIn = async (apiUrl: string): Promise<Closed | null> => {
  const baseUrl = apiUrl.replace(/\/$/, '');
  const windows = openWindows();
  const { pending, seat } = readKept();
  const told = await askApi(baseUrl, null);
  if (told.kind === 'none') {
    noteSignIn(false);
    return null;
  }
  const { closed, goToIssuer, open, comeIn } = visit(baseUrl, windows, told.kind === 'offer' ? told.offer : null);
  const answer = readAnswer();
  if (told.kind !== 'offer') {
    if (!isSignInKnown() && !answer) return null;
    // Who worked here sees what is on its way, and goes on as soon as somebody can be asked.
    return mayGoOn(seat) && !answer ? open(seat, null) : closed('unreachable');
  }
  noteSignIn(true);
  if (!('subtle' in crypto)) return { ...closed('https'), signIn: null };
  if (answer) {
    const isOwn = pending?.state === answer.state;
    // The code is in no address that is kept, shown or shared.
    history.replaceState(null, '', isOwn ? pending.address : '/');
    writeKept({ pending: null });
    if (isOwn) return comeIn(pending, answer.address);
    if (!(await handOver(windows, answer.state, answer.address))) return closed('mismatch');
    window.close();
    return { ...closed('done'), signIn: null };
  }
  if (new URLSearchParams(location.search).get('state') === signedOutState) {
    history.replaceState(null, '', '/');
    return closed('signed-out');
  }
  const gone = await goToIssuer(false);
  return gone.kind === 'issuer-unreachable' && mayGoOn(seat) ? open(seat, null) : gone;
};
