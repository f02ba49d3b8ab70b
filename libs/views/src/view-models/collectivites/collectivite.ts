import { libelleStatut, motUnite, type CibleRetenue, type ContenuSpaser, type ObjetDeliberation } from '@spaser/domain';
import { formatDate, formatEntier, formatNombre } from '@spaser/figures';
import { adresses } from '../../adresses';
import { insecables, phrase } from '../../typographie';
import { toPage, type Lien, type Page } from '../page';
import { toTableau, type VueTableau } from '../tableau';
import type { CollectiviteLue, SchemaPublieLu } from './collectivite-lue';

/** The public page of a collectivité: what it has adopted, what it aims at, what was voted. */
export interface VueCollectivite extends Page {
  readonly h1: string;
  readonly surtitre: string;
  readonly conclusion: string;
  readonly schema: {
    readonly lien: Lien;
    readonly faits: readonly { readonly libelle: string; readonly valeur: string }[];
    readonly cibles: VueTableau | null;
    readonly signataires: readonly { readonly nom: string; readonly etat: string }[];
  } | null;
  readonly historique: readonly { readonly acte: string; readonly numero: string; readonly seance: string; readonly href: string | null }[];
  readonly obligation: string | null;
}

const ACTES = { ADOPTION: 'Adoption', REVISION: 'Révision', ABROGATION: 'Abrogation' } as const satisfies Record<ObjetDeliberation, string>;

export function toVueCollectivite(lue: CollectiviteLue): VueCollectivite {
  const { territoire, collectivite, epciNom, schema, historique } = lue;
  const conclusion = conclude(lue);
  const habitants = collectivite.population === null ? null : `${formatEntier(collectivite.population)}\u00a0habitants`;
  return {
    ...toPage({ territoire, annee: null, rubrique: 'collectivites', constat: collectivite.nom, sujet: 'Collectivités', description: conclusion }),
    h1: collectivite.nom,
    surtitre: [habitants, epciNom].filter((morceau) => morceau !== null).join(' · '),
    conclusion,
    schema: schema && {
      lien: { libelle: 'Lire le schéma', href: adresses.schemaOf(collectivite) },
      faits: faitsOf(schema),
      cibles: schema.contenu.cibles.length === 0 ? null : toTableauCibles(schema.contenu),
      signataires: schema.signataires.map(({ nom, statut }) => ({ nom, etat: libelleStatut(statut).toLowerCase() })),
    },
    historique: historique.map(({ objet, numero, seanceLe, url }) => ({ acte: ACTES[objet], numero, seance: formatDate(seanceLe), href: url })),
    obligation: collectivite.type === 'DEPARTEMENT' ? null : phrase`Adopter un schéma est ici un choix : l'obligation commence à 50 M€ HT d'achats par an.`,
  };
}

function conclude({ schema, enPreparation, historique }: CollectiviteLue): string {
  const dernier = historique.at(-1);
  if (schema && dernier && dernier.objet !== 'ABROGATION') {
    return phrase`Le schéma a été adopté le ${formatDate(dernier.seanceLe)}. Il retient ${formatNombre(schema.contenu.actions.length, 'action', 'actions')}.`;
  }
  if (dernier) return phrase`Le schéma adopté a été abrogé le ${formatDate(dernier.seanceLe)}.`;
  return enPreparation ? phrase`L'adoption d'un schéma est en préparation. Rien n'est encore voté.` : phrase`Aucun schéma n'a encore été adopté.`;
}

function faitsOf({ etat, contenu, modele }: SchemaPublieLu): readonly { readonly libelle: string; readonly valeur: string }[] {
  const indicateurs = contenu.indicateurs.length + contenu.indicateursLocaux.length;
  return [
    { libelle: 'État', valeur: libelleStatut(etat) },
    { libelle: 'Période', valeur: `${contenu.debut}-${contenu.fin}` },
    { libelle: 'Ce qu’il retient', valeur: phrase`${formatNombre(contenu.actions.length, 'action', 'actions')} et ${formatNombre(indicateurs, 'indicateur', 'indicateurs')}` },
    { libelle: 'Modèle', valeur: `${modele.editeur}, version ${modele.version}` },
    { libelle: 'Indicateurs publiés', valeur: phrase`Tous les deux ans, au plus tard fin ${contenu.debut + 2}` },
  ];
}

/** Targets by measure and year, with the reason of those that depart from the model. */
export function toTableauCibles({ cibles }: ContenuSpaser): VueTableau {
  return toTableau(
    'Les cibles du schéma',
    [{ libelle: 'Indicateur' }, { libelle: 'Année' }, { libelle: 'Cible', nombre: true }, { libelle: 'Pourquoi' }],
    cibles.map((cible) => [
      insecables(`${cible.indicateur} : ${cible.libelle.replaceAll("'", '’')}`),
      cible.annee === 'ANNUEL' ? 'chaque année' : String(cible.annee),
      formatCibleRetenue(cible),
      cible.motif === null ? 'cible du modèle' : insecables(cible.motif.replaceAll("'", '’')),
    ]),
  );
}

export function formatCibleRetenue({ valeur, unite }: Pick<CibleRetenue, 'valeur' | 'unite'>): string {
  const [entier = '0', decimales] = valeur.split('.');
  return `${formatEntier(BigInt(entier))}${decimales ? `,${decimales}` : ''}\u00a0${motUnite(unite, Number(valeur))}`;
}
