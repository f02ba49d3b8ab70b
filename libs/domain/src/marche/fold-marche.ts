import type { TypeCollectivite } from '../collectivite/collectivite';
import { CODES_DU_CHAMP, type Anomalie, type CodeAVerifier } from './anomalie';
import { applySaisie } from './apply-saisie';
import type { DonneesEssentielles, EnregistrementMarche, Titulaire } from './enregistrement';
import { compareEtats, lastDuree, lastEtatWithMontant, type EtatMarche, type Marche } from './marche';
import type { SaisieMarche } from './saisie-marche';
import { doubtOfMontant } from './vraisemblance';

/**
 * Makes one contract of all the records that carry its uid, whatever their order, number and sources. The latest
 * state is that of the greatest date, then of the greatest amount (decision D-29); descriptive fields come from the
 * record with the latest date that gives them. At least one record; all with the same uid. What a person states prevails over them all.
 */
export function foldMarche(enregistrements: readonly EnregistrementMarche[], type: TypeCollectivite, saisie: SaisieMarche | null = null): Marche {
  const publie = foldPublie(enregistrements, type);
  return saisie === null ? publie : applySaisie(publie, saisie, type);
}

function foldPublie(enregistrements: readonly EnregistrementMarche[], type: TypeCollectivite): Marche {
  const recents = [...enregistrements].sort(compareRecency);
  const [dernier] = recents;
  if (!dernier) throw new Error('foldMarche needs at least one record');

  const etats = distinctEtats(enregistrements.flatMap(etatsOf).sort(compareEtats));
  const initiaux = etats.filter((etat) => etat.sorte === 'INITIAL');
  const courant = lastEtatWithMontant(etats);
  const premier = initiaux.find((etat) => etat.date !== null) ?? initiaux[0];
  const initial = lastEtatWithMontant(initiaux.filter((etat) => etat.date === (premier?.date ?? null)));
  const first = <T>(read: (lu: EnregistrementMarche) => T | null): T | null => recents.map(read).find((valeur) => valeur !== null) ?? null;
  const dateNotification = premier?.date ?? null;
  const anomalies = relevantAnomalies(recents, { montantConnu: courant !== null, dateConnue: dateNotification !== null });

  return {
    uid: dernier.uid,
    acheteurId: dernier.acheteurId,
    acheteurSiren: dernier.acheteurSiren,
    objet: first((lu) => lu.objet),
    nature: first((lu) => (lu.nature === 'AUTRE' ? null : lu.nature)) ?? 'AUTRE',
    typeMarche: first((lu) => lu.typeMarche),
    codeCPV: first((lu) => lu.codeCPV),
    procedure: first((lu) => lu.procedure),
    idAccordCadre: first((lu) => lu.idAccordCadre),
    lieuExecution: first((lu) => lu.lieuExecution),
    dateNotification,
    montantInitial: initial?.montant ?? null,
    montantCourant: courant?.montant ?? null,
    dateEtat: courant?.date ?? null,
    dureeMois: lastDuree(etats),
    etats,
    titulaires: unionTitulaires(recents.filter((lu) => lastDate(lu) === lastDate(dernier))),
    considerationsSociales: latestConsiderations(recents, (lu) => lu.considerationsSociales),
    considerationsEnvironnementales: latestConsiderations(recents, (lu) => lu.considerationsEnvironnementales),
    aVerifier: doubtsOf(etats, anomalies, type),
    anomalies,
    saisie: null,
  };
}

/** The same, for what no figure is made of: each datum comes from the latest record that gives it. */
export function foldEssentielles(enregistrements: readonly EnregistrementMarche[]): DonneesEssentielles {
  return Object.assign({}, ...[...enregistrements].sort(compareRecency).reverse().map(({ essentielles }) => essentielles ?? {})) as DonneesEssentielles;
}

/** States that a record tells: its notification, then each modification; an amount or a duration left unsaid is inherited. */
function etatsOf(lu: EnregistrementMarche): EtatMarche[] {
  const etats: EtatMarche[] = [{ sorte: 'INITIAL', date: lu.dateNotification, montant: lu.montant, dureeMois: lu.dureeMois }];
  for (const modification of lu.modifications) {
    etats.push({ sorte: 'MODIFICATION', date: modification.date, montant: modification.montant, dureeMois: modification.dureeMois });
  }
  return etats;
}

