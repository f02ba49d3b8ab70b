import { PHRASES_ECART } from '@spaser/domain';
import { formatDateCourte, formatEntier, formatMontant, formatMontantCourt, formatNombre, isPluriel } from '@spaser/figures';
import { adresses } from '../../adresses';
import { insecables, phrase } from '../../typographie';
import { LIBELLES_VOIE } from '../libelles';
import { toPage, type Lien, type Page } from '../page';
import { NON_TRANSMIS } from '../tableau';
import { toVueFiltres, type VueFiltres } from './filtres';
import type { ContratLu, PageContratsLue } from './page-lue';
import { toPagination, type VuePagination } from './pagination';

/** The contracts behind a figure: their sum is the figure, to the cent. */
export interface VueContrats extends Page {
  readonly surtitre: string;
  readonly retour: Lien;
  readonly h1: string;
  readonly conclusion: string;
  readonly avis: string | null;
  readonly filtres: VueFiltres;
  readonly comptes: boolean;
  readonly legende: string;
  readonly colonneValeur: string;
  readonly lignes: readonly VueContrat[];
  readonly total: { readonly libelle: string; readonly montant: string; readonly valeur: string };
  readonly pagination: VuePagination | null;
  readonly vide: { readonly phrase: string; readonly lien: Lien } | null;
  readonly csv: Lien;
}

export interface VueContrat {
  readonly href: string;
  readonly objet: string;
  readonly acheteur: string;
  readonly notification: string;
  readonly montant: string;
  /** Value in the year, or the reason why there is none. */
  readonly valeur: string;
  readonly dispositif: string;
  readonly sources: string;
}

export function toVueContrats(lue: PageContratsLue, page: number): VueContrats {
  const { territoire, annee, filtre, nombre, somme, ensemble } = lue;
  const comptes = filtre.sorte === 'COMPTE';
  const h1 = titre(lue);
  const conclusion = phraseTotal(lue);
  return {
    ...toPage({ territoire, annee, rubrique: 'contrats', constat: h1, sujet: `Contrats ${annee}`, description: conclusion }),
    surtitre: phrase`${territoire.nom} · exercice ${annee}`,
    retour: { libelle: phrase`Retour au territoire ${annee}`, href: adresses.territoire(annee) },
    h1,
    conclusion,
    avis: lue.enCours > 0 ? phrase`Un calcul est en cours : cette liste peut encore changer.` : null,
    filtres: toVueFiltres(lue),
    comptes,
    legende: comptes
      ? phrase`Marchés inclusifs comptés en ${annee}, montants hors taxes`
      : phrase`Marchés inclusifs mis de côté en ${annee}, montants hors taxes`,
    colonneValeur: comptes ? phrase`Valeur ${annee}` : 'Motif',
    lignes: lue.contributions.map(toVueContrat),
    total: {
      libelle: phrase`Total : ${formatNombre(nombre, 'marché', 'marchés')}`,
      montant: lue.montants === null ? NON_TRANSMIS : formatMontant(lue.montants),
      valeur: comptes ? formatMontant(somme) : 'hors du total',
    },
    pagination: toPagination(nombre, page, (numero) => adresses.contrats(annee, filtre, numero)),
    vide: nombre > 0 ? null : {
      phrase: ensemble.nombre === 0 ? phraseSansMarche(lue) : phrase`Aucun marché ne correspond à ces filtres. Retirez un filtre ou vérifiez l'orthographe.`,
      lien: ensemble.nombre === 0
        ? { libelle: 'Voir le territoire', href: adresses.territoire(annee) }
        : { libelle: 'Retirer tous les filtres', href: adresses.contrats(annee) },
    },
    csv: { libelle: phrase`Télécharger ces ${formatEntier(nombre)} lignes (CSV)`, href: adresses.contratsCsv(annee, filtre) },
  };
}

function titre({ annee, filtre, nombre }: PageContratsLue): string {
  const marches = isPluriel(nombre) ? 'marchés' : 'marché';
  if (nombre === 0) return filtre.sorte === 'COMPTE' ? phrase`Aucun marché compté en ${annee}` : phrase`Aucun marché mis de côté en ${annee}`;
  const accord = isPluriel(nombre) ? 's' : '';
  return filtre.sorte === 'COMPTE'
    ? phrase`${formatEntier(nombre)} ${marches} compté${accord} en ${annee}`
    : phrase`${formatEntier(nombre)} ${marches} mis de côté en ${annee}`;
}

/** How the list relates to the figure: it is the figure, or a part of it. */
function phraseTotal({ annee, filtre, nombre, somme, ensemble }: PageContratsLue): string {
  if (filtre.sorte === 'ECARTE') return phrase`Ces marchés sont inclusifs mais n'entrent pas dans le montant ${annee}. Chacun dit pourquoi.`;
  if (nombre === ensemble.nombre) return phrase`Leur somme est le chiffre publié pour ${annee} : ${formatMontant(somme)}.`;
  return phrase`Sélection : ${formatMontantCourt(somme)} sur ${formatMontantCourt(ensemble.somme)} d'achats inclusifs en ${annee}, soit
    ${formatEntier(nombre)} sur ${formatNombre(ensemble.nombre, 'marché', 'marchés')}.`;
}

function phraseSansMarche({ annee, filtre }: PageContratsLue): string {
  return filtre.sorte === 'COMPTE'
    ? phrase`Aucun marché inclusif n'est compté pour ${annee}. Importez un fichier DECP, ou choisissez une autre année.`
    : phrase`Aucun marché inclusif n'est mis de côté pour ${annee}.`;
}

function toVueContrat(contrat: ContratLu): VueContrat {
  const [source, ...autres] = contrat.sources;
  return {
    href: adresses.marche(contrat.marcheId),
    objet: contrat.objet ?? 'Objet non publié',
    acheteur: contrat.acheteurNom,
    notification: contrat.dateNotification === null ? NON_TRANSMIS : formatDateCourte(contrat.dateNotification),
    montant: contrat.montant === null ? NON_TRANSMIS : formatMontant(contrat.montant),
    valeur: contrat.valeur !== null ? formatMontant(contrat.valeur) : contrat.motif === null ? NON_TRANSMIS : insecables(PHRASES_ECART[contrat.motif]),
    dispositif: contrat.voies.length === 0 ? NON_TRANSMIS : contrat.voies.map((voie) => LIBELLES_VOIE[voie]).join(', '),
    sources: source === undefined
      ? NON_TRANSMIS
      : `${source.fichier}, ligne ${formatEntier(source.ligne)}${autres.length === 0 ? '' : ` et ${formatNombre(autres.length, 'autre', 'autres')}`}`,
  };
}
