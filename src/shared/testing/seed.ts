/**
 * Property tests try the same values at every run, so that a checkout passes or fails for all alike. Others are tried
 * with `VIGIE_SEED=<number>`, or a new one each time with `VIGIE_SEED=new`; what fails prints the seed to try it again.
 */
import fc from 'fast-check';

const chosen = process.env['VIGIE_SEED'];
if (chosen !== 'new') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(chosen ?? 20171128) });
