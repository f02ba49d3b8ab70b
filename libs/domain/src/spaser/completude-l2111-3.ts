import type { TypeCollectivite } from '../collectivite/collectivite';
import type { ContenuSpaser, ModeleLibre } from './contenu-spaser';
import { listFeuilles } from './contenu-spaser';

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

/**
 * The nine lines of the check of L. 2111-3 (domain §2.1). It never blocks: a buyer below the threshold is not obliged,
 * and what the law asks of the others is then « sans objet ». In a model that is not the Landes', social and ecological
 * are told by the indicators that the buyer retains in each of the model's first branches.
 */
export function computeCompletude(contenu: ContenuSpaser, modele: ModeleLibre, type: TypeCollectivite): readonly LigneCompletude[] {
  const oblige = isPresumeOblige(type);
  const a = (codes: ReadonlySet<string>): boolean => contenu.indicateurs.some((code) => codes.has(code));
  const connus = contenu.indicateurs.some((code) => SOCIAUX.has(code) || ECOLOGIQUES.has(code));
  const libre = !connus && listFeuilles(modele).some(({ code }) => contenu.actions.includes(code));
  const mesures = contenu.indicateurs.length + contenu.indicateursLocaux.length;
  const cibles = contenu.cibles.length + contenu.indicateursLocaux.reduce((somme, { cibles: locales }) => somme + locales.length, 0);
  const suivi = contenu.suivi.modalites.trim() !== '' && contenu.suivi.pilote.trim() !== '';
  const volontaire = 'Votre collectivité adopte ce schéma par choix : la loi ne l’exige pas d’elle.';
  const lignes: readonly (readonly [string, boolean, string, string, boolean])[] = [
    ['Des objectifs sociaux', a(SOCIAUX) || libre, 'Le schéma vise l’insertion, le handicap ou l’économie sociale.', 'Retenez une action de l’axe social.', false],
    ['Des objectifs écologiques', a(ECOLOGIQUES) || libre, 'Le schéma vise les matériaux, l’énergie ou la durée d’usage.', 'Retenez une action de l’axe environnemental.', false],
    ['Les modalités et le suivi annuel', suivi, 'Le pilote et le rendez-vous annuel sont écrits.', 'Écrivez qui pilote le schéma, et comment il est suivi chaque année.', false],
    ['Économie circulaire, durabilité, sobriété', a(CIRCULAIRES) || libre, 'Le schéma parle de réemploi, de durée d’usage ou de matériaux.', 'Retenez une action sur le réemploi ou les matériaux.', !oblige],
    ['Des indicateurs, en nombre ou en valeur', mesures > 0, `${mesures} indicateur${mesures > 1 ? 's' : ''} suivi${mesures > 1 ? 's' : ''} chaque année.`, 'Retenez au moins un indicateur.', false],
    ['Une cible par catégorie, dont les publics défavorisés', cibles > 0 && a(PUBLICS_DEFAVORISES), 'Des cibles sont fixées, dont une pour les publics éloignés de l’emploi.', 'Fixez au moins une cible sur les clauses, les réservations ou les achats inclusifs.', !oblige],
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
