import { anneeOf } from '../../quantite/date-civile';
import { sumMontants } from '../../quantite/montant';
import type { Part } from '../../quantite/part';
import type { RegistreAcheteur } from '../../registre/registre-annee';
import { contratsAuDessusDuSeuil, contratsDeLAnnee, countContrats } from './base';
import { computeC1 } from './c1';
import { listFaits } from './faits';
import { computeC2 } from './c2';
import { centiemes, unites, type Apport } from './mesure';

/** Other readings of an indicator, shown beside it and compared with no target. */
const SERIES = {
  A1_AVENANT: { indicateur: 'A1', unite: 'marché', libelle: 'Marchés clausés par avenant dans l’année, après leur notification' },
  A2_REALISEES: { indicateur: 'A2', unite: 'heure', libelle: 'Heures d’insertion réalisées dans l’année' },
  C1_LITTERAL: { indicateur: 'C1', unite: '%', libelle: 'Marchés réservés parmi tous les marchés de l’année' },
  C4_SEUL: { indicateur: 'C4', unite: 'marché', libelle: 'Marchés à critère social, dont sans clause ni réservation' },
  D1_CONCERNES: { indicateur: 'D1', unite: '%', libelle: 'Documents reçus rapportés aux candidats concernés' },
  I1_LOCATIONS: { indicateur: 'I1', unite: 'véhicule', libelle: 'Véhicules alternatifs pris en location' },
  T1_RESERVES: { indicateur: 'T1', unite: 'marché', libelle: 'Marchés réservés à l’ESS (L. 2113-15)' },
  VALEUR_INSERTION: { indicateur: 'VOL', unite: '€', libelle: 'Valeur d’insertion\u00a0: heures réalisées à 30 € et paiements aux structures inclusives hors de ces marchés' },
} as const;
export type CodeSerie = keyof typeof SERIES;
/** Those of the territory, which only its pilot reads. */
export type CodeSerieB1 = 'B1_ACTIFS_EPCI' | 'B1_ACTIFS_COMMUNES' | 'B1_ELARGI_EPCI' | 'B1_ELARGI_COMMUNES';

/** One informative figure; `valeur` is `null` when nobody has said what it needs. */
export interface SerieInformative {
  readonly code: CodeSerie | CodeSerieB1;
  readonly indicateur: string;
  readonly unite: string;
  readonly libelle: string;
  readonly valeur: Part | null;
  readonly comptes: readonly Apport[];
}

/** Hourly cost that turns hours of insertion into euros (domain §4.7.2; source: mefsud77.fr, a published example). */
const COUT_HORAIRE_EUROS = 30n;

/** Every informative series of a buyer's year (domain §4.6 and §4.7.2, decisions D-08, D-11, D-12, D-14, D-19, D-20). */
export function computeSeries(registre: RegistreAcheteur): readonly SerieInformative[] {
  const calculs: Readonly<Record<CodeSerie, Pick<SerieInformative, 'valeur' | 'comptes'>>> = {
    A1_AVENANT: clausesParAvenant(registre), A2_REALISEES: heuresRealisees(registre), C1_LITTERAL: reservesParmiTous(registre), C4_SEUL: criteresSeuls(registre),
    D1_CONCERNES: documentsParCandidat(registre), I1_LOCATIONS: locations(registre), T1_RESERVES: reservesEss(registre), VALEUR_INSERTION: valeurInsertion(registre),
  };
  return (Object.keys(SERIES) as CodeSerie[]).map((code) => ({ code, ...SERIES[code], valeur: calculs[code].valeur, comptes: calculs[code].comptes }));
}

type Calcul = Pick<SerieInformative, 'valeur' | 'comptes'>;
const INCONNUE: Calcul = { valeur: null, comptes: [] };
const unsPour = (ids: readonly string[]): readonly Apport[] => ids.map((id) => ({ id, quantite: unites(1) }));

