import { GRAINE } from '../graine';
import { Tirage } from '../tirage';
import { completeOf } from './confirmations';
import { contratsOf, eurosOf, says } from './contrats-tenus';
import type { AnneeDemo, ContratTenu } from './ecriture-demo';
import { drawCriteres } from './provisions';
import { SUIVI_DE_LA_COMMUNE } from './suivi-demo';
import { ANNEE_PLEINE } from './vie-du-departement';

/** Hours of a clause for 1 000 €, where nobody has sought a better rule. */
const HEURES_POUR_MILLE = 2.5;
const PAS = 5;

/** A commune that bought nothing above the threshold: two answers, and its year is signed. */
export function yearSansMarche(annee: number): AnneeDemo {
  return { annee, ecritures: [], reponses: { aucunMarche: true }, jusqua: 'CLOS' };
}

/** A small commune: the year before is signed, this one waits for its contracts to be confirmed, and two of its actions are told. */
export function drawVieDeLaCommune(contrats: readonly ContratTenu[]): readonly AnneeDemo[] {
  const precedents = contratsOf(contrats, ANNEE_PLEINE - 1);
  const ecritures = precedents.map((contrat) => ({ sorte: 'MARCHE' as const, marche: contrat.id, contenu: { appartenance: 'A_NOUS', ...completeOf(contrat, precedents), clauses: [], reservations: [], criteresSociaux: [], etiquettes: [], labels: [], leviers: [] } }));
  return [
    { annee: ANNEE_PLEINE - 1, ecritures, reponses: { aucunMarche: precedents.every((contrat) => eurosOf(contrat) <= 25_000) }, jusqua: 'CLOS' },
    { annee: ANNEE_PLEINE, ecritures: [], reponses: null, suivis: SUIVI_DE_LA_COMMUNE, jusqua: 'OUVERT' },
  ];
}

/** An EPCI that has confirmed its contracts and declared its year, which nobody has signed yet. */
export function drawVieDeLEpci(siren: string, contrats: readonly ContratTenu[]): readonly AnneeDemo[] {
  const tirage = new Tirage(`${GRAINE}/${siren}/vie`);
  const publies = contratsOf(contrats, ANNEE_PLEINE);
  const ecritures = publies.map((contrat) => {
    const heures = Math.max(PAS, Math.round((eurosOf(contrat) * HEURES_POUR_MILLE) / 1_000 / PAS) * PAS);
    return {
      sorte: 'MARCHE' as const, marche: contrat.id,
      contenu: {
        appartenance: 'A_NOUS', ...completeOf(contrat, publies), clauses: says(contrat, 'Clause sociale') ? [{ heures }] : [],
        criteresSociaux: says(contrat, 'Critère social') ? drawCriteres(tirage.fork(contrat.marche.uid)) : [],
      },
    };
  });
  return [{ annee: ANNEE_PLEINE, ecritures, reponses: {}, jusqua: 'DECLARE' }];
}
