import type { MotifMiseAPart } from '../formules/mesure';
import type { MesureMontree } from '../masquage/show-mesure';
import { compte, MOTS } from './mots';

/** How much of what a figure should look at is known. */
export interface CouvertureMesure {
  readonly connus: number;
  /** Known and unknown together; `null`: nothing tells whether facts are missing. */
  readonly total: number | null;
  readonly phrase: string;
}

/** Records set aside because something of them is not known: they may well belong to the figure. */
const INCONNUS: readonly MotifMiseAPart[] = ['NON_PRECISE', 'HEURES_INCONNUES', 'DATE_MANQUANTE', 'MONTANT_MANQUANT', 'MONTANT_INVRAISEMBLABLE', 'DUREE_MANQUANTE', 'VALEUR_INCONNUE'];

/** The coverage of a measure, in one sentence: « 16 marchés de plus de 25 000 € HT sur 19 dont on sait s’ils ont une clause d’insertion ». */
export function writeCouverture({ code, etat, connus, ecartes }: Pick<MesureMontree, 'code' | 'etat' | 'connus' | 'ecartes'>): CouvertureMesure {
  const { lu, question } = MOTS[code];
  const nombre = connus ?? 0;
  if (etat === 'NON_CONCERNE') return { connus: 0, total: null, phrase: 'La collectivité n’est pas concernée' };
  if (code === 'B1.epci' || code === 'B1.communes') return { connus: nombre, total: nombre, phrase: `Tous les acheteurs publics du territoire sont lus\u00a0: ${compte(nombre, lu)}` };
  if (question === null) {
    const saisis = nombre === 0 ? `Aucune donnée saisie pour l’année (${lu[0]})` : `${compte(nombre, lu)} dans l’année\u00a0; rien ne dit s’il en manque`;
    return { connus: nombre, total: null, phrase: saisis };
  }
  const total = nombre + new Set(ecartes.filter(({ motif }) => INCONNUS.includes(motif)).map(({ id }) => id)).size;
  if (total === 0) return { connus: 0, total: 0, phrase: `Aucun ${lu[0]} n’est connu` };
  return { connus: nombre, total, phrase: `${compte(nombre, lu)} sur ${total} dont on sait ${question[nombre < 2 ? 0 : 1]}` };
}
