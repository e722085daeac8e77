import { type BrowserContext, type Page, test as base, expect } from '@playwright/test';

/** The parameters of the app's URL; `lang` is English where a test does not say otherwise. */
export type AppParams = Record<string, string | number> & { lang?: 'fr' | 'nl' | 'en' };

interface AppFixtures {
  /** Whether the page keeps itself on the device: all its files, which costs as much work as half of its start. */
  keepsCopy: boolean;
  /** Where requests may go: the base URL's origin, and what a test adds. A request to any other fails the test. */
  allowedOrigins: Set<string>;
  /** Watches every page of the test's context; runs by itself. */
  guard: void;
  /** Opens the app in the test's page and answers the page. `origin` takes the place of the base URL's. */
  openApp: (params?: AppParams, origin?: string) => Promise<Page>;
}

const violationMark = 'vigie-csp-violation';

/** Runs in every page: what the policy blocks reaches the test through the console. */
const reportViolations = (mark: string): void => {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(mark, event.effectiveDirective, event.blockedURI, event.sourceFile, event.lineNumber, event.sample);
  });
};

/** Runs in every page that keeps no copy of itself: the browser is still busy with something else. */
const neverRegister = (): void => {
  if ('serviceWorker' in navigator) navigator.serviceWorker.register = () => new Promise(() => undefined);
};

const isPolicyMessage = (text: string): boolean =>
  text.includes(violationMark) || /Content Security Policy|TrustedHTML|TrustedScript/.test(text);

/** Collects what must never happen in any page of the context: the list grows while the test runs. */
const watchContext = async (context: BrowserContext, allowed: ReadonlySet<string>): Promise<readonly string[]> => {
  const problems: string[] = [];
  context.on('weberror', (error) =>
    problems.push(`error in the page: ${error.error().stack ?? error.error().message}`),
  );
  context.on('console', (message) => {
    if (isPolicyMessage(message.text())) problems.push(`policy violation: ${message.text()}`);
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && !allowed.has(origin)) problems.push(`request elsewhere: ${request.url()}`);
  });
  await context.addInitScript(reportViolations, violationMark);
  return problems;
};

/** The address of the app for some parameters. */
export const appUrl = (params: AppParams = {}, origin = ''): string => {
  const query = new URLSearchParams({ lang: 'en' });
  for (const [name, value] of Object.entries<string | number>(params)) query.set(name, String(value));
  return `${origin}/?${query}`;
};

/** Playwright's `test`, failing on any policy violation, uncaught error or request outside the app's own origin. */
export const test = base.extend<AppFixtures>({
  allowedOrigins: async ({ baseURL }, use) => {
    await use(new Set(baseURL ? [new URL(baseURL).origin] : []));
  },
  keepsCopy: [false, { option: true }],
  guard: [
    async ({ context, allowedOrigins, keepsCopy }, use) => {
      if (!keepsCopy) await context.addInitScript(neverRegister);
      const problems = await watchContext(context, allowedOrigins);
      await use();
      expect(problems, 'policy violations, uncaught errors and requests outside the own origin').toEqual([]);
    },
    { auto: true },
  ],
  openApp: async ({ page, allowedOrigins }, use) => {
    await use(async (params, origin) => {
      if (origin) allowedOrigins.add(origin);
      await page.goto(appUrl(params, origin));
      return page;
    });
  },
});

export { expect };
