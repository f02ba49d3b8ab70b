import { getCible, motUnite, type CodeSousMesure, type ObjectifChiffre, type Part, type VersionModele } from '@spaser/domain';
import { formatEntier, formatPartRonde } from '@spaser/figures';
import { insecables, phrase } from '../../typographie';
import { SANS_CIBLE } from '../tableau';

/** A series of targets, one entry per year of the scheme: « pas de cible » where the text gives none. */
export interface VueObjectif {
  readonly libelle: string;
  readonly annuel: boolean;
  readonly annees: readonly { readonly annee: string; readonly cible: string; readonly absente: boolean; readonly mention: string | null }[];
}

export function toVueObjectif(
  objectif: ObjectifChiffre, modele: VersionModele, sousMesures: readonly { readonly code: CodeSousMesure; readonly libelle: string }[],
): VueObjectif {
  const mesure = sousMesures.find(({ code }) => code === objectif.sousMesure);
  const annees = Array.from({ length: modele.fin - modele.debut + 1 }, (_, rang) => modele.debut + rang);
  return {
    libelle: insecables(mesure === undefined ? objectif.libelle : `${mesure.libelle} (${objectif.libelle})`),
    annuel: objectif.cibles.some(({ annee }) => annee === 'ANNUEL'),
    annees: annees.map((annee) => {
      const cible = getCible(objectif, annee, modele);
      const mention = objectif.cibles.find((candidate) => candidate.annee === annee)?.mention ?? null;
      return {
        annee: String(annee), cible: cible === null ? SANS_CIBLE : formatCible(cible, objectif), absente: cible === null,
        mention: mention && insecables(mention),
      };
    }),
  };
}

function formatCible(cible: Part, { unite }: ObjectifChiffre): string {
  if (unite === '%') return formatPartRonde(cible);
  const nombre = cible.numerateur / cible.denominateur;
  return phrase`${formatEntier(nombre)}\u00a0${motUnite(unite, Number(nombre))}`;
}
