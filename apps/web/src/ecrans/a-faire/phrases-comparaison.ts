import type { Comparaison } from '../../api/exports';
import { OU_EN_EST } from '../../textes/exports';

/** What the card says: each share with its median, and once only that there is no median yet. */
export function listPhrases({ annee, strate, chiffres }: Comparaison): readonly string[] {
  const dites = chiffres.flatMap(({ code, valeur, mediane, nombre }) => {
    const sienne = code === 'VOL' ? (valeur === null ? OU_EN_EST.volInconnu(annee) : OU_EN_EST.vol(valeur, annee)) : valeur === null ? null : OU_EN_EST.a1(valeur);
    if (sienne === null) return [];
    return [mediane === null || nombre === null || strate === null ? sienne : `${sienne} ${OU_EN_EST.mediane(mediane, nombre, strate)}`];
  });
  return chiffres.some(({ mediane }) => mediane !== null) ? dites : [...dites, OU_EN_EST.sansMediane];
}
