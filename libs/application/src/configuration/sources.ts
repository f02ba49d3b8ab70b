import { isHoteLocal } from '../sources/adresse-publique';

interface Variables {
  readonly SPASER_SOURCES_DECP?: string;
  readonly SPASER_HOTES_AUTORISES?: string;
}

const listOf = (valeur: string | undefined): readonly string[] => [...new Set((valeur ?? '').split(/\s+/).filter((mot) => mot !== ''))];

/** Addresses of the DECP files that are fetched every day, as the operator writes them. */
export const listSources = ({ SPASER_SOURCES_DECP }: Variables): readonly string[] => listOf(SPASER_SOURCES_DECP);

/** Why the sources cannot be served, in one sentence; `null` when they can. */
export function refuseSources(variables: Variables): string | null {
  const permis = new Set(listOf(variables.SPASER_HOTES_AUTORISES).map((hote) => hote.toLowerCase()));
  for (const source of listSources(variables)) {
    if (!URL.canParse(source)) return ADRESSES;
    const { protocol, hostname, username, password } = new URL(source);
    if ((protocol !== 'https:' && !(protocol === 'http:' && isHoteLocal(hostname))) || username !== '' || password !== '') return ADRESSES;
    if (!permis.has(hostname)) return `SPASER_SOURCES_DECP nomme l’hôte ${hostname}, qui n’est pas dans SPASER_HOTES_AUTORISES. Ajoutez-le à cette liste, ou retirez l’adresse.`;
  }
  return null;
}

const ADRESSES = 'SPASER_SOURCES_DECP doit être une liste d’adresses https sans mot de passe, séparées par des espaces, par exemple https://donnees.exemple.fr/decp.json.';
