import { isSiren, TYPES_COLLECTIVITE, type Siren, type TypeCollectivite } from '@spaser/domain';
import { simplify } from '../normalise/mot';
import { readOperateur, type LigneOperateur, type MotifLigne } from './lignes-operateur';

/** A buyer that the referential does not know, as the operator declares it. */
export interface AcheteurDeclare {
  readonly siren: Siren;
  readonly nom: string;
  readonly type: TypeCollectivite;
  /** The EPCI that it belongs to, when the operator says so. */
  readonly epciSiren: Siren | null;
}

/** How people write each kind, accents, case, hyphens and plurals aside. */
const ECRITURES = {
  COMMUNE: /^(?:commune|mairie|ville)(?: nouvelle)?$/,
  EPCI: /^(?:epci|cc|ca|cu|metropole|intercommunalite|agglomeration|communaute (?:de commune|d agglomeration|urbaine))$/,
  DEPARTEMENT: /^(?:conseil )?departement(?:al)?$/,
  SYNDICAT: /^(?:syndicat\b.*|sivu|sivom|sictom|smictom|petr)$/,
  CCAS: /^(?:ccas|cias|centre (?:inter)?communal d action sociale)$/,
  ETABLISSEMENT_PUBLIC: /^(?:etablissement public\b.*|epa|epic|eple|college|lycee|universite)$/,
  OFFICE_HABITAT: /^(?:oph|office (?:public )?(?:de l )?habitat)$/,
  HOPITAL: /^(?:hopital|hopitaux|ch|chu|centre hospitalier\b.*)$/,
  SDIS: /^(?:sdis|service departemental d incendie et de secour|pompier)$/,
  AUTRE_PUBLIC: /^(?:autre public|autre acheteur public|etat|region)$/,
  PRIVE: /^(?:prive|privee|acheteur prive|personne privee)$/,
} as const satisfies Record<TypeCollectivite, RegExp>;

const ATTENDUES = 'commune, EPCI, département, syndicat, CCAS, établissement public, OPH, hôpital, SDIS, autre public, privé';

/** Rows « siren;nom;categorie;epci »; `epci` (a SIREN) may be empty or missing altogether. */
export function readAcheteurs(chemin: string): AsyncGenerator<LigneOperateur<AcheteurDeclare>> {
  return readOperateur(chemin, ['siren', 'nom', 'categorie'], readAcheteur);
}

function readAcheteur(cellule: (colonne: string) => string): AcheteurDeclare | MotifLigne {
  const siren = compact(cellule('siren'));
  if (!isSiren(siren)) return { rejet: 'SIREN_ILLISIBLE', colonne: 'siren', valeur: cellule('siren') };
  const nom = cellule('nom').replace(/\s+/g, ' ').normalize('NFC');
  if (nom === '') return { rejet: 'NOM_MANQUANT', colonne: 'nom' };
  const categorie = cellule('categorie');
  if (categorie === '') return { rejet: 'CATEGORIE_MANQUANTE', colonne: 'categorie', params: { attendues: ATTENDUES } };
  const type = typeOf(categorie);
  if (!type) return { rejet: 'CATEGORIE_INCONNUE', colonne: 'categorie', valeur: categorie, params: { attendues: ATTENDUES } };
  const epci = compact(cellule('epci'));
  if (epci !== '' && !isSiren(epci)) return { rejet: 'EPCI_ILLISIBLE', colonne: 'epci', valeur: cellule('epci') };
  return { siren, nom, type, epciSiren: epci === '' ? null : epci };
}

function typeOf(categorie: string): TypeCollectivite | undefined {
  const mot = simplify(categorie.replace(/_/g, ' '));
  const singulier = mot.replace(/s\b/g, '');
  return TYPES_COLLECTIVITE.find((type) => ECRITURES[type].test(mot) || ECRITURES[type].test(singulier));
}

function compact(texte: string): string {
  return texte.replace(/\s/g, '');
}
