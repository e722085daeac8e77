import type { Backend } from '../../api/backend.ts';
import { RequestProblem } from '../../api/problem.ts';
import type { Route } from '../../api/router.ts';
import { openStream } from '../../api/stream.ts';
import type { Channel } from './channel.ts';
import { isChannel, seatOfChannel } from './channels.ts';
import { leadTo, parsePosition } from './hand-over.ts';
import { channelPath, nodeHeader, spanOf } from './paths.ts';
import type { Publisher } from './publisher.ts';
import type { Tailer } from './tailer.ts';

/** Milliseconds for what the database has to be published, and for an nginx that was started anew to be filled. */
const patience = 5_000;
/** Milliseconds that the tailer holds a stream itself at least, and at most: then its client goes to nginx. */
const [shortest, longest] = [20_000, 40_000];
/** Streams that it holds at once. Whoever comes beyond them asks for plain answers meanwhile. */
const mostOwn = 300;

const sleep = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));
const notNow = (why: string): RequestProblem => new RequestProblem(503, why, { 'Retry-After': '1' });

/** The id of the message after which a client goes on; null: no message ends just there. */
const findPlace = async (channel: Channel, publisher: Publisher, after: string): Promise<string | null> => {
  const find = (): string | null => (after === 'head' ? publisher.lastPlace() : publisher.placeOf(after));
  const isAhead = (): boolean => {
    const [asked, told] = [parsePosition(after), parsePosition(channel.position() ?? 'head')];
    return after === 'head' || told === null || (asked?.epoch === told.epoch && asked.seq >= told.seq);
  };
  const end = performance.now() + patience;
  for (let place = find(); ; place = find()) {
    if (place !== null) return place;
    const isLate = performance.now() > end;
    if (!publisher.isWhole()) {
      if (isLate) throw notNow('This nginx is being filled.');
    } else if (!isAhead() || isLate) return null;
    // What has been committed is about to be published.
    else await channel.look().catch(() => undefined);
    await sleep(10);
  }
};

/** What nginx asks the tailer: where in a channel a client goes on. It may answer with the stream itself. */
export const feedRoute = (
  backend: Backend,
  tailer: Pick<Tailer, 'channel'>,
  own: { streams: number } = { streams: 0 },
): Route => ({
  path: '/feed/:channel',
  takes: ['after', 'lasts'],
  get: async ({ request, url, params }) => {
    const name = params['channel'] ?? '';
    const after = url.searchParams.get('after') ?? 'head';
    const address = request.headers.get(nodeHeader) ?? '';
    if (!isChannel(name)) throw new RequestProblem(404, 'There is no such channel.');
    const channel = tailer.channel(name);
    if (!channel) throw notNow('Another one publishes the feed, or none does just now.');
    const publisher = channel.publisherOf(address);
    if (!publisher) throw new RequestProblem(404, 'The tailer does not publish to this nginx.');
    const text = url.searchParams.get('lasts');
    const lasts = text === null ? null : Number(text);
    const place = await findPlace(channel, publisher, after);
    const span = spanOf(lasts);
    if (place !== null && span > 0) {
      return leadTo(`${channelPath}/${span}/${name}?${new URLSearchParams({ from: place })}`);
    }
    // In the middle of a message, longer ago than nginx keeps, of another epoch, or only for seconds: told here, exactly.
    if (own.streams >= mostOwn) throw notNow('Too many have been away for too long.');
    own.streams += 1;
    request.signal.addEventListener('abort', () => (own.streams -= 1));
    const until = shortest + Math.random() * (longest - shortest);
    const bearer = { seat: seatOfChannel(name), lasts: Math.min(lasts ?? until, until) };
    return openStream(backend, bearer, parsePosition(after), request.signal);
  },
});
