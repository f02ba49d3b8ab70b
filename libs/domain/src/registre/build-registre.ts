import type { Exercice } from '../exercice/exercice';
import type { Marche } from '../marche/marche';
import { isRetenu } from '../marche/apply-saisie';
import { toContrat } from './contrat';
import type { RegistreAcheteur } from './registre-annee';
import type { ContenuEcriture, SorteEcriture } from './sorte-ecriture';

/** A record as the register keeps it, read. */
export interface EcritureLue<S extends SorteEcriture = SorteEcriture> {
  readonly id: string;
  readonly sorte: S;
  readonly marcheId: string | null;
  readonly contenu: ContenuEcriture<S>;
}

/** The same register, read for another year: its records are of every year, its answers are those of one. */
export function registreDeLAnnee(registre: RegistreAcheteur, { annee, aucunMarche, aucuns, nonConcernes, volume, projetsReservables }: Exercice): RegistreAcheteur {
  return { ...registre, annee, aucunMarche, aucuns, nonConcernes, volume, projetsReservables };
}

/** What every formula reads, from the contracts, the records and the answers of a buyer for a year. */
export function buildRegistre(exercice: Exercice, marches: readonly { readonly id: string; readonly marche: Marche }[], ecritures: readonly EcritureLue[]): RegistreAcheteur {
  const parSorte = <S extends SorteEcriture>(sorte: S): readonly (ContenuEcriture<S> & { readonly id: string; readonly marcheId: string | null })[] =>
    ecritures.filter((ecriture): ecriture is EcritureLue<S> => ecriture.sorte === sorte).map(({ id, marcheId, contenu }) => ({ ...contenu, id, marcheId }));
  const { annee, aucunMarche, aucuns, nonConcernes, volume, projetsReservables } = exercice;
  return {
    annee, aucunMarche, aucuns, nonConcernes, volume, projetsReservables,
    contrats: marches.filter(({ marche }) => isRetenu(marche)).map(({ id, marche }) => toContrat(id, marche)),
    releves: parSorte('RELEVE'),
    mandats: parSorte('MANDAT'),
    sourcings: parSorte('SOURCING').map((sourcing) => ({ ...sourcing, repondants: sourcing.repondants ?? [] })),
    documentsEgalite: parSorte('DOCUMENTS_EGALITE'),
    biensRetires: parSorte('BIEN_RETIRE'),
    achatsOccasion: parSorte('ACHAT_OCCASION'),
    vehicules: parSorte('VEHICULE'),
    tonnages: parSorte('TONNAGE'),
    qualifications: parSorte('QUALIFICATION'),
  };
}
