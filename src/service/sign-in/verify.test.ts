import { jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RequestProblem } from '../../api/problem.ts';
import { TokenRefusal } from '../../api/bearer.ts';
import { readConfig } from '../config.ts';
import { type TestIssuer, startTestIssuer } from '../testing/test-issuer.ts';
import { createKeys } from './keys.ts';
import { openSignIn } from './open.ts';

let issuer: TestIssuer;
beforeEach(async () => {
  issuer = await startTestIssuer();
});
afterEach(() => issuer.stop());

const open = async (...more: readonly string[]) => {
  const told: string[] = [];
  const args = ['--database', 'postgres://a/b', '--issuer', issuer.issuer, '--audience', 'vigie', ...more];
  const { signIn, signInAt } = await openSignIn(readConfig(args, {}), (_, event) => told.push(event));
  return { signIn, signInAt, told };
};
const refusalOf = async (signed: Promise<unknown>): Promise<string> => {
  try {
    await signed;
    return 'taken';
  } catch (error) {
    return error instanceof TokenRefusal ? error.message : `no refusal: ${String(error)}`;
  }
};

describe('a token of the issuer', () => {
  it('opens the seat that it names, until it ends', async () => {
    const { signIn, signInAt } = await open('--clock-tolerance', '0');
    const bearer = await signIn(await issuer.sign({ vigie_seat: 'commander-5339' }));
    expect(bearer?.seat).toEqual({ id: 'commander-5339', role: 'commander', zone: '5339' });
    expect(bearer?.lasts).toBeGreaterThan(50_000);
    expect(bearer?.lasts).toBeLessThanOrEqual(60_000);
    expect(signInAt).toEqual({ issuer: issuer.issuer, client: 'vigie', scope: 'openid', resource: null });
  });

  it('is refused with the reason where anything is wrong with it', async () => {
    const { signIn } = await open();
    for (const [name, token, reason] of await issuer.faults()) {
      // The zones are known to the API alone.
      if (name === 'of a zone that there is not') continue;
      const refusal = await refusalOf(signIn(token));
      expect({ name, refusal }).toEqual({ name, refusal: expect.stringMatching(reason) });
      expect(refusal).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/);
      expect(refusal).not.toMatch(/zz/);
    }
  });

  it('may be late by what the clocks differ', async () => {
    const exp = Math.floor(Date.now() / 1_000) - 20;
    expect(await refusalOf((await open('--clock-tolerance', '60')).signIn(await issuer.sign({ exp })))).toBe('taken');
    expect(await refusalOf((await open('--clock-tolerance', '5')).signIn(await issuer.sign({ exp })))).toMatch(
      /expired/,
    );
  });

  const signed = [
    ['role=groups,zone=area', '', { groups: ['commander'], area: '5340' }, 'commander-5340'],
    ['role=groups,zone=area', '', { groups: 'commander' }, null],
    [
      'role=realm_access.roles,place=desk',
      'desk=operator,cell=analyst',
      { realm_access: { roles: ['x', 'desk'] }, desk: 2 },
      'operator-2',
    ],
    ['role=realm_access.roles', 'desk=operator,cell=analyst', { realm_access: { roles: ['cell', 'desk'] } }, null],
    ['role=r', 'desk=operator', { r: 'operator' }, null],
    ['role=https://id.example/role', '', { 'https://id.example/role': 'observer' }, 'observer'],
    ['role=r,exercise=drill', '', { r: 'analyst', drill: true }, 'exercise-analyst-1'],
    ['role=r', '', { r: '__proto__' }, null],
    ['seat=constructor.name', '', {}, null],
  ] as const;
  it.each(signed)('is read by %s, %s', async (claims, roles, said, seat) => {
    const { signIn } = await open('--claims', claims, '--roles', roles);
    const opened = signIn(await issuer.sign({ vigie_seat: undefined, ...said }));
    if (seat === null) expect(await refusalOf(opened)).toMatch(/names no seat/);
    else expect((await opened)?.seat.id).toBe(seat);
  });
});

