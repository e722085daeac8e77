import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { loadRegion } from '../../geo/packs-node.ts';
import { Markup } from '../../api/html/markup.ts';
import { parseSeat } from '../../shared/seats.ts';
import { answerPage, choosePage, frame, headersOf, issuerWords, languageOf } from './issuer-pages.ts';

/*
 * An issuer for trying the service out: whoever comes chooses a seat of the demonstration, and proves nothing. Never for
 * production: it listens on loopback alone, keeps nothing, and has other keys each time.
 *
 *   const issuer = await startIssuer({ port: 8791, pages: ['http://127.0.0.1:8080'] });
 *   npm run service -- --issuer ${issuer.issuer} --audience ${issuer.audience} …
 *
 * or as a program: node src/service/try/issuer.ts --port 8791 --page http://127.0.0.1:8080
 */

export interface IssuerOptions {
  /** 0: a free one. */
  port: number;
  /** Origins of the pages that may sign in here: `http://127.0.0.1:8080`. */
  pages: readonly string[];
  audience?: string;
  /** What a page calls itself. */
  client?: string;
  /** Seconds for which a token opens something. */
  lasts?: number;
}

/** The claim that names the seat: what the service reads unless it is told otherwise. */
const seatClaim = 'vigie_seat';
const resource = 'urn:vigie:api';
const mostBody = 1_000;

/** The seats of the demonstration. */
const listSeats = (zones: Iterable<string>): readonly string[] => {
  const real = [
    'operator-1',
    'operator-2',
    'analyst-1',
    'analyst-2',
    ...Array.from(zones, (zone) => `commander-${zone}`),
    'secretariat',
    'observer',
  ];
  return [...real, 'wall', 'director', ...real.map((id) => `exercise-${id}`)];
};

const readForm = async (message: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of message.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > mostBody) throw new Error('The form is too long.');
  }
  return new URLSearchParams(text);
};

export const startIssuer = async ({
  port,
  pages,
  audience = 'vigie-api',
  client = 'vigie',
  lasts = 300,
}: IssuerOptions) => {
  const region = await loadRegion();
  const seats = listSeats(region.zones.keys());
  const names = new Map(Array.from(region.zones.values(), ({ code, name }) => [code, name] as const));
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  const key = { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' };

  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const languageIn = ({ headers }: Pick<IncomingMessage, 'headers'>) => languageOf(headers['accept-language']);
  const show = (ctx: KoaContextWithOIDC, page: string): void => {
    ctx.set(headersOf(pages));
    ctx.body = page;
  };

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: pages.map((page) => `${page}/`),
        post_logout_redirect_uris: pages.map((page) => `${page}/`),
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: ['openid', 'offline_access'],
    pkce: { required: () => true },
    clientBasedCORS: (_ctx, origin) => pages.includes(origin),
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    extraTokenClaims: (_ctx, token) => ('accountId' in token ? { [seatClaim]: token.accountId } : undefined),
    issueRefreshToken: () => true,
    // Nobody is asked what the page may do: it is the one there is.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: client,
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid offline_access');
      grant.addResourceScope(resource, '');
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, { uid }) => `/choose/${uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: lasts,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          const language = languageIn(ctx.req);
          const { askSignOut, signOut } = issuerWords[language];
          const button = `<p><button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>${signOut}</button></p>`;
          show(ctx, frame(language, askSignOut, new Markup(`${form}${button}`)));
        },
      },
    },
    renderError: (ctx) => {
      const language = languageIn(ctx.req);
      show(ctx, frame(language, issuerWords[language].failed, new Markup(issuerWords[language].again)));
    },
    ttl: {
      AccessToken: lasts,
      Session: 43_200,
      Interaction: 3_600,
      Grant: 43_200,
      RefreshToken: 43_200,
      IdToken: 3_600,
    },
  });
  const callback = provider.callback();

  const choose = async (message: IncomingMessage, to: ServerResponse): Promise<void> => {
    const language = languageIn(message);
    try {
      await provider.interactionDetails(message, to);
    } catch {
      answerPage(
        to,
        400,
        pages,
        frame(language, issuerWords[language].failed, new Markup(issuerWords[language].again)),
      );
      return;
    }
    const seat = message.method === 'POST' ? (await readForm(message)).get('seat') : null;
    if (seat !== null && seats.includes(seat)) {
      await provider.interactionFinished(message, to, { login: { accountId: seat } });
    } else answerPage(to, seat === null ? 200 : 400, pages, choosePage(language, seats, names));
  };
  server.on('request', (message, to) => {
    if (!message.url?.startsWith('/choose/')) {
      void callback(message, to);
      return;
    }
    choose(message, to).catch(() => to.destroy());
  });

  return {
    issuer,
    audience,
    client,
    /** A token of a seat without anybody signing in: for programs that try the service out. */
    tokenFor: async (seat: string, claims: Readonly<Record<string, unknown>> = {}): Promise<string> => {
      if (parseSeat(seat) === null) throw new Error(`There is no seat ${seat}.`);
      return new SignJWT({ [seatClaim]: seat, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(seat)
        .setIssuedAt()
        .setExpirationTime(`${lasts}s`)
        .sign(privateKey);
    },
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

export type LocalIssuer = Awaited<ReturnType<typeof startIssuer>>;

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8791' }, page: { type: 'string', multiple: true, default: [] } },
  });
  const { issuer, audience, client } = await startIssuer({ port: Number(values.port), pages: values.page });
  process.stdout.write(
    `For trying out only, never for production: --issuer ${issuer} --audience ${audience} --client ${client}\n`,
  );
};

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
