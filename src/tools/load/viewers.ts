import { request } from 'node:http';

/**
 * A process that follows the feed by many connections, and tells its parent what it heard: it is started with the
 * address of the stream, tokens with commas and how many.
 */

/** What came: from each item's `updated`, which is when its number was given, just before the commit. */
export interface Heard {
  type: 'open' | 'heard';
  open: number;
  failed: number;
  /** Of the changes, milliseconds to their arrival: how many took as long, by whole milliseconds. */
  delays: readonly number[];
  changes: number;
  /** Numbers that did not follow the one before. */
  gaps: number;
}

const longest = 60_000;
/** Milliseconds, more or less, and times. */
const [pause, mostTries] = [1_000, 20];

const main = (url: string, tokens: readonly string[], count: number): void => {
  const delays = Array.from({ length: longest + 1 }, () => 0);
  let [open, failed, changes, gaps] = [0, 0, 0, 0];
  const tell = (type: Heard['type']): void => {
    const heard: Heard = { type, open, failed, delays, changes, gaps };
    process.send?.(heard);
  };
  const checked = (): void => {
    if (open + failed === count) tell('open');
  };

  /** Who is refused tries again, as every client does. */
  const follow = (token: string, triesLeft = mostTries): void => {
    const refused = (): void => {
      if (triesLeft > 0) setTimeout(() => follow(token, triesLeft - 1), pause * (0.5 + Math.random()));
      else failed += 1;
      checked();
    };
    let isOpen = false;
    let last = -1;
    let rest = '';
    const take = (frame: string): void => {
      const [, seq] = /^id: [^:\n]*:(\d+)$/m.exec(frame) ?? [];
      const number = Number(seq);
      const isChange = /^event: (?:upsert|remove|skip)$/m.test(frame);
      if (isChange) {
        if (last >= 0 && number !== last + 1) gaps += 1;
        last = number;
      } else if (last < 0 || number > last) {
        // Where it begins; later a head that it has not come to is a gap.
        if (last >= 0) gaps += 1;
        last = number;
      }
      const [, updated] = /"updated":"([^"]+)"/.exec(frame) ?? [];
      if (!isChange || updated === undefined) return;
      changes += 1;
      const delay = Math.min(Math.max(0, Date.now() - new Date(updated).getTime()), longest);
      delays[delay] = (delays[delay] ?? 0) + 1;
    };
    const headers = { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' };
    request(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) {
        response.resume();
        return refused();
      }
      isOpen = true;
      open += 1;
      checked();
      response.setEncoding('utf8').on('data', (text: string) => {
        rest += text;
        const frames = rest.split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) take(frame);
      });
    })
      .on('error', () => {
        // What is cut off misses what comes then.
        if (isOpen) gaps += 1;
        else refused();
      })
      .end();
  };

  // Some at a time, so that the queue of connections holds them.
  let begun = 0;
  const begin = setInterval(() => {
    for (let index = 0; index < 50 && begun < count; index += 1, begun += 1)
      follow(tokens[begun % tokens.length] ?? '');
    if (begun === count) clearInterval(begin);
  }, 25);
  process.on('message', (message) => {
    if (message === 'begin') [changes, gaps] = [0, delays.fill(0) && 0];
    else tell('heard');
  });
  process.on('disconnect', () => process.exit());
};

const [url = '', tokens = '', count = '0'] = process.argv.slice(2);
main(url, tokens.split(','), Number(count));
