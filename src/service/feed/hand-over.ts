import type { Backend } from '../../api/backend.ts';
import type { Position } from '../../api/store.ts';
import { channelOf } from './channels.ts';
import { locatePath } from './paths.ts';

/** nginx sets it on what it asks of the API, whatever its client has sent. */
export const fanOutHeader = 'X-Vigie-Fan-Out';

const positionText = (position: Position | null): string =>
  position === null ? 'head' : `${position.epoch}:${position.seq}`;

/** The inverse of `positionText`; a text that is none is a position that is lost. */
export const parsePosition = (text: string): Position | null => {
  if (text === 'head') return null;
  const at = text.lastIndexOf(':');
  return { epoch: text.slice(0, Math.max(at, 0)), seq: Number(text.slice(at + 1)) || 0 };
};

/** Leads nginx on to another place inside it: what it says there is a stream. */
export const leadTo = (address: string): Response =>
  new Response(null, { headers: { 'X-Accel-Redirect': address, 'Content-Type': 'text/event-stream' } });

/** The API has said who asks and from where on; nginx asks the tailer for the place, and holds the stream. */
export const handOver: NonNullable<Backend['handOver']> = ({ headers }, bearer, from) => {
  if (!headers.has(fanOutHeader)) return null;
  const lasts = bearer?.lasts ?? null;
  const asked = new URLSearchParams({ after: positionText(from), ...(lasts !== null && { lasts: String(lasts) }) });
  return leadTo(`${locatePath}/${channelOf(bearer?.seat ?? null)}?${asked}`);
};
