import type { EnregistrementMarche } from '../marche/enregistrement';
import type { ContratDuRegistre } from '../registre/contrat';
import { registreDesContrats, type RegistreAcheteur } from '../registre/registre-annee';
import { euros, le, unMarche } from './un-marche';

/** A contract of the register, 2025, 100 000 €, of which everything is known: no clause, no reservation, nothing. */
export function unContrat(id: string, { marche, ...avec }: Partial<Omit<ContratDuRegistre, 'id' | 'marche'>> & { readonly marche?: Partial<EnregistrementMarche> } = {}): ContratDuRegistre {
  return {
    id, marche: unMarche({ id, dateNotification: le('2025-03-14'), montant: euros(100_000), ...marche }), clauses: [], reservations: [], criteresSociaux: [], etiquettes: [], leviers: [], quotePart: null, ...avec,
  };
}

/** A register of 2025 in which nothing was said, but what the test says. */
export function unRegistre(avec: Partial<RegistreAcheteur> = {}): RegistreAcheteur {
  return { ...registreDesContrats(2025, []), ...avec };
}
