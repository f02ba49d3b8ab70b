import type { SaisieMarche } from '../marche/saisie-marche';
import type { ContenuDe } from './champ';
import { reviveChamps, writeChamps, type ContenuEcrit } from './write-champ';
import { CHAMPS_MARCHE } from './sortes/marche';

/** What a person states of a contract, from the form in which the register keeps it. */
export function readSaisieMarche(ecrit: ContenuEcrit): SaisieMarche {
  const contenu = reviveChamps(CHAMPS_MARCHE, ecrit) as ContenuDe<typeof CHAMPS_MARCHE>;
  return {
    ...contenu,
    clauses: contenu.clauses?.map(({ variations, ...clause }) => ({ ...clause, variations: variations ?? [] })) ?? null,
    reservations: contenu.reservations?.map(({ article, domaine }) => ({ article: article === 'INCONNU' ? null : article, domaine })) ?? null,
    titulaires: contenu.titulaires?.map(({ id, denominationSociale }) => ({ id, denominationSociale, typeIdentifiant: id.length === 14 ? 'SIRET' : 'SIREN' })) ?? null,
  };
}

/** The same, in the form in which the register keeps it. */
export function writeSaisieMarche(saisie: SaisieMarche): ContenuEcrit {
  const reservations = saisie.reservations?.map(({ article, domaine }) => ({ article: article ?? 'INCONNU', domaine })) ?? null;
  return writeChamps(CHAMPS_MARCHE, { ...saisie, reservations });
}
