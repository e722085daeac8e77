import { afterAll, beforeAll, expect, it } from 'vitest';
import { runSuite } from '../../tools/conformance/suite.ts';
import { connect } from '../connect.ts';
import { whyNoNginx } from '../nginx/run.ts';
import type { Cluster } from '../testing/cluster.ts';
import { describeService } from '../testing/describe-service.ts';
import { makeIncident } from '../testing/make-incident.ts';
import { seedItems } from '../testing/seed.ts';
import { follow } from '../testing/follow.ts';
import { listen } from '../testing/listen.ts';
import { makeWatchAlert } from '../testing/watch-alert.ts';
import { type Whole, startWhole } from '../testing/whole.ts';

const test = (cluster: () => Cluster): void => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await startWhole(cluster(), '/tmp');
  });
  afterAll(() => whole?.stop());
  const seed = async (...items: Parameters<typeof seedItems>[1]): Promise<void> => {
    const sql = connect({ database: whole.database, as: 'api', most: 1 });
    await seedItems(sql, items);
    await sql.end();
  };

  it('keeps every promise of the contract', async () => {
    await seed(['alerts', makeWatchAlert('alr-zzcell', 'cell', Date.now() + 3_600_000)]);
    const results = await runSuite({ url: whole.url, tokens: whole.tokens });
    expect(results.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
  });

  it('goes on exactly where each client was: in a message, or after one', async () => {
    const { operator, observer } = whole.tokens;
    const first = listen(whole.url, operator, null);
    await first.heard((events) => events.some(({ type }) => type === 'heartbeat'));
    await seed(['incidents', makeIncident('inc-a')], ['incidents', makeIncident('inc-b')]);
    await first.heard((events) => events.some((event) => event.type === 'upsert' && event.id === 'inc-b'));
    first.close();
    const changes = first.events.filter(({ type }) => type === 'upsert' || type === 'skip');
    const [one] = changes;
    if (!one) throw new Error('Nothing was heard.');
    // In the middle of a message, and as somebody else.
    for (const token of [operator, observer]) {
      for (const after of [one.seq - 1, one.seq, one.seq + 1]) {
        const again = listen(whole.url, token, `${one.epoch}:${after}`);
        await again.heard((events) => events.some(({ seq }) => seq >= (changes.at(-1)?.seq ?? 0)));
        again.close();
        const seqs = again.events.flatMap(({ type, seq }) => (type === 'upsert' || type === 'skip' ? [seq] : []));
        expect(seqs).toEqual(changes.map(({ seq }) => seq).filter((seq) => seq > after));
      }
    }
  });

  it('loses and doubles nothing when another tailer takes over, or nginx is started anew', async () => {
    const { operator } = whole.tokens;
    const follower = follow(whole.url, operator);
    await follower.reached(0);
    const make = async (id: string): Promise<void> => {
      await seed(['incidents', makeIncident(id)]);
      await follower.told(id);
    };
    await make('inc-before');
    await whole.tailer.start(1);
    await whole.tailer.stop(0);
    await make('inc-taken-over');
    await whole.nginx.end('SIGKILL');
    await seed(['incidents', makeIncident('inc-meanwhile')]);
    await whole.nginx.start();
    await follower.told('inc-meanwhile');
    await make('inc-after');
    follower.close();
    const { seqs, resets } = follower;
    expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
    expect(resets).toBe(0);
  });
};

describeService('the feed through nginx', test, whyNoNginx());
