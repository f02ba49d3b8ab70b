import { isPresumeOblige, pruneArbre, type ContenuSpaser } from '@spaser/domain';
import { formatDate, formatNombre } from '@spaser/figures';
import { phrase } from '../../typographie';
import { assembleeOf, capitalise } from './assemblee';
import { codeImprime, formatCible, libelleAnnee, listCibles } from './cibles';
import { periodeOf, toDocument, type VueDocument } from './document';
import type { DocumentsLus } from './documents-lus';
import { anneeDePublication, listFeuillesRetenues, nombreDeFeuilles } from './schema';

/** The page that the mayor reads before signing. Everything in it is bounded: it holds on one sheet whatever the scheme. */
export interface VueNote extends VueDocument {
  readonly chapeau: string;
  readonly obligation: string;
  readonly branches: readonly { readonly repere: string; readonly titre: string; readonly nombre: string }[];
  readonly resteBranches: string | null;
  readonly objectifs: readonly { readonly code: string; readonly texte: string }[];
  readonly resteObjectifs: string | null;
  readonly demandes: readonly { readonly quoi: string; readonly combien: string }[];
  readonly calendrier: readonly { readonly quand: string; readonly quoi: string }[];
  readonly apres: readonly string[];
}

const BRANCHES_MAXIMUM = 4;
const OBJECTIFS_MAXIMUM = 5;
const LONGUEUR_TITRE = 110;
const LONGUEUR_LIBELLE = 90;

export function toVueNote(lus: DocumentsLus): VueNote {
  const { collectivite, contenu, arbre, signataires } = lus;
  const { votre, executif } = assembleeOf(collectivite.type);
  const periode = periodeOf(contenu);
  const branches = pruneArbre(arbre);
  const objectifs = dernieresCibles(contenu);
  return {
    ...toDocument('note', lus, phrase`Le SPASER ${periode} en une page`, phrase`Ce que le SPASER ${periode} engage, ce qu'il demande, et ce qui suit le vote.`),
    chapeau: phrase`Un SPASER dit comment ${votre} se sert de ses achats pour l'emploi local et pour l'environnement. Il fixe quelques actions et quelques objectifs, et rend compte des résultats chaque année.`,
    obligation: isPresumeOblige(collectivite.type)
      ? phrase`La loi le prévoit pour les acheteurs qui dépassent 50 M€ HT d'achats par an.`
      : phrase`${capitalise(votre)} n'a pas l'obligation d'en adopter un : elle commence à 50 M€ HT d'achats par an. C'est un choix, et le schéma se révise ou s'abroge par une autre délibération.`,
    branches: branches.slice(0, BRANCHES_MAXIMUM).map((branche) => ({
      repere: branche.numero === null ? branche.libelleNiveau : `${branche.libelleNiveau}\u00a0${branche.numero}`,
      titre: abrege(branche.titre, LONGUEUR_TITRE),
      nombre: nombreDeFeuilles(listFeuillesRetenues([branche])),
    })),
    resteBranches: reste(branches.length - BRANCHES_MAXIMUM, 'autre chapitre, dans le schéma', 'autres chapitres, dans le schéma'),
    objectifs: objectifs.slice(0, OBJECTIFS_MAXIMUM),
    resteObjectifs: reste(objectifs.length - OBJECTIFS_MAXIMUM, 'autre objectif, dans le schéma', 'autres objectifs, dans le schéma'),
    demandes: [
      { quoi: 'Le budget', combien: phrase`Aucune dépense n'est imposée, ni aucun marché en particulier.` },
      { quoi: 'L’adoption', combien: phrase`Dix minutes de préparation, un point à l'ordre du jour.` },
      { quoi: 'Chaque année', combien: phrase`Vérifier les marchés déjà repris des données publiées, puis présenter un bilan. Quelques minutes suffisent quand il y a peu de marchés.` },
      ...(signataires.length === 0 ? [] : [{ quoi: 'À plusieurs', combien: phrase`Schéma commun à ${formatNombre(signataires.length + 1, 'acheteur', 'acheteurs')} : chacun délibère, et publie ses propres indicateurs.` }]),
    ],
    calendrier: calendrierOf(lus),
    apres: [
      phrase`Transmettre la délibération et son annexe au contrôle de légalité, puis les publier.`,
      phrase`Écrire dans SPASER le numéro et la date de la délibération : le schéma paraît sur la page publique, et ${votre} compte aussitôt parmi les collectivités engagées.`,
      phrase`Le dire aux services et aux entreprises. ${capitalise(executif)} reste libre, à chaque consultation, des clauses qu'il retient.`,
    ],
  };
}

function calendrierOf(lus: DocumentsLus): VueNote['calendrier'] {
  const { collectivite, conseilLe, contenu, deliberation } = lus;
  const { assemblee, alAssemblee } = assembleeOf(collectivite.type);
  const seance = deliberation?.seanceLe ?? conseilLe;
  return [
    { quand: seance === null ? phrase`Prochain ${assemblee}` : formatDate(seance), quoi: deliberation === null ? 'Vote du schéma' : phrase`Vote du schéma (délibération n° ${abrege(deliberation.numero, 30)})` },
    { quand: 'Dans les jours qui suivent', quoi: 'Transmission, publication, page publique' },
    { quand: 'Chaque année', quoi: `Bilan présenté ${alAssemblee}` },
    { quand: phrase`Fin ${anneeDePublication(lus)} au plus tard`, quoi: phrase`Publication des indicateurs, puis tous les deux ans` },
    { quand: phrase`Fin ${contenu.fin}`, quoi: 'Terme du schéma' },
  ];
}

/** The last target of each measure, the farthest that the scheme goes. */
function dernieresCibles(contenu: ContenuSpaser): VueNote['objectifs'] {
  const dernieres = new Map<string, ReturnType<typeof listCibles>[number]>();
  for (const cible of listCibles(contenu)) {
    const cle = `${cible.indicateur}/${cible.sousMesure ?? ''}`;
    const connue = dernieres.get(cle);
    if (!connue || connue.annee === 'ANNUEL' || (cible.annee !== 'ANNUEL' && cible.annee > connue.annee)) dernieres.set(cle, cible);
  }
  return [...dernieres.values()].map(({ indicateur, libelle, valeur, unite, annee }) => ({
    code: codeImprime(indicateur),
    texte: phrase`${abrege(libelle, LONGUEUR_LIBELLE)} : ${formatCible(valeur, unite)} ${annee === 'ANNUEL' ? libelleAnnee(annee).toLowerCase() : `en ${annee}`}`,
  }));
}

function reste(nombre: number, singulier: string, pluriel: string): string | null {
  return nombre <= 0 ? null : phrase`Et ${formatNombre(nombre, singulier, pluriel)}.`;
}

/** The note is a summary: what is too long for a line is cut, and stands whole in the scheme. */
function abrege(texte: string, longueur: number): string {
  return texte.length <= longueur ? texte : `${texte.slice(0, longueur).replace(/\s+\S*$/, '')}…`;
}
