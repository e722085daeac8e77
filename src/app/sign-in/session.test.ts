import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Issuer, IssuerRefusal, type Tokens } from './issuer.ts';
import { createSession } from './session.ts';
import type { Said, Windows } from './windows.ts';

const tokens = (access: string, refresh: string | null = 'r'): Tokens => ({
  access,
  refresh,
  id: 'id',
  lasts: 100_000,
});
const pending = { state: 's', nonce: 'n', verifier: 'v', address: '' };

/** The windows of one browser: each hears the others. */
const openBrowser = () => {
  const hearers: { of: Windows; hear: (said: Said) => void }[] = [];
  const open = (): Windows => {
    const own: Windows = {
      say: (said) => {
        for (const { of, hear } of hearers) if (of !== own) hear(said);
      },
      listen: (hear) => void hearers.push({ of: own, hear }),
    };
    return own;
  };
  return { open };
};

/** What the API takes: the seat of each token. */
let taken: Map<string, string>;
let isApiDown: boolean;
let issuer: { [N in keyof Issuer]: ReturnType<typeof vi.fn<Issuer[N]>> };
let opened: { location: { href: string }; close: () => void } | null;
beforeEach(() => {
  vi.useFakeTimers();
  taken = new Map([['one', 'operator-1']]);
  isApiDown = false;
  issuer = {
    begin: vi.fn<Issuer['begin']>(),
    end: vi.fn<Issuer['end']>(),
    renew: vi.fn<Issuer['renew']>(),
    leaving: vi.fn<Issuer['leaving']>(),
  };
  opened = { location: { href: '' }, close: () => undefined };
  vi.stubGlobal('window', { open: () => opened });
  vi.stubGlobal('fetch', async (_url: string, { headers }: { headers: Record<string, string> }) => {
    if (isApiDown) throw new TypeError('no line');
    const token = headers['Authorization']?.slice('Bearer '.length);
    const seat = token === undefined ? null : taken.get(token);
    if (seat === undefined) return Response.json({ detail: 'The token has expired.' }, { status: 401 });
    return Response.json({ at: { issuer: 'https://id.example', client: 'c', scope: 'openid', resource: null }, seat });
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const open = (first: Tokens | null = tokens('one'), windows: Windows = openBrowser().open()) => {
  const session = createSession({
    baseUrl: '',
    seat: 'operator-1',
    tokens: first,
    windows,
    findIssuer: async () => issuer,
  });
  let returned = 0;
  session.onReturn(() => (returned += 1));
  return { session, returned: () => returned };
};
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe('a session', () => {
  it('is renewed before its token ends, again and again', async () => {
    issuer.renew.mockResolvedValueOnce(tokens('two', 'r2')).mockResolvedValueOnce(tokens('three', 'r3'));
    const { session } = open();
    expect(session.token()).toBe('one');
    await vi.advanceTimersByTimeAsync(76_000);
    expect(session.token()).toBe('two');
    await vi.advanceTimersByTimeAsync(76_000);
    expect(session.token()).toBe('three');
    expect(issuer.renew.mock.calls).toEqual([['r'], ['r2']]);
    expect(session.state()).toEqual({ state: 'open' });
  });

  it('that the issuer does not renew ends, says so once, and asks nobody any more', async () => {
    issuer.renew.mockRejectedValue(new IssuerRefusal('gone'));
    const { session } = open();
    await vi.advanceTimersByTimeAsync(80_000);
    expect(session.state()).toEqual({ state: 'ended', trouble: null });
    for (let count = 0; count < 5; count += 1) session.refuse();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(issuer.renew).toHaveBeenCalledTimes(1);
    // A request says something all the same: without a token it would be answered as nobody's.
    expect(session.token()).not.toBe('');
  });

  it('goes on while the issuer is down, until its token ends, and comes back by itself', async () => {
    issuer.renew.mockRejectedValue(new TypeError('no line'));
    const { session, returned } = open();
    await vi.advanceTimersByTimeAsync(90_000);
    expect(session.state()).toEqual({ state: 'open' });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(session.state()).toEqual({ state: 'unreachable' });
    issuer.renew.mockResolvedValue(tokens('two'));
    await vi.advanceTimersByTimeAsync(11_000);
    expect([session.state(), session.token(), returned()]).toEqual([{ state: 'open' }, 'two', 1]);
  });

  it('whose token is refused is renewed once, however many requests were refused', async () => {
    taken = new Map([['two', 'operator-1']]);
    issuer.renew.mockResolvedValue(tokens('two'));
    const { session } = open();
    for (let count = 0; count < 10; count += 1) session.refuse();
    await settle();
    expect(session.token()).toBe('two');
    expect(issuer.renew).toHaveBeenCalledTimes(1);
    // A late answer to the token before changes nothing.
    session.refuse();
    await settle();
    expect(issuer.renew).toHaveBeenCalledTimes(1);
  });

  it('whose new token is refused too ends, with what the API says', async () => {
    taken = new Map();
    issuer.renew.mockResolvedValue(tokens('two'));
    const { session } = open();
    session.refuse();
    await settle();
    expect(session.state()).toEqual({ state: 'ended', trouble: { kind: 'refused', detail: 'The token has expired.' } });
  });

  it('is waited for where nobody could be asked at the start', async () => {
    isApiDown = true;
    const { session } = open(null);
    expect(session.state()).toEqual({ state: 'unreachable' });
    await vi.advanceTimersByTimeAsync(25_000);
    expect(session.state()).toEqual({ state: 'unreachable' });
    isApiDown = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(session.state()).toEqual({ state: 'ended', trouble: null });
  });
});

describe('signing in again', () => {
  const expire = async (windows: Windows) => {
    issuer.renew.mockRejectedValue(new IssuerRefusal('gone'));
    issuer.begin.mockResolvedValue({ pending, address: 'https://id.example/auth' });
    const visited = open(tokens('one'), windows);
    await vi.advanceTimersByTimeAsync(80_000);
    return visited;
  };
  const comeBack = (windows: Windows, state = 's'): Said[] => {
    const heard: Said[] = [];
    windows.listen((said) => heard.push(said));
    windows.say({ type: 'answer', state, address: 'https://map.example/?code=c&state=s' });
    return heard;
  };

  it('goes through a window of its own, and every window of the seat goes on', async () => {
    const browser = openBrowser();
    const [here, there] = [await expire(browser.open()), await expire(browser.open())];
    await here.session.signInAgain(false);
    expect(opened?.location.href).toBe('https://id.example/auth');
    issuer.end.mockResolvedValue(tokens('two'));
    taken.set('two', 'operator-1');
    expect(comeBack(browser.open(), 'of-another')).toEqual([]);
    expect(comeBack(browser.open())).toEqual([{ type: 'taken', state: 's' }]);
    await settle();
    for (const { session, returned } of [here, there]) {
      expect([session.state(), session.token(), returned()]).toEqual([{ state: 'open' }, 'two', 1]);
    }
    // The same answer is good once.
    expect(comeBack(browser.open())).toEqual([]);
  });

  it('as somebody else gives this window nothing of theirs', async () => {
    const browser = openBrowser();
    const { session } = await expire(browser.open());
    await session.signInAgain(false);
    issuer.end.mockResolvedValue(tokens('two'));
    taken.set('two', 'director');
    comeBack(browser.open());
    await settle();
    expect(session.state()).toEqual({ state: 'ended', trouble: { kind: 'other-seat', seat: 'director' } });
    expect(session.token()).toBe('one');
  });

  it('says what keeps it: no window, no issuer, a no', async () => {
    const browser = openBrowser();
    const { session } = await expire(browser.open());
    opened = null;
    await session.signInAgain(false);
    expect(session.state()).toMatchObject({ trouble: { kind: 'blocked' } });
    opened = { location: { href: '' }, close: vi.fn<() => void>() };
    issuer.begin.mockRejectedValueOnce(new TypeError('no line'));
    await session.signInAgain(false);
    expect(session.state()).toMatchObject({ trouble: { kind: 'unreachable' } });
    expect(opened.close).toHaveBeenCalled();
    await session.signInAgain(false);
    issuer.end.mockRejectedValue(new IssuerRefusal('Not you.'));
    comeBack(browser.open());
    await settle();
    expect(session.state()).toMatchObject({ trouble: { kind: 'refused', detail: 'Not you.' } });
  });
});

it('who signs out leaves nothing of the seat in any window', async () => {
  const browser = openBrowser();
  const [here, there] = [open(tokens('one'), browser.open()), open(tokens('one'), browser.open())];
  vi.stubGlobal('location', { assign: vi.fn<(to: string) => void>(), replace: vi.fn<(to: string) => void>() });
  issuer.leaving.mockResolvedValue('https://id.example/end');
  await here.session.signOut();
  expect(location.assign).toHaveBeenCalledWith('https://id.example/end');
  expect(issuer.leaving).toHaveBeenCalledWith('id');
  expect(location.replace).toHaveBeenCalledWith('/?state=signed-out');
  expect(there.session.token()).not.toBe('one');
  // Where the issuer cannot be asked, one is signed out here at least.
  issuer.leaving.mockRejectedValue(new TypeError('no line'));
  await here.session.signOut();
  expect(location.assign).toHaveBeenLastCalledWith('/?state=signed-out');
});
