/*
 * The page's only Trusted Types policy. The Content-Security-Policy lets no string become markup or a script's address
 * unless this policy says so. To be imported before Leaflet, which writes its first constant while it loads.
 */

interface PolicyRules {
  createHTML(html: string): string | null;
  createScript(script: string): string | null;
  createScriptURL(url: string): string | null;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}

/** The markup that Leaflet 1.9.4 holds itself: its test for SVG, an empty icon or popup, and its buttons. */
const leafletConstants: ReadonlySet<string> = new Set([
  '',
  '<svg/>',
  '<span aria-hidden="true">+</span>',
  '<span aria-hidden="true">&#x2212;</span>',
  '<span aria-hidden="true">&#215;</span>',
]);

const isBuiltScript = ({ pathname }: URL): boolean =>
  pathname === '/sw.js' || (pathname.startsWith('/assets/') && pathname.endsWith('.js'));

/** Vite's development server serves sources as they lie, and waits for a lost server in a worker made from a blob. */
const isDevelopmentScript = (url: URL): boolean => url.searchParams.has('worker_file') || url.protocol === 'blob:';

/** What the policy answers; null blocks, and the browser then throws and reports. `page` is the page's own address. */
export const createRules = (page: string, development: boolean): PolicyRules => ({
  createHTML: (html) => (leafletConstants.has(html) ? html : null),
  createScript: () => null,
  createScriptURL: (address) => {
    if (!URL.canParse(address, page)) return null;
    const url = new URL(address, page);
    if (url.origin !== new URL(page).origin) return null;
    return isBuiltScript(url) || (development && isDevelopmentScript(url)) ? address : null;
  },
});

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
trustedTypes?.createPolicy('default', createRules(globalThis.location.href, import.meta.env.DEV));
