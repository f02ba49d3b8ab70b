import { lookup as lookupDns, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Names of this very machine: refused unless the operator lists them, which only tests do. */
const HOTES_LOCAUX: readonly string[] = ['localhost', '127.0.0.1'];

/** What is not the public internet (IANA special-purpose registries, RFC 6890), or wraps an IPv4 address in an IPv6 one. */
const NON_PUBLIQUES = new BlockList();
for (const [reseau, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) NON_PUBLIQUES.addSubnet(reseau, bits, 'ipv4');
for (const [reseau, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) NON_PUBLIQUES.addSubnet(reseau, bits, 'ipv6');

/** The only part of IPv6 that is routed on the internet. */
const UNICAST = new BlockList();
UNICAST.addSubnet('2000::', 3, 'ipv6');

export function isAdressePublique(adresse: string): boolean {
  const version = isIP(adresse);
  if (version === 4) return !NON_PUBLIQUES.check(adresse, 'ipv4');
  return version === 6 && UNICAST.check(adresse, 'ipv6') && !NON_PUBLIQUES.check(adresse, 'ipv6');
}

/** A host that the operator can only have listed for a test: it leads to this machine. */
export const isHoteLocal = (hote: string): boolean => HOTES_LOCAUX.includes(hote);

export class AdressePriveeError extends Error {
  constructor(hote: string) {
    super(`L’hôte ${hote} mène à une adresse qui n’est pas publique.`);
  }
}

/** How a name becomes addresses. */
export type Resolution = (hote: string, repondre: (erreur: Error | null, adresses: readonly LookupAddress[]) => void) => void;

export const resolutionSysteme: Resolution = (hote, repondre) => lookupDns(hote, { all: true }, (erreur, adresses) => repondre(erreur, adresses));

/**
 * Resolves a name for the connection itself, so that the address that is checked is the one that is called: a name that changes its mind
 * between the two would pass otherwise. One address that is not public refuses them all.
 */
export function lookupPublic(resolve: Resolution): LookupFunction {
  return (hote, options, repondre) => {
    resolve(hote, (erreur, adresses) => {
      if (erreur) return repondre(erreur, '', 4);
      const [premiere] = adresses;
      if (!premiere || !adresses.every(({ address }) => isHoteLocal(hote) || isAdressePublique(address))) return repondre(new AdressePriveeError(hote), '', 4);
      return options.all ? repondre(null, [...adresses]) : repondre(null, premiere.address, premiere.family);
    });
  };
}
