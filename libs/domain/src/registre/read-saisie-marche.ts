import { dispositifsPublies, type Dispositifs } from '../marche/dispositifs';
import type { Marche } from '../marche/marche';
import type { SaisieMarche } from '../marche/saisie-marche';
import { numeroPublie } from '../marche/uid-saisi';
import type { ContenuDe } from './champ';
import type { ContratDuRegistre } from './contrat';
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

/** What is published of a contract, in the words of a statement: what each field would say if a person had to say it. */
export function writePublie(publie: Marche): ContenuEcrit {
  return writeContenu(publie, dispositifsPublies(publie.considerationsSociales, publie.considerationsEnvironnementales));
}

/** A contract as it counts, what is stated over what is published, in the words of a statement. */
export function writeRetenu(contrat: ContratDuRegistre): ContenuEcrit {
  return writeContenu(contrat.marche, contrat);
}

function writeContenu(marche: Marche, { clauses, reservations, criteresSociaux, etiquettes, leviers }: Dispositifs): ContenuEcrit {
  const { saisie, objet, nature, typeMarche, codeCPV, procedure, idAccordCadre, dateNotification, montantInitial, titulaires, etats } = marche;
  const modifications = etats.flatMap(({ sorte, date, montant, dureeMois }) => (sorte === 'MODIFICATION' && date !== null ? [{ date, montant, dureeMois }] : []));
  return writeSaisieMarche({
    appartenance: saisie?.appartenance ?? null, numero: saisie?.numero ?? numeroPublie(marche), objet, nature, typeMarche, codeCPV, procedure, idAccordCadre, dateNotification, montant: montantInitial,
    dureeMois: etats.find(({ sorte }) => sorte === 'INITIAL')?.dureeMois ?? null, titulaires, modifications, clauses, reservations, criteresSociaux, etiquettes, leviers,
    labels: saisie?.labels ?? null, coordonnateur: saisie?.coordonnateur ?? null, quotesParts: saisie?.quotesParts ?? null,
  });
}
