import { CODES_HORS_TOTAUX } from '../../marche/anomalie';
import { readQualification, STRUCTURES_INCLUSIVES, type LectureQualification } from '../../registre/qualification';
import { sumMontants } from '../../quantite/montant';
import type { Part } from '../../quantite/part';
import type { ContratDuRegistre } from '../../registre/contrat';
import type { RegistreAcheteur, SorteQualification } from '../../registre/registre-annee';
import { contratsDeLAnnee } from './base';
import { listFaits } from './faits';
import { centiemes, unites, type Apport } from './mesure';

/** What the law asks a SPASER to publish and the scheme of the Landes does not (CCP L. 2111-3; anomaly N20). Out of its model, without a target. */
export const CODES_COMPLEMENTAIRES = ['R1_NOMBRE', 'R1_MONTANT', 'R2_NOMBRE', 'R2_MONTANT', 'R3_NOMBRE', 'R3_MONTANT', 'R4_NOMBRE', 'R4_MONTANT'] as const;
export type CodeComplementaire = (typeof CODES_COMPLEMENTAIRES)[number];

const LIBELLES: Readonly<Record<CodeComplementaire, { readonly unite: '%' | '€' | 'paiement'; readonly libelle: string }>> = {
  R1_NOMBRE: { unite: '%', libelle: 'Achats socialement responsables, en nombre de marchés' },
  R1_MONTANT: { unite: '%', libelle: 'Achats socialement responsables, en montant notifié' },
  R2_NOMBRE: { unite: '%', libelle: 'Achats écologiquement responsables, en nombre de marchés' },
  R2_MONTANT: { unite: '%', libelle: 'Achats écologiquement responsables, en montant notifié' },
  R3_NOMBRE: { unite: 'paiement', libelle: 'Paiements à des entreprises solidaires d’utilité sociale (ESUS)' },
  R3_MONTANT: { unite: '€', libelle: 'Sommes payées à des entreprises solidaires d’utilité sociale (ESUS)' },
  R4_NOMBRE: { unite: 'paiement', libelle: 'Paiements à des employeurs de publics défavorisés, tous leurs établissements compris' },
  R4_MONTANT: { unite: '€', libelle: 'Sommes payées à des employeurs de publics défavorisés, tous leurs établissements compris' },
};

/** One complementary figure; `valeur` is `null` when nobody has said what it needs. */
export interface MesureComplementaire {
  readonly code: CodeComplementaire;
  readonly unite: string;
  readonly libelle: string;
  readonly valeur: Part | null;
  readonly comptes: readonly Apport[];
}

type Lecture = (contrat: ContratDuRegistre) => boolean | null;

/** R1 to R4 of a buyer's year: shares of its contracts by number and by notified amount, then payments by the quality of who was paid. */
export function computeComplementaires(registre: RegistreAcheteur): readonly MesureComplementaire[] {
  const lues = {
    R1: share(registre, isSocial), R2: share(registre, isEcologique), R3: payments(registre, ['ESUS'], ['QUALIFIE']), R4: payments(registre, STRUCTURES_INCLUSIVES, ['QUALIFIE', 'SIREN_SEUL']),
  };
  return CODES_COMPLEMENTAIRES.map((code) => {
    const [famille, mesure] = code.split('_') as ['R1' | 'R2' | 'R3' | 'R4', 'NOMBRE' | 'MONTANT'];
    return { code, ...LIBELLES[code], ...lues[famille][mesure] };
  });
}

type Lue = Pick<MesureComplementaire, 'valeur' | 'comptes'>;
const INCONNUE: Lue = { valeur: null, comptes: [] };

/** An insertion clause, a reservation or a social criterion; `null` as long as one of the three may still be said. */
const isSocial: Lecture = ({ clauses, reservations, criteresSociaux }) => anyOf([clauses, reservations, criteresSociaux]);

/** A published environmental provision, a tag or a lever; what is published of it says no when nothing else does. */
const isEcologique: Lecture = ({ marche: { considerationsEnvironnementales: publiees }, etiquettes, leviers }) => {
  const dit = anyOf([etiquettes, leviers]);
  return dit === true || (publiees?.length ?? 0) > 0 ? true : publiees === null ? dit : false;
};

function anyOf(listes: readonly (readonly unknown[] | null)[]): boolean | null {
  if (listes.some((liste) => liste !== null && liste.length > 0)) return true;
  return listes.includes(null) ? null : false;
}

/** The contracts of which it is known are the base; by amount, those whose amount is known and plausible (decision D-27). */
function share(registre: RegistreAcheteur, lire: Lecture): Readonly<Record<'NOMBRE' | 'MONTANT', Lue>> {
  const connus = contratsDeLAnnee(registre).retenus.filter((contrat) => lire(contrat) !== null);
  const oui = connus.filter((contrat) => lire(contrat) === true);
  const montantOf = ({ marche: { montantInitial, aVerifier } }: ContratDuRegistre): bigint | null => (aVerifier.some((code) => CODES_HORS_TOTAUX.has(code)) ? null : montantInitial);
  const total = sumMontants(connus.map((contrat) => montantOf(contrat) ?? 0n));
  const apports = oui.flatMap((contrat) => { const montant = montantOf(contrat); return montant === null ? [] : [{ id: contrat.id, quantite: centiemes(montant) }]; });
  return {
    NOMBRE: connus.length === 0 ? INCONNUE : { valeur: { numerateur: BigInt(oui.length), denominateur: BigInt(connus.length) }, comptes: oui.map(({ id }) => ({ id, quantite: unites(1) })) },
    MONTANT: total === 0n ? INCONNUE : { valeur: { numerateur: sumMontants(apports.map(({ quantite }) => quantite.numerateur)), denominateur: total }, comptes: apports },
  };
}

function payments({ mandats, annee, qualifications }: RegistreAcheteur, sortes: readonly SorteQualification[], lectures: readonly LectureQualification[]): Readonly<Record<'NOMBRE' | 'MONTANT', Lue>> {
  const { faits, savoir } = listFaits(mandats, annee);
  if (savoir === 'INCONNU') return { NOMBRE: INCONNUE, MONTANT: INCONNUE };
  const payes = faits.filter(({ fournisseur, date }) => lectures.includes(readQualification(fournisseur, sortes, date, qualifications)));
  return {
    NOMBRE: { valeur: unites(payes.length), comptes: payes.map(({ id }) => ({ id, quantite: unites(1) })) },
    MONTANT: { valeur: centiemes(sumMontants(payes.map(({ montant }) => montant))), comptes: payes.map(({ id, montant }) => ({ id, quantite: centiemes(montant) })) },
  };
}
