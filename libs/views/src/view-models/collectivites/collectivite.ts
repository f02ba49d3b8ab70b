import { libelleStatut, type Annee, type ObjetDeliberation } from '@spaser/domain';
import { formatDate, formatEntier, formatNombre, LIBELLES_ENGAGEMENT, renderPastille, type Svg } from '@spaser/figures';
import { adresses } from '../../adresses';
import { phrase } from '../../typographie';
import { toPage, type Lien, type Page } from '../page';
import { NON_TRANSMIS, toTableau, type VueTableau } from '../tableau';
import type { CollectiviteLue, SchemaPublieLu } from './collectivite-lue';
import { toVueResultats, type VueResultats } from './resultats';

/** The public page of a collectivité: what it has adopted, what it aims at, where it stands, what was voted. */
export interface VueCollectivite extends Page {
  readonly h1: string;
  readonly surtitre: string;
  readonly conclusion: string;
  readonly etat: { readonly pastille: Svg; readonly libelle: string };
  /** The scheme as a page, first, then as files. */
  readonly lire: Lien | null;
  readonly fichiers: readonly Lien[];
  readonly schema: {
    readonly faits: readonly { readonly libelle: string; readonly valeur: string }[];
    readonly signataires: readonly { readonly nom: string; readonly href: string; readonly etat: string }[];
  } | null;
  readonly resultats: VueResultats | null;
  readonly marches: { readonly tableau: VueTableau; readonly lien: Lien | null } | null;
  readonly historique: readonly VueVote[];
  readonly adopter: Lien | null;
  readonly obligation: string | null;
}

interface VueVote {
  readonly acte: string;
  readonly numero: string;
  readonly seance: string;
  readonly liens: readonly Lien[];
}

const ACTES = { ADOPTION: 'Adoption', REVISION: 'Révision', ABROGATION: 'Abrogation' } as const satisfies Record<ObjetDeliberation, string>;
/** Indicators are published every two years (L. 2111-3). */
const BIENNAL = 2;

export function toVueCollectivite(lue: CollectiviteLue): VueCollectivite {
  const { territoire, collectivite, epciNom, schema, etat, annee } = lue;
  const conclusion = conclude(lue);
  const habitants = collectivite.population === null ? null : `${formatEntier(collectivite.population)}\u00a0habitants`;
  return {
    ...toPage({ territoire, annee: null, rubrique: 'collectivites', constat: collectivite.nom, sujet: 'Collectivités', description: conclusion }),
    h1: collectivite.nom,
    surtitre: [habitants, epciNom].filter((morceau) => morceau !== null).join(' · '),
    conclusion,
    etat: { pastille: renderPastille('etat', etat), libelle: LIBELLES_ENGAGEMENT[etat] },
    lire: schema && { libelle: 'Lire le schéma', href: adresses.schemaOf(collectivite) },
    fichiers: schema ? listFichiers(lue) : [],
    schema: schema && {
      faits: faitsOf(schema, annee),
      signataires: schema.signataires.map(({ siren, nom, statut }) => ({
        nom, href: adresses.collectivite({ siren, nom, codeInsee: null }), etat: libelleStatut(statut).toLowerCase(),
      })),
    },
    resultats: schema && toVueResultats(schema.contenu, lue),
    marches: toVueMarches(lue),
    historique: listVotes(lue),
    adopter: schema === null && collectivite.type !== 'DEPARTEMENT' ? { libelle: 'Adopter notre schéma', href: adresses.adopterPour(collectivite.siren) } : null,
    obligation: collectivite.type === 'DEPARTEMENT' ? null : phrase`Adopter un schéma est ici un choix : l'obligation commence à 50 M€ HT d'achats par an.`,
  };
}

/** The scheme in the two formats that it can be kept in, and the signed act of the vote that adopted it. */
function listFichiers({ collectivite, historique }: CollectiviteLue): readonly Lien[] {
  const acte = historique.findLast(({ objet, pieceId }) => objet !== 'ABROGATION' && pieceId !== null)?.pieceId ?? null;
  return [
    { libelle: 'Schéma en PDF', href: adresses.schemaFichier(collectivite, 'pdf') },
    { libelle: 'Schéma en DOCX', href: adresses.schemaFichier(collectivite, 'docx') },
    ...(acte === null ? [] : [{ libelle: 'Délibération en PDF', href: adresses.deliberationFichier(collectivite, acte) }]),
  ];
}

