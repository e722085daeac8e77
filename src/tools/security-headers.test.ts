import { describe, expect, it } from 'vitest';
import { findOrigins, securityHeaders } from './security-headers.ts';

const policy = (settings?: Parameters<typeof securityHeaders>[0]): string =>
  securityHeaders(settings)['Content-Security-Policy'] ?? '';

describe('the Content-Security-Policy', () => {
  it('is closed but for the own origin', () => {
    expect(policy()).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
        "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types default",
    );
  });

  it('never allows inline code or evaluation, in development neither', () => {
    for (const settings of [{}, { developmentNonce: 'abc' }]) expect(policy(settings)).not.toMatch(/unsafe/);
  });

  it('lets the configured base maps and API in, and nothing of their paths', () => {
    const text = policy({
      basemaps: 'https://{s}.tile.example.org/{z}/{x}/{y}.png|https://tiles.example.net:8443/wms?x=1',
      apiUrl: 'http://localhost:8787/',
    });
    expect(text).toContain("img-src 'self' data: blob: https://*.tile.example.org https://tiles.example.net:8443;");
    expect(text).toContain("connect-src 'self' http://localhost:8787 https://*.tile.example.org");
  });

  it('takes no directive from the settings', () => {
    expect(findOrigins("https://a.example; script-src 'unsafe-inline'")).toEqual(['https://a.example']);
    expect(findOrigins('/')).toEqual([]);
  });
});