describe('the keys of the issuer', () => {
  it('go on while it cannot be reached, and are asked for once', async () => {
    const { signIn } = await open();
    const token = await issuer.sign();
    await Promise.all(Array.from({ length: 20 }, () => signIn(token)));
    issuer.setDown(true);
    expect((await signIn(await issuer.sign()))?.seat.id).toBe('operator-1');
    expect(issuer.asked()).toBe(1);
  });

  it('nobody knows: nobody can tell, and that is said, not that the token is wrong', async () => {
    issuer.setDown(true);
    const { signIn, told } = await open();
    const opened = signIn(await issuer.sign());
    await expect(opened).rejects.toThrow(RequestProblem);
    await expect(opened).rejects.toMatchObject({ status: 503, headers: { 'Retry-After': '5' } });
    expect(told).toEqual(['issuer']);
  });

  it('are asked for again when a token is signed by a new one, but not at every token of nobody', async () => {
    let asked = 0;
    let time = 0;
    const load = async () => {
      asked += 1;
      return (await (await fetch(`${issuer.issuer}/keys`)).json()) as { keys: { kty: string }[] };
    };
    const keys = createKeys(
      load,
      () => undefined,
      () => time,
    );
    const takes = async (token: string): Promise<boolean> =>
      jwtVerify(token, keys).then(
        () => true,
        () => false,
      );
    const before = await issuer.sign();
    expect(await takes(before)).toBe(true);
    await issuer.rotate();
    const after = await issuer.sign();
    expect(await takes(after)).toBe(false);
    time += 6_000;
    expect(await takes(after)).toBe(true);
    expect(await takes(before)).toBe(false);
    for (let count = 0; count < 50; count += 1) await takes(before);
    expect(asked).toBe(2);
    // What was withdrawn is noticed without a token of a new key.
    time += 601_000;
    expect(await takes(after)).toBe(true);
    await expect.poll(() => asked).toBe(3);
  });
});

describe('the settings of signing in', () => {
  const right = ['--database', 'postgres://a/b', '--issuer', 'https://id.example.brussels', '--audience', 'vigie'];
  it.each([
    [['--database', 'postgres://a/b'], /--issuer \(VIGIE_ISSUER\) is wanted, or --tokens/],
    [['--database', 'postgres://a/b', '--issuer', 'https://a.example'], /--audience \(VIGIE_AUDIENCE\): .*“aud”/],
    [[...right, '--issuer', 'http://id.example'], /--issuer .*https address/],
    [[...right, '--issuer', 'id.example'], /--issuer .*https address/],
    [[...right, '--algorithms', 'none'], /--algorithms \(VIGIE_ALGORITHMS\): some of RS256/],
    [[...right, '--algorithms', 'RS256,HS256'], /--algorithms/],
    [[...right, '--clock-tolerance', '900'], /--clock-tolerance \(VIGIE_CLOCK_TOLERANCE\): .*0 to 300/],
    [[...right, '--claims', 'seat'], /--claims .*pairs are wanted/],
    [[...right, '--claims', 'name=sub'], /--claims .*only seat, role/],
    [[...right, '--claims', 'zone=z'], /--claims .*for seat or for role/],
    [[...right, '--roles', 'desk=chief'], /--roles .*one of operator/],
    [[...right, '--scope', 'profile'], /--scope .*openid/],
    [[...right, '--resource', 'vigie'], /--resource .*URN/],
  ])('%j is refused with the setting', (args, reason) => {
    expect(() => readConfig(args, {})).toThrow(reason);
  });

  it('come from the environment too', () => {
    const config = readConfig([], {
      VIGIE_DATABASE: 'postgres://a/b',
      VIGIE_ISSUER: 'https://id.example.brussels',
      VIGIE_AUDIENCE: 'vigie',
      VIGIE_CLOCK_TOLERANCE: '5',
    });
    expect(config).toMatchObject({ issuer: 'https://id.example.brussels', 'clock-tolerance': 5, client: 'vigie' });
  });
});
