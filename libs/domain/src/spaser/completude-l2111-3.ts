import type { TypeCollectivite } from '../collectivite/collectivite';
import type { ContenuSpaser, ModeleLibre } from './contenu-spaser';
import { pruneArbre, toArbre, type NoeudRetenu } from './contenu-spaser';
import { listIndicateurs } from './modele';

/** Whether the scheme holds what the law names; « sans objet » where it binds only buyers above the threshold. */
export const ETATS_COMPLETUDE = ['CONFORME', 'A_COMPLETER', 'SANS_OBJET'] as const;
export type EtatCompletude = (typeof ETATS_COMPLETUDE)[number];

export interface LigneCompletude {
  readonly numero: number;
  readonly intitule: string;
  readonly etat: EtatCompletude;
  readonly phrase: string;
}

/** Only a Département or a large agglomeration spends 50 M€ a year here: the others adopt by choice (D. 2111-3). */
export function isPresumeOblige(type: TypeCollectivite): boolean {
  return type === 'DEPARTEMENT';
}

const SOCIAUX = new Set(['A1', 'A2', 'A3', 'B1', 'C1', 'C2', 'C3', 'C4', 'D1', 'T1', 'T2', 'U2', 'VOL']);
const ECOLOGIQUES = new Set(['E1', 'F2', 'G1', 'G2', 'H1', 'I1', 'J1', 'K1', 'K2', 'K3']);
const CIRCULAIRES = new Set(['E1', 'F2', 'G1', 'G2', 'H1', 'K1']);
const PUBLICS_DEFAVORISES = new Set(['A1', 'A2', 'C1', 'C2', 'VOL']);

/** Words that tell what a model with its own indicators speaks of. */
const MOTS_SOCIAUX = /socia|insertion|handicap|inclusi|solidai|égalité|emploi/i;
const MOTS_ECOLOGIQUES = /écolog|environnement|climat|carbone|énergi|déchet|réemploi|recycl|biodiversité/i;
const MOTS_CIRCULAIRES = /circulaire|réemploi|recycl|répar|déchet|durabilité|sobriété/i;

/**
 * The nine lines of the check of L. 2111-3 (domain §2.1). It never blocks: a buyer below the threshold is not obliged,
 * and what the law asks of the others is then « sans objet ». In a model that is not the Landes', social and ecological
 * are told by the words of the branches that the buyer retains: where they speak of neither, the line is left to complete.
 */
export function computeCompletude(contenu: ContenuSpaser, modele: ModeleLibre, type: TypeCollectivite): readonly LigneCompletude[] {
  const oblige = isPresumeOblige(type);
  const propres = new Set<string>(listIndicateurs(modele).flatMap(({ code, propre }) => (propre ? [code] : [])));
  const isConnu = (codes: ReadonlySet<string>, code: string): boolean => codes.has(code) && !propres.has(code);
  const a = (codes: ReadonlySet<string>): boolean => contenu.indicateurs.some((code) => isConnu(codes, code));
  const textes = a(SOCIAUX) || a(ECOLOGIQUES) ? [] : listTextes(pruneArbre(toArbre(modele, contenu)));
  const parle = (mots: RegExp): boolean => textes.some((texte) => mots.test(texte));
  const viseDefavorises = contenu.cibles.some(({ indicateur }) => isConnu(PUBLICS_DEFAVORISES, indicateur)) || (contenu.cibles.length > 0 && parle(MOTS_SOCIAUX));
  // The share of the volume (VOL) is an objective: the source does not count it among its indicators.
  const mesures = contenu.indicateurs.filter((code) => code !== 'VOL').length + contenu.indicateursLocaux.length;
  const suivi = contenu.suivi.modalites.trim() !== '' && contenu.suivi.pilote.trim() !== '';
  const volontaire = 'Votre collectivité adopte ce schéma par choix : la loi ne l’exige pas d’elle.';
  const lignes: readonly (readonly [string, boolean, string, string, boolean])[] = [
    ['Des objectifs sociaux', a(SOCIAUX) || parle(MOTS_SOCIAUX), 'Le schéma vise l’insertion, le handicap ou l’économie sociale.', 'Retenez une action de l’axe social.', false],
    ['Des objectifs écologiques', a(ECOLOGIQUES) || parle(MOTS_ECOLOGIQUES), 'Le schéma vise les matériaux, l’énergie ou la durée d’usage.', 'Retenez une action de l’axe environnemental.', false],
    ['Les modalités et le suivi annuel', suivi, 'Le pilote et le rendez-vous annuel sont écrits.', 'Écrivez qui pilote le schéma, et comment il est suivi chaque année.', false],
    ['Économie circulaire, durabilité, sobriété', a(CIRCULAIRES) || parle(MOTS_CIRCULAIRES), 'Le schéma parle de réemploi, de durée d’usage ou de matériaux.', 'Retenez une action sur le réemploi ou les matériaux.', !oblige],
    ['Des indicateurs, en nombre ou en valeur', mesures > 0, `${mesures} indicateur${mesures > 1 ? 's' : ''} suivi${mesures > 1 ? 's' : ''} chaque année.`, 'Retenez au moins un indicateur.', false],
    ['Une cible par catégorie, dont les publics défavorisés', viseDefavorises, 'Des cibles sont fixées, dont une pour les publics éloignés de l’emploi.', 'Fixez au moins une cible sur les clauses, les réservations ou les achats inclusifs.', !oblige],
    ['Le lieu de publication', contenu.suivi.lieuPublication.trim() !== '', `Publication : ${contenu.suivi.lieuPublication}.`, 'Dites où le schéma sera publié.', false],
    ['La publication des indicateurs, tous les deux ans', true, `Prochaine publication au plus tard fin ${contenu.debut + 2}.`, '', !oblige],
    ['À plusieurs : la liste des acheteurs', contenu.signataires.length > 0, `Schéma conjoint de ${contenu.signataires.length + 1} acheteurs, avec des indicateurs pour chacun.`, '', contenu.signataires.length === 0],
  ];
  return lignes.map(([intitule, tenu, conforme, aFaire, dispense], rang) => {
    const conjoint = rang === 8;
    const etat: EtatCompletude = tenu ? 'CONFORME' : dispense ? 'SANS_OBJET' : 'A_COMPLETER';
    const phrase = tenu ? conforme : etat === 'A_COMPLETER' ? aFaire : conjoint ? 'Vous adoptez ce schéma seul.' : volontaire;
    return { numero: rang + 1, intitule, etat, phrase };
  });
}

/** Every text of the retained branches, labels of their indicators included. */
function listTextes(noeuds: readonly NoeudRetenu[]): readonly string[] {
  return noeuds.flatMap(({ titre, champs, indicateurs, enfants }) => [
    titre, ...champs.map(({ texte }) => texte), ...indicateurs.map(({ libelle }) => libelle), ...listTextes(enfants),
  ]);
}
