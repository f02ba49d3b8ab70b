import { motUnite, type CibleRetenue, type ContenuSpaser } from '@spaser/domain';
import { formatEntier } from '@spaser/figures';
import { insecables } from '../../typographie';
import { toTableau, type VueTableau } from '../tableau';

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

/** « 12,5 % », « 3 marchés ». */
export function formatCibleRetenue({ valeur, unite }: Pick<CibleRetenue, 'valeur' | 'unite'>): string {
  const [entier = '0', decimales] = valeur.split('.');
  return `${formatEntier(BigInt(entier))}${decimales ? `,${decimales}` : ''}\u00a0${motUnite(unite, Number(valeur))}`;
}
