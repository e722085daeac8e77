import type { RangeResponse, Source } from 'pmtiles';
import { ArchiveTrouble } from './trouble.ts';

/** Milliseconds: a server that has sent nothing by then has fallen silent. */
const patience = 30_000;

const read = async (url: string, headers: HeadersInit, signal: AbortSignal | undefined): Promise<Response> => {
  const patient = AbortSignal.timeout(patience);
  try {
    return await fetch(url, { headers, signal: signal ? AbortSignal.any([signal, patient]) : patient });
  } catch (reason) {
    if (signal?.aborted) throw reason;
    throw new ArchiveTrouble('unreachable', `${url} does not answer.`, reason);
  }
};

/**
 * An archive on a server, read part by part. Rejects with `ArchiveTrouble`: a server that is not there, that only sends
 * whole files, or whose file ends too early. The library's own source would take a short answer for a whole one.
 * @param url absolute
 */
export class ArchiveSource implements Source {
  readonly #url: string;
  /** Bytes of the whole file, once something of it has come; null where the server does not tell. */
  size: number | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  getKey(): string {
    return this.#url;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    const response = await read(this.#url, { Range: `bytes=${offset}-${offset + length - 1}` }, signal);
    const isStart = offset === 0;
    if (response.status === 416) {
      throw new ArchiveTrouble(isStart ? 'foreign' : 'cut', `${this.#url} ends before byte ${offset}.`);
    }
    if (!response.ok) throw new ArchiveTrouble('unreachable', `${this.#url} answered ${response.status}.`);
    const size = Number(response.headers.get('Content-Length') ?? Number.NaN);
    // A whole file in the place of its beginning is all right, if it is a small one.
    if (response.status !== 206 && !(isStart && size <= length)) {
      await response.body?.cancel();
      throw new ArchiveTrouble('whole', `${this.#url} is not sent in parts.`);
    }
    const [, total] = /\/(\d+)$/u.exec(response.headers.get('Content-Range') ?? '') ?? [];
    if (total !== undefined) this.size = Number(total);
    const data = await response.arrayBuffer().catch((reason: unknown) => {
      if (signal?.aborted) throw reason;
      throw new ArchiveTrouble('unreachable', `${this.#url} stopped answering.`, reason);
    });
    // The first part is asked for before anybody knows how much there is.
    if (data.byteLength < length && !isStart) {
      throw new ArchiveTrouble('cut', `${this.#url} ends ${length - data.byteLength} bytes too early.`);
    }
    const etag = response.headers.get('ETag');
    return { data, ...(etag !== null && { etag }) };
  }
}
