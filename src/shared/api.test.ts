import { describe, expect, it, vi } from 'vitest';
import { requestJson } from './api.ts';

const ask = (post?: object) =>
  requestJson('https://vigie.test/api', (body) => body, {
    signal: new AbortController().signal,
    timeout: 1_000,
    seat: 'operator-1',
    ...(post && { post }),
  });
const answer = (body: string, type: string): void =>
  void vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'Content-Type': type } }));

describe.each([
  ['a question', undefined],
  ['a question with what it sends', { ids: ['inc-1'] }],
])('%s', (_, post) => {
  it('that a web page answers is told as no JSON', async () => {
    answer('<!doctype html><title>Maintenance</title>', 'text/html');
    await expect(ask(post)).rejects.toMatchObject({ reason: { kind: 'not-json', status: 200, detail: 'text/html' } });
  });

  it('that a broken text answers is told as malformed', async () => {
    answer('{"features": [', 'application/json');
    await expect(ask(post)).rejects.toMatchObject({ reason: { kind: 'malformed' } });
  });
});