function clausesParAvenant({ annee, contrats }: RegistreAcheteur): Calcul {
  const dits = contrats.filter(({ clauses }) => clauses !== null);
  if (dits.length === 0) return INCONNUE;
  const tardifs = dits.filter(({ clauses, marche }) => clauses?.some(({ dateEffet }) => dateEffet !== null && anneeOf(dateEffet) === annee && marche.dateNotification !== null && anneeOf(marche.dateNotification) < annee));
  return { valeur: unites(tardifs.length), comptes: unsPour(tardifs.map(({ id }) => id)) };
}

function heuresRealisees({ releves, annee }: RegistreAcheteur): Calcul {
  const dits = listFaits(releves, annee).faits.flatMap(({ id, heures }) => (heures === null ? [] : [{ id, heures }]));
  return dits.length === 0 ? INCONNUE : { valeur: centiemes(sumMontants(dits.map(({ heures }) => heures))), comptes: dits.map(({ id, heures }) => ({ id, quantite: centiemes(heures) })) };
}

function reservesParmiTous(registre: RegistreAcheteur): Calcul {
  const { valeur, comptes } = computeC1(registre);
  const tous = contratsDeLAnnee(registre).retenus.length;
  return valeur === null || tous === 0 ? INCONNUE : { valeur: { numerateur: valeur.numerateur, denominateur: BigInt(tous) }, comptes };
}

function criteresSeuls(registre: RegistreAcheteur): Calcul {
  return countContrats('C4', registre, contratsAuDessusDuSeuil(registre), ({ criteresSociaux, clauses, reservations }) => {
    if (criteresSociaux === null || clauses === null || reservations === null) return null;
    return criteresSociaux.length > 0 && clauses.length === 0 && reservations.length === 0;
  });
}

function documentsParCandidat({ documentsEgalite, annee }: RegistreAcheteur): Calcul {
  const dits = listFaits(documentsEgalite, annee).faits.filter(({ candidatsConcernes }) => candidatsConcernes !== null);
  const concernes = dits.reduce((somme, { candidatsConcernes }) => somme + (candidatsConcernes ?? 0), 0);
  const recus = dits.reduce((somme, { index, plans }) => somme + index + plans, 0);
  return concernes === 0 ? INCONNUE : { valeur: { numerateur: BigInt(recus), denominateur: BigInt(concernes) }, comptes: dits.map(({ id, index, plans }) => ({ id, quantite: unites(index + plans) })) };
}

function locations({ vehicules, annee }: RegistreAcheteur): Calcul {
  const { faits, savoir } = listFaits(vehicules, annee);
  if (savoir === 'INCONNU') return INCONNUE;
  const louees = faits.filter(({ mode, energie }) => mode === 'LOCATION' && energie !== 'THERMIQUE');
  return { valeur: unites(louees.reduce((somme, { quantite }) => somme + quantite, 0)), comptes: louees.map(({ id, quantite }) => ({ id, quantite: unites(quantite) })) };
}

function reservesEss(registre: RegistreAcheteur): Calcul {
  return countContrats('T1', registre, contratsDeLAnnee(registre), ({ reservations }) => {
    if (reservations === null || reservations.some(({ article }) => article === null)) return null;
    return reservations.some(({ article }) => article === 'L2113-15');
  });
}

/** Hours at their conventional cost, and what was paid to inclusive structures outside the contracts whose hours are counted. */
function valeurInsertion(registre: RegistreAcheteur): Calcul {
  const realisees = heuresRealisees(registre);
  const c2 = computeC2(registre);
  if (realisees.valeur === null && c2.valeur === null) return INCONNUE;
  const comptees = new Set(realisees.comptes.map(({ id }) => id));
  const clauses = new Set(registre.releves.filter(({ id }) => comptees.has(id)).map(({ marcheId }) => marcheId));
  const couverts = new Set(registre.mandats.filter(({ marcheId }) => marcheId !== null && clauses.has(marcheId)).map(({ id }) => id));
  const heures = realisees.comptes.map(({ id, quantite }) => ({ id, quantite: { ...quantite, numerateur: quantite.numerateur * COUT_HORAIRE_EUROS } }));
  const paiements = c2.comptes.filter(({ id }) => !couverts.has(id));
  const comptes = [...heures, ...paiements];
  return { valeur: centiemes(sumMontants(comptes.map(({ quantite }) => quantite.numerateur))), comptes };
}
