import { connect } from 'node:net';

export interface RawAnswer {
  /** 0: the connection ended without one. */
  status: number;
  /** By lower-case name. */
  headers: ReadonlyMap<string, string>;
  body: string;
}

const parseAnswer = (text: string): RawAnswer => {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
  return {
    status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1] ?? 0),
    headers: new Map(headers),
    body: rest.join('\r\n\r\n'),
  };
};

/**
 * Sends bytes to a port of this machine, as they are, and reads until the server ends the connection; an answer that
 * keeps it open is taken as whole once `isWhole` says so.
 */
export const sendRaw = (
  port: number,
  parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  isWhole: (text: string) => boolean = () => false,
): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const finish = (): void => {
      socket.destroy();
      resolve(parseAnswer(text));
    };
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      text += String(chunk);
      if (isWhole(text)) finish();
    });
    socket.on('error', finish);
    socket.on('close', finish);
    const write = async (): Promise<void> => {
      for await (const part of parts) {
        if (socket.destroyed) return;
        await new Promise<void>((go) => {
          socket.write(part, () => go());
        });
      }
    };
    socket.on('connect', () => {
      write().catch(finish);
    });
  });
