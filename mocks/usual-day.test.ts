import { expect, it } from 'vitest';
import type { IncidentCount } from '../src/domain/incidents/counts.ts';
import { countLately, usualArrivals } from '../src/domain/incidents/usual.ts';
import { listIncidentCounts } from './incident-counts.ts';
import { startTestApi } from './test-api.ts';

const hour = 3_600_000;

it('what comes on the ordinary day is what usually comes, in the Region and in each zone, at every hour', async () => {
  for (const seed of [1, 2, 3]) {
    const api = await startTestApi({ scenario: 'ordinary-day', seed });
    const { geography } = api.host;
    const seen = new Map<string, { count: number; usual: number }>();
    for (let index = 0; index < 12; index++) {
      api.pass(hour);
      const { now } = api.host.world().clock;
      const past: readonly IncidentCount[] = listIncidentCounts(geography, now);
      const lately = countLately(api.host.world().values('incidents'), now);
      const usual = usualArrivals(past, now);
      if (!usual) throw new Error('Nothing is usual.');
      // Three times what chance alone does to such a number.
      expect(Math.abs(lately.total - usual.total)).toBeLessThan(3 * Math.sqrt(usual.total));
      for (const zone of geography.region.zones.keys()) {
        const one = seen.get(zone) ?? { count: 0, usual: 0 };
        one.count += lately.areas.get(zone) ?? 0;
        one.usual += usual.areas.get(zone) ?? 0;
        seen.set(zone, one);
      }
    }
    for (const [zone, { count, usual }] of seen)
      expect([zone, Math.abs(count - usual) < 4 * Math.sqrt(usual)], `${count} for ${usual}`).toEqual([zone, true]);
  }
});
