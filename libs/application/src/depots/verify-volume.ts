import { champsOfDepot, type LigneRecue } from '@spaser/intake';
import { formatEuros, readChamps, type Annee, type Centimes, type ChampRefuse, type VolumeAnnuel } from '@spaser/domain';
import type { LigneVerifiee } from '@spaser/persistence';
import { findFermeture, type ContexteDepot } from './contexte-depot';
import { sayFermeture, toCellule, verdict, type LigneAVerifier } from './verdict';

/** A line that declares the volume of a year, and what it rests on: neither is ever guessed. */
export function verifyVolume(contexte: ContexteDepot, ligne: LigneAVerifier, lue: LigneRecue): LigneVerifiee {
  const { contenu, refus } = readChamps(champsOfDepot('VOLUME'), lue.brut, contexte.aujourdhui);
  const dit = contenu as { readonly annee: Annee; readonly montant: Centimes; readonly base: VolumeAnnuel['base'] };
  const premiere = contexte.vues.get(String(dit.annee));
  const defauts: readonly ChampRefuse[] = [
    ...lue.defauts, ...refus,
    ...(dit.montant === 0n ? [{ champ: 'montant', code: 'INCOHERENT' as const, message: 'Total des achats HT\u00a0: un total nul n’est pas possible. Si vous ne le connaissez pas, retirez la ligne.' }] : []),
    ...(premiere === undefined ? [] : [{ champ: 'annee', code: 'INCOHERENT' as const, message: `Année\u00a0: la ligne ${premiere} donne déjà le total de ${dit.annee}. Gardez-en une.` }]),
  ];
  if (defauts.length > 0) return verdict(ligne, 'A_CORRIGER', { refus: defauts.map((un) => toCellule(contexte, ligne, lue, un)) });
  contexte.vues.set(String(dit.annee), ligne.numero);
  return compare(contexte, ligne, dit);
}

function compare(contexte: ContexteDepot, ligne: LigneAVerifier, { annee, montant, base }: { readonly annee: Annee; readonly montant: Centimes; readonly base: VolumeAnnuel['base'] }): LigneVerifiee {
  const exercice = contexte.exercices.get(annee);
  const avant = exercice?.volume ?? null;
  if (avant?.montant === montant && avant.base === base) return verdict(ligne, 'INCHANGE');
  const fermee = findFermeture(contexte, [annee]);
  if (fermee !== null) return verdict(ligne, 'IGNORE', sayFermeture(fermee));
  const contenu = { annee, montant: formatEuros(montant), base, avant: avant && { montant: formatEuros(avant.montant), base: avant.base } };
  return verdict(ligne, avant === null ? 'NOUVEAU' : 'MODIFIE', { contenu, changements: { montant: contenu.montant, base }, versionLue: exercice?.revision ?? 0 });
}
