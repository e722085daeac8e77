import type { Fault } from './contract.ts';
import type { Host } from './host.ts';

/** What of the API a fault strikes. */
export type Target = 'snapshot' | 'stream' | 'write';

/** The faults in force that strike this part of the API. */
export const striking = (host: Host, target: Target, collection: string | null): readonly Fault[] =>
  host
    .faults()
    .filter(
      (fault) =>
        (fault.target ?? target) === target && (fault.collection === undefined || fault.collection === collection),
    );

export const strikesFeed = (host: Host, kind: Fault['kind'], collection: string | null = null): boolean =>
  striking(host, 'stream', collection).some((fault) => fault.kind === kind);

export const spoilsEvents = (host: Host): boolean =>
  host
    .faults()
    .some(({ kind, target = 'stream' }) => target === 'stream' && (kind === 'garbled' || kind === 'malformed'));
