import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdSignedIn, signedIn } from '../../shared/signed-in.ts';
import { signIn } from './sign-in.ts';

const offer = { issuer: 'https://id.example', client: 'vigie', scope: 'openid', resource: 'urn:vigie:api' };
const metadata = {
  issuer: 'https://id.example',
  authorization_endpoint: 'https://id.example/auth',
  token_endpoint: 'https://id.example/token',
};

class Shelf {
  readonly #kept = new Map<string, string>();
  isBlocked = false;
  getItem(key: string): string | null {
    if (this.isBlocked) throw new Error('blocked');
    return this.#kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.isBlocked) throw new Error('blocked');
    this.#kept.set(key, value);
  }
  removeItem(key: string): void {
    this.#kept.delete(key);
  }
}

let window: Shelf;
let device: Shelf;
/** What is answered at each address; absent: there is no line. */
let answers: Map<string, () => Response>;
let went: string[];
const visit = (address: string): void => {
  vi.stubGlobal('location', {
    ...Object.fromEntries(
      (['href', 'origin', 'pathname', 'search', 'hash'] as const).map((name) => [name, new URL(address)[name]]),
    ),
    replace: (to: string) => went.push(to),
  });
};
beforeEach(() => {
  [window, device, went] = [new Shelf(), new Shelf(), []];
  answers = new Map([
    ['/api/sign-in', () => Response.json({ at: offer, seat: null })],
    ['https://id.example/.well-known/openid-configuration', () => Response.json(metadata)],
  ]);
  // Each window is alone.
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('sessionStorage', window);
  vi.stubGlobal('localStorage', device);
  vi.stubGlobal('window', { close: () => undefined });
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, to: string) => visit(new URL(to, 'https://map.example').href),
  });
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const answer = answers.get(String(address));
    if (!answer) throw new TypeError('no line');
    return answer();
  });
  visit('https://map.example/?lang=nl&sel=incidents:inc-1');
});

afterEach(() => {
  vi.useRealTimers();
  holdSignedIn(null);
});

/** Signs in with an answer that another window might wait for. */
const signInLate = async () => {
  vi.useFakeTimers();
  const signing = signIn('/');
  await vi.advanceTimersByTimeAsync(2_000);
  vi.useRealTimers();
  return signing;
};

describe('before the program starts', () => {
  it('a page of an API without an issuer goes on at once', async () => {
    for (const answer of [() => Response.json({ at: null, seat: null }), () => new Response('', { status: 404 })]) {
      answers.set('/api/sign-in', answer);
      expect(await signIn('/')).toBeNull();
    }
    answers.clear();
    expect(await signIn('/')).toBeNull();
    expect(signedIn()).toBeNull();
  });

  it('somebody goes to the issuer, with a proof of their own, and the page is left in no history', async () => {
    expect(await signIn('/')).toMatchObject({ kind: 'leaving' });
    const { origin, searchParams } = new URL(went[0] ?? '');
    expect(origin).toBe('https://id.example');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: 'vigie',
      redirect_uri: 'https://map.example/',
      response_type: 'code',
      code_challenge_method: 'S256',
      resource: 'urn:vigie:api',
      ui_locales: 'nl',
    });
    const kept = JSON.parse(window.getItem('vigie.sign-in') ?? '') as { pending: Record<string, string> };
    expect(kept.pending).toMatchObject({ state: searchParams.get('state'), address: '/?lang=nl&sel=incidents:inc-1' });
    expect(searchParams.get('code_challenge')).not.toBe(kept.pending['verifier']);
  });

  it('an answer that nobody waits for is no way in, and leaves the address', async () => {
    await signIn('/');
    for (const search of ['code=stolen&state=another', 'error=access_denied&state=another', 'code=late&state=']) {
      visit(`https://map.example/?${search}`);
      expect(await signInLate()).toMatchObject({ kind: 'mismatch' });
      expect(location.href).toBe('https://map.example/');
    }
    expect(signedIn()).toBeNull();
  });

  it('a no of the issuer is said, with the page as it was to come back to', async () => {
    await signIn('/');
    const state = new URL(went[0] ?? '').searchParams.get('state') ?? '';
    visit(`https://map.example/?error=access_denied&error_description=Not+today&state=${state}`);
    expect(await signIn('/')).toMatchObject({ kind: 'refused', detail: 'Not today' });
    expect(location.href).toBe('https://map.example/?lang=nl&sel=incidents:inc-1');
    // It is good once.
    visit(`https://map.example/?code=x&state=${state}`);
    expect(await signInLate()).toMatchObject({ kind: 'mismatch' });
  });

  it('says what keeps somebody out: blocked storage, no issuer, no API', async () => {
    window.isBlocked = true;
    expect(await signIn('/')).toMatchObject({ kind: 'storage' });
    window.isBlocked = false;
    answers.delete('https://id.example/.well-known/openid-configuration');
    expect(await signIn('/')).toMatchObject({ kind: 'issuer-unreachable' });
    answers.clear();
    expect(await signIn('/')).toMatchObject({ kind: 'unreachable' });
    expect(went).toEqual([]);
  });

  it('an answer waits for an API that is late', async () => {
    answers.clear();
    visit('https://map.example/?code=c&state=s');
    expect(await signIn('/')).toMatchObject({ kind: 'unreachable' });
    expect(location.href).toBe('https://map.example/?code=c&state=s');
  });

  it('who has signed out is not sent to the issuer at once', async () => {
    visit('https://map.example/?state=signed-out');
    expect(await signIn('/')).toMatchObject({ kind: 'signed-out' });
    expect([location.href, went]).toEqual(['https://map.example/', []]);
  });

  it('who worked here goes on in the same seat while nobody can be asked', async () => {
    vi.useFakeTimers();
    await signIn('/');
    window.setItem('vigie.sign-in', JSON.stringify({ seat: 'commander-5339', pending: null }));
    answers.clear();
    expect(await signIn('/')).toBeNull();
    expect(signedIn()?.seat).toBe('commander-5339');
    expect(signedIn()?.state()).toEqual({ state: 'unreachable' });
    expect(signedIn()?.token()).toBe('signed-out');
  });
});
