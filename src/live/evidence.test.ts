import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedTiming } from '../domain/feed/contract.ts';
import { type Evidence, clockTolerance, createEvidence } from './evidence.ts';

const open = { state: 'open', every: null } as const;
const epoch = Date.parse('2026-11-26T12:00:00Z');

/** A device, its two clocks, and a line that a server speaks over: `now` is the time that really is. */
const createDevice = () => {
  let now = 0;
  const clocks = { wall: epoch + 3 * 3_600_000, steady: 500 };
  /** What was said and not yet read; a new line has none of it. */
  let buffered: number[] = [];
  let renewals = 0;
  let isNew = true;
  let saidAt: number | null = null;
  const evidence: Evidence = createEvidence(
    () => {
      renewals += 1;
      isNew = true;
      buffered = [];
    },
    { wall: () => clocks.wall, steady: () => clocks.steady },
  );
  const read = (): void => {
    for (let said = buffered.shift(); said !== undefined; said = buffered.shift()) {
      if (!evidence.accepts()) continue;
      evidence.hear({ now: new Date(epoch + said).toISOString(), rate: 1 }, false);
      saidAt = said;
    }
  };
  return {
    evidence,
    renewals: () => renewals,
    /** How old what the page knows really is; null: it knows nothing. */
    age: () => (saidAt === null ? null : now - saidAt),
    saidAt: () => saidAt,
    serverNow: () => epoch + now,
    /** The first word on a new line is read at once: it is the measure of how late the others are. */
    say: () => {
      buffered.push(now);
      if (isNew) read();
      isNew = false;
    },
    read,
    look: () => evidence.look(false),
    /** Time passes, and the page with it. */
    pass: (time: number) => {
      now += time;
      clocks.wall += time;
      clocks.steady += time;
    },
    /** The device sleeps. `isSteady`: as on Windows, where the steady clock goes on. */
    sleep: (time: number, isSteady: boolean) => {
      now += time;
      clocks.wall += time;
      if (isSteady) clocks.steady += time;
    },
    /** Somebody, or the network, sets the clock on the wall. */
    set: (by: number) => {
      clocks.wall += by;
    },
  };
};
type Device = ReturnType<typeof createDevice>;

const hours = 12 * 3_600_000;
const happening: fc.Arbitrary<(device: Device) => void> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 6_000 }).map((time) => (device: Device) => {
      device.read();
      device.pass(time);
      device.read();
    }),
  },
  { weight: 6, arbitrary: fc.constant((device: Device) => void device.say()) },
  { weight: 4, arbitrary: fc.constant((device: Device) => device.look()) },
  // The page is frozen: time passes, and what is said waits.
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30_000 }).map((time) => (device: Device) => device.pass(time)) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: hours }), fc.boolean()).map(
      ([time, isSteady]) =>
        (device: Device) =>
          device.sleep(time, isSteady),
    ),
  },
  // Somebody who set the clock back by just as long as the device slept, in one go, could not be found out.
  {
    weight: 1,
    arbitrary: fc.integer({ min: -hours, max: hours }).map((by) => (device: Device) => {
      device.look();
      device.set(by);
      device.look();
    }),
  },
);

describe('what the page knows of the freshness of the feed', () => {
  it('is never "Live" over old data, and shows no age that is too young, whatever the clocks do', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        const device = createDevice();
        device.say();
        device.read();
        for (const happen of happenings) {
          happen(device);
          // Read at once, before anything had a chance to look.
          const status = device.evidence.status(open);
          const age = device.age();
          // A sleep and a delay can each be too short to be noticed.
          const slack = 2 * clockTolerance;
          if (status.state === 'live') expect(age).toBeLessThanOrEqual(feedTiming.staleAfter + slack);
          const silence = device.evidence.silence();
          if (silence !== null) expect(silence).toBeGreaterThanOrEqual((age ?? Number.NaN) - slack);
          const saidAt = device.saidAt();
          if (status.state === 'no-data') expect(status.since).toBe(saidAt === null ? null : epoch + saidAt);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('heals with the first word on a new line', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
        const device = createDevice();
        for (const happen of happenings) happen(device);
        device.look();
        device.read();
        for (let word = 0; word < 2; word++) {
          device.say();
          device.read();
        }
        expect(device.evidence.status(open).state).toBe('live');
        expect(device.evidence.silence()).toBe(0);
        expect(device.evidence.clock.now()).toBe(device.serverNow());
      }),
      { numRuns: 2_000 },
    );
  });

  it('changes no time of the server when the clock of the device is set, by whatever and as often as one likes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -hours, max: hours }), fc.nat(10_000)), { maxLength: 20 }),
        (steps) => {
          const device = createDevice();
          device.say();
          device.read();
          let last = device.evidence.clock.now();
          for (const [by, time] of steps) {
            device.set(by);
            device.pass(time);
            expect(device.evidence.clock.now()).toBe(device.serverNow());
            expect(device.evidence.clock.now()).toBeGreaterThanOrEqual(last);
            last = device.evidence.clock.now();
          }
        },
      ),
    );
  });

  it.each([
    ['on Linux and macOS, where the steady clock stands still', false],
    ['on Windows, where it goes on', true],
  ])('renews the line once after a sleep %s', (_, isSteady) => {
    const device = createDevice();
    device.say();
    device.read();
    device.pass(3_000);
    device.look();
    expect(device.renewals()).toBe(0);
    // Said before the lid was closed, read after it was opened.
    device.say();
    device.sleep(7_200_000, isSteady);
    expect(device.evidence.status(open).state).not.toBe('live');
    device.read();
    expect(device.evidence.status(open).state).not.toBe('live');
    device.look();
    expect(device.renewals()).toBe(1);
    device.say();
    device.read();
    expect(device.evidence.status(open)).toEqual({ state: 'live', every: null });
  });

  it('takes the moment of an answer for the server’s before the first heartbeat, not the clock of the device', () => {
    const device = createDevice();
    device.evidence.clock.hint(new Date(device.serverNow()).toISOString());
    device.set(-5 * 3_600_000);
    device.pass(2_000);
    expect(device.evidence.clock.now()).toBe(device.serverNow());
  });
});