function distinctEtats(tries: readonly EtatMarche[]): EtatMarche[] {
  return tries.filter((etat, rang) => {
    const precedent = tries[rang - 1];
    return !precedent || compareEtats(precedent, etat) !== 0 || precedent.sorte !== etat.sorte;
  });
}

function doubtsOf(etats: readonly EtatMarche[], anomalies: readonly Anomalie[], type: TypeCollectivite): CodeAVerifier[] {
  const codes = new Set(anomalies.map((anomalie) => anomalie.code).filter((code) => !CODES_DU_CHAMP.vraisemblanceMontant.has(code)));
  const courant = lastEtatWithMontant(etats);
  if (courant?.montant != null) {
    const doute = doubtOfMontant(courant.montant, type);
    if (doute) codes.add(doute);
    if (etats.some((etat) => etat.date === courant.date && etat.montant !== null && etat.montant !== courant.montant)) codes.add('ETAT_AMBIGU');
    if (hasModificationEnEcart(etats)) codes.add('MODIFICATION_EN_ECART');
  } else {
    codes.add('MONTANT_MANQUANT');
  }
  return [...codes].sort();
}

/** A modification under half of the initial amount is probably a difference, not the new total (measured: 57 of 223). */
export function hasModificationEnEcart(etats: readonly EtatMarche[]): boolean {
  const initial = lastEtatWithMontant(etats.filter((etat) => etat.sorte === 'INITIAL'))?.montant ?? null;
  return initial !== null && etats.some((etat) => etat.sorte === 'MODIFICATION' && etat.montant !== null && 2n * etat.montant < initial);
}

/** A doubt on the amount or on the date no longer matters once another record gives it; the others follow the latest records. */
function relevantAnomalies(recents: readonly EnregistrementMarche[], connu: { montantConnu: boolean; dateConnue: boolean }): Anomalie[] {
  const [dernier] = recents;
  const vues = new Set<string>();
  return recents.flatMap((lu) =>
    lu.anomalies.filter((anomalie) => {
      if (connu.montantConnu && CODES_DU_CHAMP.montantAbsent.has(anomalie.code)) return false;
      if (connu.dateConnue && CODES_DU_CHAMP.dateAbsente.has(anomalie.code)) return false;
      if (dernier && lastDate(lu) !== lastDate(dernier) && !CODES_DU_CHAMP.dateAbsente.has(anomalie.code)) return false;
      const cle = JSON.stringify(anomalie);
      return vues.has(cle) ? false : vues.add(cle);
    }),
  );
}

function latestConsiderations<T>(recents: readonly EnregistrementMarche[], read: (lu: EnregistrementMarche) => readonly T[] | null): readonly T[] | null {
  const disants = recents.filter((lu) => read(lu) !== null);
  const [dernier] = disants;
  if (!dernier) return null;
  const dits = disants.filter((lu) => lastDate(lu) === lastDate(dernier)).flatMap((lu) => read(lu) ?? []);
  return [...new Set(dits)].sort();
}

function unionTitulaires(derniers: readonly EnregistrementMarche[]): Titulaire[] {
  const parCle = new Map<string, Titulaire>();
  for (const titulaire of derniers.flatMap((lu) => lu.titulaires)) {
    const cle = titulaire.id ?? titulaire.denominationSociale ?? '';
    // A publication without the names (the format of 2022 has none) takes away none of those that another gave the same day.
    parCle.set(cle, { ...titulaire, denominationSociale: titulaire.denominationSociale ?? parCle.get(cle)?.denominationSociale ?? null });
  }
  return [...parCle.values()].sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}

function lastDate(lu: EnregistrementMarche): string {
  return [lu.dateNotification ?? '', ...lu.modifications.map((modification) => modification.date as string)].reduce((a, b) => (a > b ? a : b));
}

/** Latest first; ties broken by content, so that the result never depends on the order of import. */
function compareRecency(a: EnregistrementMarche, b: EnregistrementMarche): number {
  if (lastDate(a) !== lastDate(b)) return lastDate(a) > lastDate(b) ? -1 : 1;
  const cle = (lu: EnregistrementMarche): string => JSON.stringify(lu, (_nom, valeur: unknown) => (typeof valeur === 'bigint' ? String(valeur) : valeur));
  return cle(a) < cle(b) ? -1 : 1;
}
