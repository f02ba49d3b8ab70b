import { A_VERIFIER, CODES_DU_CHAMP, type Anomalie, type CodeAVerifier, type Doute, type Marche } from '@spaser/domain';
import { formatMontant } from '@spaser/figures';
import { insecables } from '../../typographie';

/** One thing to check, told as a sentence, with what the source wrote and what is kept of it. */
export interface VueDoute {
  readonly phrase: string;
  readonly detail: { readonly champ: string; readonly brut: string; readonly retenu: string } | null;
}

const CHAMPS: Readonly<Record<string, string>> = {
  montant: 'Montant', dateNotification: 'Date de notification', dureeMois: 'Durée', objet: 'Objet', codeCPV: 'Code CPV',
  titulaires: 'Titulaires', 'acheteur.id': 'Acheteur',
};

/** Every doubt once per value: those that the records carry, then those that only the folded contract shows. */
export function listDoutes({ aVerifier, anomalies }: Pick<Marche, 'aVerifier' | 'anomalies'>): readonly VueDoute[] {
  const dites = new Set<CodeAVerifier>(anomalies.map(({ code }) => code));
  return [
    ...anomalies.map((anomalie) => ({ phrase: insecables(A_VERIFIER[anomalie.code]), detail: toDetail(anomalie) })),
    ...aVerifier.filter((code) => !dites.has(code)).map((code) => ({ phrase: insecables(A_VERIFIER[code]), detail: null })),
  ];
}

/** What is published and doubtful, as it is read: amounts, then what the source wrote. */
export function toPublie({ montants, textes }: Pick<Doute, 'montants' | 'textes'>): string[] {
  return [...montants.map((montant) => formatMontant(montant)), ...textes];
}

function toDetail({ code, champ, brut, retenu }: Anomalie): VueDoute['detail'] {
  return {
    champ: CHAMPS[champ] ?? champ,
    brut: CODES_DU_CHAMP.vraisemblanceMontant.has(code) ? formatCentimes(brut) : (brut ?? 'rien'),
    retenu: /montant$/i.test(champ) ? formatCentimes(retenu) : (retenu ?? 'rien'),
  };
}

/** What is retained of an amount is a number of cents; a doubt about plausibility bears on cents too. */
function formatCentimes(valeur: string | null): string {
  if (valeur === null) return 'rien';
  return /^-?\d+$/.test(valeur) ? formatMontant(BigInt(valeur)) : valeur;
}