function conclude({ schema, enPreparation, historique, etat }: CollectiviteLue): string {
  const dernier = historique.at(-1);
  if (schema && dernier && dernier.objet !== 'ABROGATION') {
    const acte = dernier.objet === 'REVISION' ? phrase`Le schéma a été révisé` : phrase`Le schéma a été adopté`;
    const indicateurs = schema.contenu.indicateurs.length + schema.contenu.indicateursLocaux.length;
    return phrase`${acte} le ${formatDate(dernier.seanceLe)}. Il retient ${formatNombre(schema.contenu.actions.length, 'action', 'actions')} et
      ${formatNombre(indicateurs, 'indicateur', 'indicateurs')}.`;
  }
  const clauses = etat === 'CLAUSES_INSEREES' ? phrase` Des clauses sociales figurent déjà dans ses marchés.` : '';
  if (dernier) return phrase`Le schéma adopté a été abrogé le ${formatDate(dernier.seanceLe)}.${clauses}`;
  if (enPreparation) return phrase`L'adoption d'un schéma est en préparation. Rien n'est encore voté.${clauses}`;
  return phrase`Aucun schéma n'a encore été adopté.${clauses}`;
}

function faitsOf({ etat, contenu, modele }: SchemaPublieLu, annee: Annee): readonly { readonly libelle: string; readonly valeur: string }[] {
  return [
    { libelle: 'État', valeur: libelleStatut(etat) },
    { libelle: 'Période', valeur: `${contenu.debut}-${contenu.fin}` },
    { libelle: 'Modèle', valeur: `${modele.editeur}, version ${modele.version}` },
    ...(contenu.suivi.pilote === '' ? [] : [{ libelle: 'Suivi par', valeur: contenu.suivi.pilote }]),
    { libelle: 'Prochaine publication des indicateurs', valeur: phrase`${prochainePublication(contenu.debut, annee)}, puis tous les deux ans` },
  ];
}

/** First year, from the current one on, that is a whole number of two years after the beginning of the scheme. */
function prochainePublication(debut: Annee, annee: Annee): Annee {
  const ecoules = Math.max(1, Math.ceil((annee - debut) / BIENNAL));
  return debut + ecoules * BIENNAL;
}

/** Contracts known by year: a year without any is not given, it is not zero. */
function toVueMarches({ collectivite, annee, marches, etat }: CollectiviteLue): VueCollectivite['marches'] {
  const annees = [annee - 3, annee - 2, annee - 1];
  if (marches.length === 0) return null;
  const cellules = (une: Annee): readonly string[] => {
    const connus = marches.find((candidate) => candidate.annee === une);
    if (!connus) return [NON_TRANSMIS, NON_TRANSMIS, NON_TRANSMIS, NON_TRANSMIS];
    return [connus.notifies, connus.plusDe25000, connus.avecClause, connus.reserves].map(formatEntier);
  };
  return {
    tableau: toTableau(
      'Marchés notifiés par année, d’après les données publiées',
      [
        { libelle: 'Année' }, { libelle: 'Notifiés', nombre: true }, { libelle: phrase`De plus de 25 000 €`, nombre: true },
        { libelle: 'Dont avec clause sociale', nombre: true }, { libelle: 'Réservés', nombre: true },
      ],
      annees.map((une) => [String(une), ...cellules(une)] as const),
    ),
    lien: etat === 'PAS_ENGAGEE' || etat === 'EN_PREPARATION'
      ? null
      : { libelle: 'Voir ses marchés inclusifs', href: adresses.contrats(annee - 1, { acheteurSiren: collectivite.siren }) },
  };
}

function listVotes({ collectivite, historique }: CollectiviteLue): readonly VueVote[] {
  return historique.map(({ objet, numero, seanceLe, url, pieceId }) => ({
    acte: ACTES[objet],
    numero,
    seance: formatDate(seanceLe),
    liens: [
      ...(pieceId === null ? [] : [{ libelle: 'Télécharger l’acte (PDF)', href: adresses.deliberationFichier(collectivite, pieceId) }]),
      ...(url === null ? [] : [{ libelle: 'Le voir sur le site de la collectivité', href: url }]),
    ],
  }));
}
