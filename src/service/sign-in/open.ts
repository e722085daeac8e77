import type { Backend } from '../../api/backend.ts';
import type { Config } from '../config.ts';
import type { Log } from '../logs.ts';
import { readTokens } from '../tokens.ts';
import { createVerifier } from './verify.ts';

type SignInSettings = Pick<
  Config,
  | 'issuer'
  | 'audience'
  | 'client'
  | 'scope'
  | 'resource'
  | 'algorithms'
  | 'clock-tolerance'
  | 'claims'
  | 'roles'
  | 'tokens'
>;

/** Who may come in: with a token of the issuer, or one of the file for machines. Throws for settings that are wrong. */
export const openSignIn = async (config: SignInSettings, log: Log): Promise<Pick<Backend, 'signIn' | 'signInAt'>> => {
  const { issuer, audience = '', algorithms, claims, roles } = config;
  const ofFile = config.tokens === undefined ? null : await readTokens(config.tokens);
  const report = (error: unknown): void => log('warn', 'issuer', { error });
  const verify =
    issuer === undefined
      ? null
      : createVerifier({ issuer, audience, algorithms, tolerance: config['clock-tolerance'], claims, roles }, report);
  return {
    signIn: async (token) => (await ofFile?.(token)) ?? (await verify?.(token)) ?? null,
    signInAt:
      issuer === undefined
        ? null
        : { issuer, client: config.client, scope: config.scope, resource: config.resource ?? null },
  };
};
