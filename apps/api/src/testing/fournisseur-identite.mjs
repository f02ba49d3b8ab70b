/**
 * An OpenID Connect provider for the tests, certified implementation of the standard, apart from the product: it signs what it
 * says of people as ProConnect does. Whoever signs in writes on its form, as JSON, who she is. Prints its address when it listens.
 */
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [retour, client, secret] = process.argv.slice(2);
const serveur = createServer();
serveur.listen(0, '127.0.0.1', () => {
  const emetteur = `http://127.0.0.1:${serveur.address().port}`;
  const provider = new Provider(emetteur, {
    clients: [{ client_id: client, client_secret: secret, redirect_uris: [retour], response_types: ['code'], grant_types: ['authorization_code'], userinfo_signed_response_alg: 'RS256' }],
    features: { devInteractions: { enabled: true }, jwtUserinfo: { enabled: true } },
    scopes: ['openid', 'uid', 'given_name', 'usual_name', 'email', 'siret'],
    claims: { openid: ['sub'], uid: ['uid'], given_name: ['given_name'], usual_name: ['usual_name'], email: ['email'], siret: ['siret'] },
    pkce: { required: () => true },
    cookies: { keys: ['une clé de test'] },
    findAccount: (_contexte, accountId) => ({ accountId, claims: () => JSON.parse(Buffer.from(accountId, 'base64url').toString()) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid uid given_name usual_name email siret');
      await grant.save();
      return grant;
    },
  });
  serveur.on('request', provider.callback());
  process.stdout.write(`${emetteur}\n`);
});
