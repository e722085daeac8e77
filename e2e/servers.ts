/** Apart from the demo's own port, so that tests run beside it; `VIGIE_E2E_PORT` moves both. */
const firstPort = Number(process.env['VIGIE_E2E_PORT'] ?? 4273);

const at = (port: number) => ({ port, origin: `http://127.0.0.1:${port}` });

/**
 * The built app behind its security headers: `demo` holds the mock API in the page; `api` asks `/api` of its own
 * origin, where a test puts the faulty proxy in front of it.
 */
export const servers = { demo: at(firstPort), api: at(firstPort + 1) };
