import type { DateCivile, EtatMarche, Marche, Siren } from '@spaser/domain';
import type { ContratLu, PageContratsLue } from '../view-models/contrats/page-lue';
import type { MarcheLu } from '../view-models/marche/marche-lu';

/** Invented contracts for the tests of the pages. */
const le = (date: string): DateCivile => date as DateCivile;

export function unMarche(surcharge: Partial<Marche> = {}): Marche {
  const etats: readonly EtatMarche[] = surcharge.etats ?? [
    { sorte: 'INITIAL', date: le('2025-07-01'), montant: 360_000_00n, dureeMois: 36 },
    { sorte: 'MODIFICATION', date: le('2026-02-10'), montant: 372_500_00n, dureeMois: null },
  ];
  return {
    uid: '21400000000017202501', acheteurId: '21400000000017', acheteurSiren: '214000000' as Siren,
    objet: 'Entretien des espaces verts, lot 2', nature: 'MARCHE',
    typeMarche: 'SERVICES', codeCPV: '77310000', procedure: 'Procédure adaptée', idAccordCadre: null,
    lieuExecution: { code: '40', typeCode: 'Code département' },
    dateNotification: le('2025-07-01'), montantInitial: 360_000_00n, montantCourant: 372_500_00n, dateEtat: le('2026-02-10'), dureeMois: 36, etats,
    titulaires: [{ id: '90000000100011', typeIdentifiant: 'SIRET', denominationSociale: 'Les Jardins inventés' }],
    considerationsSociales: ['Clause sociale', 'Marché réservé'], considerationsEnvironnementales: [], aVerifier: [], anomalies: [], saisie: null, ...surcharge,
  };
}

export function unMarcheLu(surcharge: Partial<MarcheLu> = {}, marche: Partial<Marche> = {}): MarcheLu {
  return {
    territoire: { nom: 'Landes', demonstration: true },
    connu: {
      marche: unMarche(marche), acheteur: { nom: 'Commune inventée', type: 'COMMUNE' },
      sources: [{ fichier: 'demonstration-2025.json', ligne: 81, chemin: 'marches.marche[7]', importeLe: new Date('2026-11-12T13:32:00Z') }],
    },
    valeurs: [
      { annee: 2026, valeur: 124_053_38n, motif: null, montant: 372_500_00n, jours: 365, joursTotal: 1096 },
      { annee: 2025, valeur: 60_437_96n, motif: null, montant: 360_000_00n, jours: 184, joursTotal: 1096 },
      { annee: 2029, valeur: null, motif: 'DUREE_MANQUANTE', montant: null, jours: null, joursTotal: null },
    ],
    publie: null,
    ...surcharge,
  };
}

export function unContrat(surcharge: Partial<ContratLu> = {}): ContratLu {
  return {
    marcheId: '0190a0b0-0000-7000-8000-000000000001', uid: '21400000000017202501', acheteurNom: 'Commune inventée', objet: 'Entretien des espaces verts, lot 2',
    dateNotification: le('2025-07-01'), montant: 360_000_00n, valeur: 60_437_96n, motif: null, voies: ['CLAUSE'],
    sources: [{ fichier: 'demonstration-2025.json', ligne: 81, chemin: 'marches.marche[7]' }], ...surcharge,
  };
}

/** A page of contracts whose numbers and sums are those of the contracts given, unless told otherwise. */
export function unePage(surcharge: Partial<PageContratsLue> = {}): PageContratsLue {
  const contributions = surcharge.contributions ?? [
    unContrat(), unContrat({ objet: null, dateNotification: null, voies: ['CLAUSE', 'RESERVE'], valeur: 1_234_567_89n, montant: null }),
  ];
  const somme = contributions.reduce((total, { valeur }) => total + (valeur ?? 0n), 0n);
  const nombre = surcharge.nombre ?? contributions.length;
  return {
    territoire: { nom: 'Landes', demonstration: true }, annee: 2025,
    filtre: { texte: null, acheteurSiren: null, epciSiren: null, voie: null, sorte: 'COMPTE', motif: null, tri: 'valeur' },
    contributions, nombre, somme, montants: contributions.reduce((total, { montant }) => total + (montant ?? 0n), 0n), ensemble: { nombre, somme },
    acheteurs: [{ siren: '900000001', nom: 'Communauté de communes inventée', type: 'EPCI' }, { siren: '900000002', nom: 'Commune inventée', type: 'COMMUNE' }],
    enCours: 0, ...surcharge,
  };
}
