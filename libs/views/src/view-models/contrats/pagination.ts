import { formatEntier } from '@spaser/figures';
import { phrase } from '../../typographie';

/** Pages of a long list; `null` when one page is enough. */
export interface VuePagination {
  readonly etat: string;
  readonly precedente: string | null;
  readonly suivante: string | null;
  readonly pages: readonly { readonly libelle: string; readonly href: string; readonly courante: boolean; readonly saut: boolean }[];
}

export const TAILLE_PAGE = 50;
const VOISINES = 1;

/** First, last and neighbouring pages, as links; `saut` tells that some are left out just before. */
export function toPagination(nombre: number, page: number, adresse: (page: number) => string, sujet = 'Marchés'): VuePagination | null {
  const derniere = Math.ceil(nombre / TAILLE_PAGE);
  if (derniere <= 1) return null;
  const courante = Math.min(Math.max(1, page), derniere);
  const numeros = [...new Set([1, ...Array.from({ length: 2 * VOISINES + 1 }, (_, rang) => courante - VOISINES + rang), derniere])]
    .filter((numero) => numero >= 1 && numero <= derniere).sort((a, b) => a - b);
  const [premier, dernier] = [(courante - 1) * TAILLE_PAGE + 1, Math.min(courante * TAILLE_PAGE, nombre)];
  return {
    etat: phrase`${sujet} ${formatEntier(premier)} à ${formatEntier(dernier)} sur ${formatEntier(nombre)}`,
    precedente: courante > 1 ? adresse(courante - 1) : null,
    suivante: courante < derniere ? adresse(courante + 1) : null,
    pages: numeros.map((numero, rang) => ({
      libelle: formatEntier(numero), href: adresse(numero), courante: numero === courante, saut: rang > 0 && numero - (numeros[rang - 1] ?? numero) > 1,
    })),
  };
}
