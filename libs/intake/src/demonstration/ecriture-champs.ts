import type { Centimes } from '@spaser/domain';
import { formatJour, type Jour } from './calendrier';
import type { ContratDemo } from './contrat';
import type { EntrepriseDemo } from './entreprises';
import { spoilKey } from './identifiants';

const EN_TEXTE = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 });

/** Fields as the sources write them: faults of writing are put here, and nowhere else. */

export function writeCodeCPV({ codeCPV, ecriture }: ContratDemo): string {
  if (ecriture.codeCPV === 'AVEC_CLE') return codeCPV;
  return ecriture.codeCPV === 'ZERO_PERDU' ? codeCPV.slice(1, 8) : codeCPV.slice(0, 8);
}

export function writeTitulaireId({ siret }: EntrepriseDemo, { ecriture }: ContratDemo): string {
  if (ecriture.titulaire === 'CLE_FAUSSE') return spoilKey(siret);
  return ecriture.titulaire === 'TREIZE_CHIFFRES' ? siret.slice(0, 13) : siret;
}

export function writeObjet({ objet, ecriture }: ContratDemo): string {
  if (ecriture.objet === 'HTML') return `${objet.replaceAll('’', '&#8217;')}<br />`;
  return ecriture.objet === 'ACCENTS_PERDUS' ? objet.replaceAll('é', '\ufffd') : objet;
}

/** `undefined`: the source leaves it out. */
export function writeNotification({ notification, defaut, ecriture }: ContratDemo): string | undefined {
  if (defaut === 'DATE_MANQUANTE') return undefined;
  const date = formatJour(notification);
  if (defaut === 'DATE_IMPOSSIBLE') return `0${date.slice(1)}`;
  return ecriture.date === 'AVEC_FUSEAU' ? `${date}+01:00` : date;
}

export function writeMontant({ montant, defaut, ecriture }: ContratDemo): number | string | undefined {
  if (defaut === 'MONTANT_MANQUANT') return undefined;
  const euros = toEuros(montant);
  return ecriture.montant === 'EN_TEXTE' ? EN_TEXTE.format(euros) : euros;
}

export function writeDureeMois({ dureeMois, defaut }: ContratDemo): number | undefined {
  return defaut === 'DUREE_MANQUANTE' ? undefined : dureeMois;
}

/** Cents of a plausible amount as a JSON number: exact to the cent up to 90 000 billion euros. */
export const toEuros = (montant: Centimes): number => Number(montant) / 100;

export const writeDate = (jour: Jour): string => formatJour(jour);
