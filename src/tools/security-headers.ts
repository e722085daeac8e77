import { permissionsPolicy } from '../shared/permissions-policy.ts';

/** What the policy must make room for; everything else stays closed. */
export interface SecuritySettings {
  /** `VITE_API_URL`: the API's base URL; without one, or with a relative one, only the page's own origin. */
  readonly apiUrl?: string | undefined;
  /** `VITE_ISSUER`: where people sign in, which the page asks for tokens. */
  readonly issuer?: string | undefined;
  /** `VITE_BASEMAPS`: text that holds the addresses of the other base maps (`{s}` allowed in tile templates). */
  readonly basemaps?: string | undefined;
  /** Allows the scripts and styles that the development server writes into the page. */
  readonly developmentNonce?: string | undefined;
}

/** The origins of all absolute URLs in a text, `{s}.` in front of a host becoming `*.`, each once. */
export const findOrigins = (text: string): readonly string[] => {
  const matches = text.matchAll(/(https?:\/\/)(\{s\}\.)?([a-z0-9.-]+(?::\d+)?)/gi);
  return [...new Set([...matches].map(([, scheme, wildcard, host]) => `${scheme}${wildcard ? '*.' : ''}${host}`))];
};

const buildPolicy = ({ apiUrl = '', issuer = '', basemaps = '', developmentNonce }: SecuritySettings): string => {
  const tiles = findOrigins(basemaps);
  const nonce = developmentNonce ? [`'nonce-${developmentNonce}'`] : [];
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...nonce],
    'style-src': ["'self'", ...nonce],
    'img-src': ["'self'", 'data:', 'blob:', ...tiles],
    'connect-src': ["'self'", ...findOrigins(`${apiUrl} ${issuer}`), ...tiles],
    // The development server's client waits for a lost server in a worker made from a blob.
    'worker-src': ["'self'", ...(developmentNonce ? ['blob:'] : [])],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default'],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
};

/** The headers that go with every answer, in development, preview and tests alike. */
export const securityHeaders = (settings: SecuritySettings = {}): Record<string, string> => ({
  'Content-Security-Policy': buildPolicy(settings),
  'X-Content-Type-Options': 'nosniff',
  // The origin alone, because tile servers ask for it; never the path, which holds what the person is looking at.
  'Referrer-Policy': 'strict-origin',
  'Permissions-Policy': permissionsPolicy(findOrigins(`${settings.apiUrl} ${settings.basemaps}`).length > 0),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // For browsers that do not know of `frame-ancestors`.
  'X-Frame-Options': 'DENY',
});
