/** Inside nginx: where the place in a channel is asked for, and where the channel is heard from that place on. */
export const locatePath = '/-/feed';
export const channelPath = '/-/channel';

/** Of each nginx, for the tailer alone: where a channel is published to, and where what it holds is read. */
export const publishPath = '/publish';
export const heldPath = '/held';
export const statusPath = '/status';

/** Which nginx asks: the address that the tailer publishes to it at. */
export const nodeHeader = 'X-Vigie-Node';

/** Milliseconds that nginx keeps a message: whoever was away for less goes on where they were. */
export const messagesKept = 5 * 60_000;
/** Messages of one channel that it keeps at most. */
export const mostMessages = 2_000;
/** Bytes of one message at most, but for one that is a single change. */
export const mostMessageBytes = 256_000;

/**
 * Seconds after which nginx ends a stream: the longest of them that its token lasts. Who has lost a right hears no longer
 * than the last of them.
 */
export const spans = [15, 30, 60, 120, 240, 480, 900] as const;
export const spanOf = (lasts: number | null): number =>
  spans.findLast((span) => lasts === null || span * 1_000 <= lasts) ?? 0;
