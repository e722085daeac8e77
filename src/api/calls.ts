/** What is asked of the API, as its answers see it. */
export interface Call {
  request: Request;
  /** The address as its client knows it. */
  url: URL;
  params: Readonly<Record<string, string>>;
  /** Where the map is that people look at; null: nobody said. */
  map: string | null;
  /** Absolute address of a part of the API. */
  link(path: string): string;
}

export const json = (body: unknown, type = 'application/json', headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    headers: { 'Cache-Control': 'no-store', ...headers, 'Content-Type': type },
  });
