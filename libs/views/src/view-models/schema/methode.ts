import { isCodeIndicateur, METHODE_VERSION, type Annee, type CodeChiffre, type RegleMethode } from '@spaser/domain';
import { formatDate, formatEntier } from '@spaser/figures';
import { adresses } from '../../adresses';
import { insecables, phrase } from '../../typographie';
import { toPage, type Page, type TerritoireLu } from '../page';

/** The register of decisions: one anchor per decision, so that a figure can point at the sentence that made it. */
export interface VueMethode extends Page {
  readonly h1: string;
  readonly conclusion: string;
  readonly regles: readonly VueRegle[];
}

export interface VueRegle {
  readonly code: string;
  readonly sujet: string;
  readonly enonce: string;
  readonly decision: string;
  readonly alternative: string | null;
  readonly version: string;
  readonly chiffres: readonly { readonly libelle: string; readonly href: string | null }[];
}

export interface MethodeLue {
  readonly territoire: TerritoireLu;
  readonly annee: Annee | null;
  readonly regles: readonly RegleMethode[];
}

export function toVueMethode({ territoire, annee, regles }: MethodeLue): VueMethode {
  const h1 = phrase`Comment les chiffres sont faits`;
  const conclusion = phrase`${formatEntier(regles.length)} décisions règlent ce que le schéma ou les données laissent ouvert. Chacune dit ce qui est
    ambigu, ce que font les chiffres, et l'autre lecture possible.`;
  return {
    ...toPage({ territoire, annee, rubrique: 'methode', constat: h1, sujet: phrase`Méthode, version ${METHODE_VERSION}`, description: conclusion }),
    h1,
    conclusion,
    regles: regles.map((regle) => ({
      code: regle.code,
      sujet: insecables(regle.sujet),
      enonce: insecables(regle.enonce),
      decision: insecables(regle.decision),
      alternative: regle.alternative === null ? null : insecables(regle.alternative),
      version: phrase`Version ${regle.version}, pour les achats à partir du ${formatDate(regle.applicableDu)}.`,
      chiffres: regle.indicateurs.map(toChiffre),
    })),
  };
}

function toChiffre(code: CodeChiffre): { readonly libelle: string; readonly href: string | null } {
  if (isCodeIndicateur(code)) return { libelle: code, href: adresses.indicateur(code) };
  return code === 'CAP' ? { libelle: 'Cap du territoire', href: adresses.territoire(null) } : { libelle: 'Part du volume d’achat', href: null };
}

