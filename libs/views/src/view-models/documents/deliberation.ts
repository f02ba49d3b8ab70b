import { isPresumeOblige, type DeliberationLue } from '@spaser/domain';
import { formatDate } from '@spaser/figures';
import { joinFrancais, phrase } from '../../typographie';
import { assembleeOf, capitalise } from './assemblee';
import { periodeOf, toDocument, type VueDocument } from './document';
import type { DocumentsLus } from './documents-lus';
import { listFeuillesRetenues, nombreDeFeuilles } from './schema';

/** A decision: the verb that acts are read by, then what is decided. */
export interface Decision {
  readonly verbe: string;
  readonly texte: string;
}

/** The act that the assembly votes, or the extract of its register once it has. */
export interface VueDeliberation extends VueDocument {
  readonly surtitre: string;
  readonly avis: string | null;
  readonly seance: readonly { readonly libelle: string; readonly valeur: string }[];
  readonly assemblee: string;
  readonly visas: readonly string[];
  readonly considerants: readonly string[];
  readonly decisions: readonly Decision[];
  readonly annexe: string | null;
  readonly blanc: string;
  readonly signataires: readonly string[];
  readonly executoire: string;
}

/** What a pen fills in. */
const BLANC = '…………………';
const SPASER = 'schéma de promotion des achats publics socialement et écologiquement responsables (SPASER)';

export function toVueDeliberation(lus: DocumentsLus): VueDeliberation {
  const { collectivite, contenu, deliberation, objet } = lus;
  const { assemblee, delAssemblee, executif } = assembleeOf(collectivite.type);
  const titres = { ADOPTION: 'Adoption', REVISION: 'Révision', ABROGATION: 'Abrogation' } as const;
  const h1 = phrase`${titres[objet]} du ${SPASER} ${periodeOf(contenu)}`;
  return {
    ...toDocument('deliberation', lus, h1, phrase`Projet de délibération : ${h1}.`),
    surtitre: deliberation === null ? phrase`Projet de délibération ${delAssemblee}` : phrase`Extrait du registre des délibérations ${delAssemblee}`,
    avis: deliberation === null
      ? phrase`Projet à relire par votre service juridique, ou par votre conseil habituel, avant la séance. Complétez les pointillés, puis retirez cet encadré.`
      : null,
    seance: seanceOf(lus),
    assemblee: phrase`Le ${assemblee},`,
    visas: visasOf(lus),
    considerants: considerantsOf(lus),
    decisions: decisionsOf(lus),
    annexe: objet === 'ABROGATION' ? null : phrase`Annexe : ${SPASER} ${periodeOf(contenu)}.`,
    blanc: BLANC,
    signataires: [`${capitalise(executif)},`, 'Le secrétaire de séance,'],
    executoire: phrase`Acte rendu exécutoire par sa transmission au représentant de l'État le ${executoireOf(deliberation)} et par sa publication le ${BLANC}. Il peut être contesté devant le tribunal administratif dans les deux mois qui suivent sa publication.`,
  };
}

function seanceOf({ deliberation, conseilLe }: DocumentsLus): VueDeliberation['seance'] {
  const jour = deliberation?.seanceLe ?? conseilLe;
  return [
    { libelle: phrase`Délibération n°`, valeur: deliberation?.numero ?? BLANC },
    { libelle: 'Séance du', valeur: jour === null ? BLANC : formatDate(jour) },
    { libelle: 'Convocation du', valeur: BLANC },
    { libelle: phrase`Membres en exercice, présents, pouvoirs, votants :`, valeur: '…… · …… · …… · ……' },
    { libelle: 'Sous la présidence de', valeur: BLANC },
    { libelle: phrase`Secrétaire de séance :`, valeur: BLANC },
  ];
}

function visasOf({ collectivite, modele, objet, precedente, signataires }: DocumentsLus): readonly string[] {
  return [
    ...assembleeOf(collectivite.type).textes,
    phrase`le code de la commande publique, notamment ses articles L. 2111-1, L. 2111-3 et D. 2111-3`,
    ...(objet === 'ABROGATION' ? [] : [phrase`le modèle de schéma proposé aux acheteurs publics (${modele.source}, version ${modele.version})`]),
    ...(objet === 'ADOPTION' ? [] : [phrase`la délibération ${designe(precedente)}, qui a adopté le schéma`]),
    ...(signataires.length === 0 || objet === 'ABROGATION' ? [] : [phrase`le projet de schéma élaboré conjointement avec ${joinFrancais(signataires.map(({ nom }) => nom))}`]),
  ].map((texte) => phrase`Vu ${texte} ;`);
}

