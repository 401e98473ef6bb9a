import * as oidc from 'openid-client';
import { InnerAddress, providerFetch, PROVIDER_PATIENCE_MS } from './provider-fetch.js';

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly groupsClaim: string;
}

/** What a provider says of a person, checked: signature, issuer, audience, nonce and expiry are the library's work. */
export interface ProviderClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | undefined;
  readonly isEmailVerified: boolean;
  readonly name: string | undefined;
  readonly language: 'en' | 'fr' | undefined;
  /** Undefined when the provider says nothing of groups, which is not the same as "in none". */
  readonly groups: readonly string[] | undefined;
}

/** The provider could not be reached, or not in time. */
export class ProviderUnreachable extends Error {}
/** The provider's answer does not stand up to the checks. */
export class ProviderAnswerInvalid extends Error {}

const SCOPE = 'openid email profile';

const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === 1 || value === '1';
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : undefined;

/** Issuer of every Google account, those of strangers among them. */
const GOOGLE = 'https://accounts.google.com';

/**
 * Whether the address may mean the person. Entra ID says it in a claim of its own (`xms_edov`: the domain's owner confirmed
 * it). Google verifies addresses of other domains for private accounts, which outlast a job: only a managed one (`hd`) counts.
 */
export const isVerified = (issuer: string, told: Readonly<Record<string, unknown>>): boolean => {
  const { email, email_verified: verified, xms_edov: confirmed, hd } = told;
  if (!(isTrue(verified) || (verified === undefined && isTrue(confirmed)))) return false;
  if (issuer !== GOOGLE) return true;
  return typeof email === 'string' && typeof hd === 'string' && email.toLowerCase().endsWith(`@${hd.toLowerCase()}`);
};

const groupsOf = (value: unknown): readonly string[] | undefined => {
  if (value === undefined) return undefined;
  const many: readonly unknown[] = Array.isArray(value) ? value : [value];
  return many.filter((each): each is string => typeof each === 'string').slice(0, 1_000);
};

const OUT_OF_REACH = /^(E(?!RR_)[A-Z]+|ERR_TLS|CERT_|DEPTH_|UNABLE_|SELF_SIGNED)/;

/** An answer that was received and is wrong, told apart from one that never came. */
const faultOf = (error: unknown): Error => {
  let each = error as { name?: unknown; code?: unknown; message?: unknown; cause?: unknown } | undefined;
  for (let depth = 0; each !== undefined && each !== null && depth < 6; each = each.cause as typeof each, depth += 1) {
    const { name, code } = each;
    if (name === 'AbortError' || name === 'TimeoutError' || code === 'OAUTH_TIMEOUT')
      return new ProviderUnreachable('it takes too long', { cause: error });
    if (each instanceof InnerAddress) return new ProviderUnreachable(each.message, { cause: error });
    if (typeof code === 'string' && OUT_OF_REACH.test(code)) return new ProviderUnreachable(code, { cause: error });
  }
  return new ProviderAnswerInvalid(error instanceof Error ? error.message : 'unreadable', { cause: error });
};

/** One provider of identities over OpenID Connect: authorization code with PKCE, and nothing else. */
export class IdentityProvider {
  constructor(
    private readonly settings: ProviderSettings,
    private readonly redirectUri: string,
    private readonly allowHttp: boolean,
  ) {}

  /** The address to which a browser is sent. */
  async signInAddress(ask: {
    readonly state: string;
    readonly nonce: string;
    readonly codeVerifier: string;
    readonly loginHint?: string;
  }): Promise<string> {
    const config = await this.discover();
    return oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.redirectUri,
      scope: SCOPE,
      state: ask.state,
      nonce: ask.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(ask.codeVerifier),
      code_challenge_method: 'S256',
      ...(ask.loginHint === undefined ? {} : { login_hint: ask.loginHint }),
    }).href;
  }

  /**
   * Turns what the browser brought back into checked claims.
   * @throws ProviderUnreachable, ProviderAnswerInvalid
   */
  async claimsOf(
    query: URLSearchParams,
    expected: { readonly state: string; readonly nonce: string; readonly codeVerifier: string },
  ): Promise<ProviderClaims> {
    const config = await this.discover();
    try {
      const address = new URL(this.redirectUri);
      address.search = query.toString();
      const tokens = await oidc.authorizationCodeGrant(config, address, {
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        pkceCodeVerifier: expected.codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('no identity in the answer');
      let told: Readonly<Record<string, unknown>> = claims;
      const { groupsClaim } = this.settings;
      // Many providers keep the ID token small and tell the rest at their user info address.
      if (
        config.serverMetadata().userinfo_endpoint !== undefined &&
        (claims['email'] === undefined || claims[groupsClaim] === undefined)
      )
        told = { ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
      const locale = textOf(told['locale'])?.slice(0, 2).toLowerCase();
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: textOf(told['email']),
        isEmailVerified: isVerified(claims.iss, told),
        name: textOf(told['name']),
        language: locale === 'en' || locale === 'fr' ? locale : undefined,
        groups: groupsOf(told[groupsClaim]),
      };
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** What the provider publishes of itself. @throws ProviderUnreachable, ProviderAnswerInvalid */
  async describe(): Promise<{ readonly metadata: Readonly<oidc.ServerMetadata>; readonly takesPkce: boolean }> {
    const metadata = (await this.discover()).serverMetadata();
    return { metadata, takesPkce: metadata.supportsPKCE() };
  }

  /** How many keys it signs with. @throws ProviderUnreachable, ProviderAnswerInvalid */
  async countKeys(address: string): Promise<number> {
    try {
      const answer = await providerFetch(this.allowHttp)(address, {
        method: 'GET',
        headers: { accept: 'application/json' },
        body: undefined,
        redirect: 'manual',
      });
      if (answer.status !== 200) throw new Error(`the keys answer with ${answer.status}`);
      const { keys } = (await answer.json()) as { keys?: unknown };
      return Array.isArray(keys) ? keys.length : 0;
    } catch (error) {
      throw faultOf(error);
    }
  }

  private async discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    try {
      return await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
        timeout: PROVIDER_PATIENCE_MS / 1_000,
        [oidc.customFetch]: providerFetch(this.allowHttp),
        execute: [
          // The signature is checked though the token came straight from the provider over TLS: it costs one call.
          oidc.enableNonRepudiationChecks,
          // The guarded fetch decides what may be plain HTTP; the library would refuse this machine's own too.
          ...(this.allowHttp ? [oidc.allowInsecureRequests] : []),
        ],
      });
    } catch (error) {
      throw faultOf(error);
    }
  }
}
