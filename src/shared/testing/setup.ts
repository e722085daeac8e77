import fc from 'fast-check';
import { afterAll, vi } from 'vitest';

/**
 * Property tests try the same values at every run, so that a checkout passes or fails for all alike. Others are tried
 * with `VIGIE_SEED=<number>`, or a new one each time with `VIGIE_SEED=new`; what fails prints the seed to try it again.
 */
const chosen = process.env['VIGIE_SEED'];
if (chosen !== 'new') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(chosen ?? 20171128) });

// Files share what they load: what one has put in the place of the browser's is gone before the next is loaded.
afterAll(() => void vi.unstubAllGlobals());