function considerantsOf({ collectivite, objet, signataires }: DocumentsLus): readonly string[] {
  const seuil = phrase`que l'article L. 2111-3 du code de la commande publique prévoit l'adoption d'un SPASER par les acheteurs dont les achats annuels
    dépassent le seuil fixé à l'article D. 2111-3, soit 50 millions d'euros hors taxes`;
  const volontaire = isPresumeOblige(collectivite.type)
    ? phrase`${seuil} ;`
    : phrase`${seuil} ; qu'en deçà de ce seuil, l'adoption n'est pas une obligation et relève du libre choix de chaque acheteur ;`;
  if (objet === 'ABROGATION') return [volontaire, phrase`que ${BLANC} (motif de l'abrogation) ;`].map((texte) => `Considérant ${texte}`);
  return [
    volontaire,
    phrase`que la commande publique peut soutenir l'emploi des personnes qui en sont éloignées, l'égalité professionnelle, l'économie circulaire et la réduction des émissions de gaz à effet de serre, sans restreindre l'accès des entreprises locales ;`,
    phrase`que le schéma fixe des objectifs mesurables, et les modalités de leur suivi annuel et de leur publication ;`,
    ...(signataires.length === 0 ? [] : [phrase`que ce schéma est commun à plusieurs acheteurs, chacun en délibérant pour son compte et publiant ses propres indicateurs ;`]),
    ...(objet === 'REVISION' ? [phrase`que les actions ou les objectifs du schéma en vigueur doivent être mis à jour ;`] : []),
  ].map((texte) => `Considérant ${texte}`);
}

function decisionsOf({ arbre, collectivite, contenu, objet, precedente }: DocumentsLus): readonly Decision[] {
  const { executif } = assembleeOf(collectivite.type);
  const periode = periodeOf(contenu);
  if (objet === 'ABROGATION') {
    return [
      { verbe: 'DÉCIDE', texte: phrase`d'abroger le ${SPASER} ${periode} adopté par la délibération ${designe(precedente)} ;` },
      { verbe: 'DIT', texte: phrase`que les résultats déjà publiés restent accessibles au public ;` },
      { verbe: 'CHARGE', texte: phrase`${executif} de l'exécution de la présente délibération.` },
    ];
  }
  const objectifs = contenu.cibles.length + contenu.indicateursLocaux.flatMap(({ cibles }) => cibles).length;
  const decide = objet === 'REVISION'
    ? phrase`de réviser le ${SPASER} adopté par la délibération ${designe(precedente)} : le schéma ${periode} annexé à la présente délibération le remplace ;`
    : phrase`d'adopter le ${SPASER} ${periode} annexé à la présente délibération ;`;
  return [
    { verbe: 'DÉCIDE', texte: decide },
    { verbe: 'APPROUVE', texte: phrase`le contenu du schéma : ${nombreDeFeuilles(listFeuillesRetenues(arbre))}, ses indicateurs${objectifs === 0 ? '' : ' et ses objectifs chiffrés'} ;` },
    { verbe: 'DIT', texte: phrase`que le schéma sera rendu public, notamment par une mise en ligne, et que ses indicateurs seront publiés au moins tous les deux ans ;` },
    { verbe: 'CHARGE', texte: phrase`${executif} de l'exécution du schéma et de la présentation d'un bilan chaque année ;` },
    { verbe: 'AUTORISE', texte: phrase`${executif} à signer tout document utile à l'exécution de la présente délibération.` },
  ];
}

/** « n° 2023-041 du 12 juin 2023 ». */
function designe(deliberation: Pick<DeliberationLue, 'numero' | 'seanceLe'> | null): string {
  return deliberation === null ? `n° ${BLANC} du ${BLANC}` : `n° ${deliberation.numero} du ${formatDate(deliberation.seanceLe)}`;
}

function executoireOf(deliberation: DeliberationLue | null): string {
  return deliberation?.executoireLe ? formatDate(deliberation.executoireLe) : BLANC;
}
