/** What each template of e-mail is told besides its link. Names come from people: they are cleaned before they are printed. */
export interface DonneesCourriels {
  readonly 'lien-connexion': Readonly<Record<string, never>>;
  readonly 'facteur-retire': Readonly<Record<string, never>>;
  readonly 'preuve-mairie': { readonly collectivite: string; readonly demandeur: string; readonly demandeurCourriel: string; readonly fonction: string };
  readonly 'avis-mairie': { readonly collectivite: string; readonly demandeur: string; readonly demandeurCourriel: string };
  readonly invitation: { readonly collectivite: string; readonly invitePar: string; readonly roles: string };
  readonly 'demande-recue': { readonly collectivite: string; readonly demandeur: string; readonly demandeurCourriel: string };
  readonly 'acces-conteste': { readonly collectivite: string; readonly demandeur: string; readonly demandeurCourriel: string };
  readonly 'demande-acceptee': { readonly collectivite: string; readonly siren: string };
  readonly 'demande-refusee': { readonly collectivite: string; readonly motif: string };
  readonly 'schema-adopte': { readonly collectivite: string; readonly numero: string; readonly seanceLe: string; readonly page: string };
  readonly 'modele-publie': { readonly collectivite: string; readonly modele: string; readonly version: string };
  readonly 'signataire-invite': { readonly collectivite: string; readonly porteur: string; readonly siren: string };
}

export type GabaritCourriel = keyof DonneesCourriels;

/** Fields of each template, so that what comes from the database is checked before it is printed. */
const CHAMPS: { readonly [G in GabaritCourriel]: readonly (keyof DonneesCourriels[G] & string)[] } = {
  'lien-connexion': [],
  'facteur-retire': [],
  'preuve-mairie': ['collectivite', 'demandeur', 'demandeurCourriel', 'fonction'],
  'avis-mairie': ['collectivite', 'demandeur', 'demandeurCourriel'],
  invitation: ['collectivite', 'invitePar', 'roles'],
  'demande-recue': ['collectivite', 'demandeur', 'demandeurCourriel'],
  'acces-conteste': ['collectivite', 'demandeur', 'demandeurCourriel'],
  'demande-acceptee': ['collectivite', 'siren'],
  'demande-refusee': ['collectivite', 'motif'],
  'schema-adopte': ['collectivite', 'numero', 'seanceLe', 'page'],
  'modele-publie': ['collectivite', 'modele', 'version'],
  'signataire-invite': ['collectivite', 'porteur', 'siren'],
};

export const GABARITS_COURRIEL = Object.keys(CHAMPS) as readonly GabaritCourriel[];

/** Templates whose link is secret and made when the e-mail leaves; the others lead to a page that asks to sign in. */
export const GABARITS_A_JETON = ['lien-connexion', 'preuve-mairie', 'avis-mairie', 'invitation'] as const satisfies readonly GabaritCourriel[];

/** An e-mail to write: its template, what it says, and where its links lead. */
export interface CourrielLu<G extends GabaritCourriel = GabaritCourriel> {
  readonly gabarit: G;
  readonly donnees: DonneesCourriels[G];
  /** Secret of the link, for the templates that have one. */
  readonly jeton: { readonly secret: string; readonly dureeSecondes: number } | null;
  readonly territoire: { readonly nom: string; readonly demonstration: boolean };
  /** Public address of the product, without a final slash. */
  readonly adresse: string;
}

/**
 * Data of a template as they come out of the database. A list becomes « a, b »; a text that a person wrote loses its line
 * breaks, its length and whatever a mail reader would turn into a link.
 * @throws Error on a template that does not exist or on a field that is missing
 */
export function readDonneesCourriel(gabarit: string, donnees: Readonly<Record<string, unknown>>): Pick<CourrielLu, 'gabarit' | 'donnees'> {
  if (!Object.hasOwn(CHAMPS, gabarit)) throw new Error(`no template of e-mail named ${gabarit}`);
  const connu = gabarit as GabaritCourriel;
  const lues = CHAMPS[connu].map((champ) => [champ, toTexte(donnees[champ], gabarit, champ)]);
  return { gabarit: connu, donnees: Object.fromEntries(lues) as DonneesCourriels[GabaritCourriel] };
}

function toTexte(valeur: unknown, gabarit: string, champ: string): string {
  const texte = Array.isArray(valeur) ? valeur.join(', ') : valeur;
  if (typeof texte !== 'string' && typeof texte !== 'number') throw new Error(`the e-mail ${gabarit} has no ${champ}`);
  return String(texte);
}
