/** Where the run's own servers are: written by `start-servers.ts` before the tests, read in their processes. */
const origins = { demo: 'VIGIE_E2E_DEMO', api: 'VIGIE_E2E_API' } as const;
type Name = keyof typeof origins;

const at = (name: Name) => ({
  get origin(): string {
    return process.env[origins[name]] ?? '';
  },
});

export const announceServer = (name: Name, origin: string): void => {
  process.env[origins[name]] = origin;
};

/**
 * The built app behind its security headers, on free ports: `demo` holds the mock API in the page; `api` asks `/api` of
 * its own origin, where a test puts the faulty proxy in front of it.
 */
export const servers = { demo: at('demo'), api: at('api') };

/** The folders of the two builds; `VIGIE_BUILDS` names another place than the project's root, so that runs stay apart. */
export const buildFolder = (name: Name): string =>
  `${process.env['VIGIE_BUILDS'] ?? `${import.meta.dirname}/..`}/${name === 'demo' ? 'dist' : 'dist-api'}`;
