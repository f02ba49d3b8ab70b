import type { TypeCollectivite } from '../collectivite/collectivite';
import { CODES_DU_CHAMP, type CodeAVerifier } from './anomalie';
import type { ConsiderationSociale } from './consideration';
import { compareEtats, lastDuree, lastEtatWithMontant, type EtatMarche, type Marche } from './marche';
import type { SaisieMarche } from './saisie-marche';
import { doubtOfMontant } from './vraisemblance';

/** Whether the contract stays in the buyer's figures: a person may say that it is not hers, or that it is counted already. */
export function isRetenu({ saisie }: Pick<Marche, 'saisie'>): boolean {
  return saisie?.appartenance !== 'PAS_A_NOUS' && saisie?.appartenance !== 'DOUBLON';
}

/**
 * The contract with what a person states of it over what is published (domain §4.5: a manual value wins, never silently: `saisie` keeps
 * which values are manual). An amount that a person states is confirmed: the doubts that kept it out of the totals fall (D-27), unless
 * nobody could buy for that much.
 */
export function applySaisie(marche: Marche, saisie: SaisieMarche, type: TypeCollectivite): Marche {
  const etats = etatsOf(marche, saisie);
  const initial = etats.find(({ sorte }) => sorte === 'INITIAL') ?? null;
  const courant = lastEtatWithMontant(etats);
  return {
    ...marche,
    objet: saisie.objet ?? marche.objet,
    nature: saisie.nature ?? marche.nature,
    typeMarche: saisie.typeMarche ?? marche.typeMarche,
    codeCPV: saisie.codeCPV ?? marche.codeCPV,
    procedure: saisie.procedure ?? marche.procedure,
    idAccordCadre: saisie.idAccordCadre ?? marche.idAccordCadre,
    dateNotification: saisie.dateNotification ?? marche.dateNotification,
    montantInitial: saisie.montant ?? initial?.montant ?? marche.montantInitial,
    montantCourant: courant?.montant ?? null,
    dateEtat: courant?.date ?? null,
    dureeMois: lastDuree(etats),
    etats,
    titulaires: saisie.titulaires ?? marche.titulaires,
    considerationsSociales: socialesOf(marche, saisie),
    aVerifier: doubtsOf(marche, saisie, type),
    saisie,
  };
}

function etatsOf(marche: Marche, saisie: SaisieMarche): readonly EtatMarche[] {
  if (saisie.montant === null && saisie.dateNotification === null && saisie.dureeMois === null && saisie.modifications === null) return marche.etats;
  const publie = marche.etats.find(({ sorte }) => sorte === 'INITIAL');
  const initial: EtatMarche = {
    sorte: 'INITIAL', date: saisie.dateNotification ?? marche.dateNotification, montant: saisie.montant ?? marche.montantInitial, dureeMois: saisie.dureeMois ?? publie?.dureeMois ?? null,
  };
  const modifications: readonly EtatMarche[] = saisie.modifications?.map((modification) => ({ sorte: 'MODIFICATION', ...modification })) ?? marche.etats.filter(({ sorte }) => sorte === 'MODIFICATION');
  return [initial, ...modifications].sort(compareEtats);
}

/** The published words, corrected where a person has stated otherwise; unknown as long as no source gives them and the person leaves one unsaid. */
function socialesOf({ considerationsSociales: publiees }: Marche, saisie: SaisieMarche): Marche['considerationsSociales'] {
  const stated = listDites(saisie);
  if (stated.every(([, dit]) => dit === null)) return publiees;
  // One word that is stated says nothing of the others: an absent word would read as « none ».
  if (publiees === null && stated.some(([, dit]) => dit === null)) return null;
  const retenues = new Set(publiees ?? []);
  for (const [mot, dit] of stated) {
    if (dit === true) retenues.add(mot);
    if (dit === false) retenues.delete(mot);
  }
  if (stated.some(([mot, dit]) => mot === 'Marché réservé' && dit === false)) retenues.delete('Concession réservée');
  return [...retenues].sort();
}

/** The words that are known of a contract, for a reader: all of them, or those that a person states when nobody knows the others; `null`: none is known. */
export function listConsiderationsConnues({ considerationsSociales, saisie }: Pick<Marche, 'considerationsSociales' | 'saisie'>): Marche['considerationsSociales'] {
  if (considerationsSociales !== null || saisie === null) return considerationsSociales;
  const mots = listDites(saisie).flatMap(([mot, dit]) => (dit === true ? [mot] : []));
  return mots.length === 0 ? null : mots;
}

function listDites(saisie: SaisieMarche): readonly [ConsiderationSociale, boolean | null][] {
  return [
    ['Clause sociale', saisie.clauses && saisie.clauses.length > 0], ['Critère social', saisie.criteresSociaux && saisie.criteresSociaux.length > 0],
    ['Marché réservé', saisie.reservations && saisie.reservations.length > 0],
  ];
}

function doubtsOf({ aVerifier }: Marche, saisie: SaisieMarche, type: TypeCollectivite): readonly CodeAVerifier[] {
  const dateDite = saisie.dateNotification !== null;
  const montantDit = saisie.montant !== null;
  const restants = aVerifier.filter(
    (code) =>
      !(montantDit && (CODES_DU_CHAMP.montantAbsent.has(code) || CODES_DU_CHAMP.vraisemblanceMontant.has(code) || code === 'ETAT_AMBIGU'))
      && !(dateDite && CODES_DU_CHAMP.dateAbsente.has(code)) && !(saisie.modifications !== null && code === 'MODIFICATION_EN_ECART')
      && !(saisie.titulaires !== null && code.includes('TITULAIRE')) && !(saisie.codeCPV !== null && code.startsWith('CPV_')),
  );
  const doute = montantDit && saisie.montant !== null ? doubtOfMontant(saisie.montant, type) : null;
  return doute === 'MONTANT_NEGATIF' || doute === 'MONTANT_NUL' ? [...restants, doute].sort() : restants;
}
