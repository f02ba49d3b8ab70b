import { adressePublique, type Configuration, type IdentiteExterne } from '@spaser/application';
import type { Strategy } from 'passport';

/** What is asked of ProConnect: who, and for which establishment. */
const PORTEE = 'openid uid given_name usual_name email siret';
/** ProConnect signs what it says of a person. */
const SIGNATURE = 'RS256';

/** Whether the operator has given the three variables of the identity provider. */
export function hasProConnect({ SPASER_OIDC_EMETTEUR, SPASER_OIDC_CLIENT, SPASER_OIDC_SECRET }: Configuration): boolean {
  return Boolean(SPASER_OIDC_EMETTEUR && SPASER_OIDC_CLIENT && SPASER_OIDC_SECRET);
}

/**
 * Opens the strategy of ProConnect: authorization code with PKCE, state and nonce, then the signed description of
 * the person. The provider is asked for its addresses here, at the first sign-in, so that its absence never stops the start.
 */
export async function openProConnect(configuration: Configuration): Promise<Strategy> {
  const oidc = await import('openid-client');
  const { Strategy: OidcStrategy } = await import('openid-client/passport');
  const emetteur = new URL(configuration.SPASER_OIDC_EMETTEUR ?? '');
  const locale = ['localhost', '127.0.0.1'].includes(emetteur.hostname);
  const config = await oidc.discovery(
    emetteur, configuration.SPASER_OIDC_CLIENT ?? '', { client_secret: configuration.SPASER_OIDC_SECRET ?? '', userinfo_signed_response_alg: SIGNATURE }, undefined,
    locale ? { execute: [oidc.allowInsecureRequests] } : {},
  );
  /** ProConnect wants a state and a nonce in every request; the library would leave them out, PKCE being there. */
  class ProConnectStrategy extends OidcStrategy {
    override authorizationRequestParams(...demande: Parameters<InstanceType<typeof OidcStrategy>['authorizationRequestParams']>): URLSearchParams {
      const parametres = new URLSearchParams(super.authorizationRequestParams(...demande) as URLSearchParams);
      parametres.set('state', oidc.randomState());
      parametres.set('nonce', oidc.randomNonce());
      return parametres;
    }
  }
  const strategie = new ProConnectStrategy(
    { name: 'proconnect', config, scope: PORTEE, usePAR: false, callbackURL: `${adressePublique(configuration)}/connexion/proconnect/retour` },
    (jetons, fini) => {
      const sujet = jetons.claims()?.sub ?? '';
      oidc.fetchUserInfo(config, jetons.access_token, sujet).then((dit) => fini(null, toIdentite(config.serverMetadata().issuer, dit)), fini);
    },
  );
  return strategie as unknown as Strategy;
}

function toIdentite(emetteur: string, dit: Readonly<Record<string, unknown>>): IdentiteExterne {
  const texte = (nom: string): string => (typeof dit[nom] === 'string' ? dit[nom] : '');
  return { emetteur, sujet: texte('sub'), courriel: texte('email'), nom: `${texte('given_name')} ${texte('usual_name')}`.trim(), siret: texte('siret') || null };
}
