import type { TypeCollectivite } from '../collectivite/collectivite';
import { hasValidSiretKey, isSiret, sirenOf } from '../collectivite/siret';
import { readAdresse } from './adresse-comparee';
import { isDomaineJetable, isDomainePartage } from './domaines-partages';

/** How a person has proved that she acts for a collectivité, strongest first (reliability §5). */
export const VOIES_PREUVE = ['PROCONNECT', 'COURRIEL_OFFICIEL', 'DOMAINE_OFFICIEL', 'LIEN_MAIRIE', 'ADMINISTRATEUR', 'DEPARTEMENT'] as const;
export type VoiePreuve = (typeof VOIES_PREUVE)[number];

/** Why a proof is not enough. */
const MOTIFS = {
  SIRET_ILLISIBLE: 'ProConnect n’a pas donné le SIRET de votre structure.',
  SIRET_AUTRE: 'ProConnect vous rattache à une autre structure. Un CCAS, par exemple, n’est pas sa commune.',
  ADRESSE_ILLISIBLE: 'Votre adresse électronique ne se lit pas.',
  ADRESSE_NON_VERIFIEE: 'Votre adresse n’est pas vérifiée\u00a0: ouvrez d’abord le lien qui lui a été envoyé.',
  DOMAINE_JETABLE: 'Votre adresse est une adresse jetable. Utilisez celle de votre mairie, ou la vôtre.',
  SANS_ADRESSE_OFFICIELLE: 'L’annuaire ne donne pas d’adresse électronique pour cette collectivité.',
  DOMAINE_PARTAGE: 'Votre adresse est chez un fournisseur ouvert à tous\u00a0: elle ne dit pas pour qui vous travaillez.',
  DOMAINE_PLUSIEURS: 'Votre adresse est dans un domaine que plusieurs collectivités se partagent.',
  DOMAINE_DIFFERENT: 'Votre adresse n’est pas dans le domaine de l’adresse officielle de la collectivité.',
  SANS_PREUVE_AUTOMATIQUE: 'Pour cette collectivité, seule une personne qui l’administre peut ouvrir un accès.',
} as const;
export type MotifPreuve = keyof typeof MOTIFS;

export function phrasePreuve(motif: MotifPreuve): string {
  return MOTIFS[motif];
}

/** What a proof is worth: the way it opens, or the reason why it opens nothing. */
export type JugementPreuve = { readonly suffit: true; readonly voie: VoiePreuve } | { readonly suffit: false; readonly motif: MotifPreuve };

const insuffisant = (motif: MotifPreuve): JugementPreuve => ({ suffit: false, motif });

/** A SIRET vouched for by ProConnect proves for the legal person that it belongs to, and for no other. */
export function judgeSiret(siret: string, siren: string): JugementPreuve {
  if (!isSiret(siret) || !hasValidSiretKey(siret)) return insuffisant('SIRET_ILLISIBLE');
  return sirenOf(siret) === siren ? { suffit: true, voie: 'PROCONNECT' } : insuffisant('SIRET_AUTRE');
}

/** What the national directory says of a collectivité. */
export interface AdressesOfficielles {
  readonly courriels: readonly string[];
  /** Domains, in punycode, that are also those of another collectivité's official address. */
  readonly domainesPartages: readonly string[];
}

/** A verified address proves when it is the official one, or in its domain when that domain belongs to this collectivité alone. */
export function judgeCourriel(courriel: string, { courriels, domainesPartages }: AdressesOfficielles): JugementPreuve {
  const adresse = readAdresse(courriel);
  if (!adresse) return insuffisant('ADRESSE_ILLISIBLE');
  if (isDomaineJetable(adresse.domaine)) return insuffisant('DOMAINE_JETABLE');
  const officielles = courriels.flatMap((officiel) => readAdresse(officiel) ?? []);
  if (officielles.length === 0) return insuffisant('SANS_ADRESSE_OFFICIELLE');
  if (officielles.some(({ local, domaine }) => local === adresse.local && domaine === adresse.domaine)) return { suffit: true, voie: 'COURRIEL_OFFICIEL' };
  if (isDomainePartage(adresse.domaine)) return insuffisant('DOMAINE_PARTAGE');
  if (!officielles.some(({ domaine }) => domaine === adresse.domaine)) return insuffisant('DOMAINE_DIFFERENT');
  return domainesPartages.includes(adresse.domaine) ? insuffisant('DOMAINE_PLUSIEURS') : { suffit: true, voie: 'DOMAINE_OFFICIEL' };
}

/** The Département acts on the whole territory: no address and no SIRET, which thousands of agents share, opens it. */
export function hasPreuveAutomatique(type: TypeCollectivite): boolean {
  return type !== 'DEPARTEMENT';
}

/** What the Département relied on when it vouched for a person. */
export const NATURES_PREUVE = ['DELIBERATION', 'ARRETE', 'COURRIER', 'TELEPHONE'] as const;
export type NaturePreuve = (typeof NATURES_PREUVE)[number];

/** A proof recorded by an agent of the Département: what it is, and where it is kept (number, date, file). */
export interface PreuveDepartement {
  readonly par: string;
  readonly nature: NaturePreuve;
  readonly reference: string;
}

/** `ATTEND_UN_SECOND`: a call to the number of the directory proves when two different agents have made it. */
export type JugementDepartement = 'SUFFIT' | 'ATTEND_UN_SECOND' | 'RIEN';

export function judgeDepartement(preuves: readonly PreuveDepartement[], demandeurId: string): JugementDepartement {
  const retenues = preuves.filter(({ par, reference }) => par !== demandeurId && reference.trim() !== '');
  if (retenues.length === 0) return 'RIEN';
  const ecrite = retenues.some(({ nature }) => nature !== 'TELEPHONE');
  return ecrite || new Set(retenues.map(({ par }) => par)).size >= 2 ? 'SUFFIT' : 'ATTEND_UN_SECOND';
}
