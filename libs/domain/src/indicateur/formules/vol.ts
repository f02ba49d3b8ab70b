import { voiesInclusion } from '../../marche/inclusion';
import { anneesOf, type MotifEcart } from '../../marche/valeur-annuelle';
import { anneeOf } from '../../quantite/date-civile';
import { sumMontants, type Centimes } from '../../quantite/montant';
import type { RegistreAcheteur } from '../../registre/registre-annee';
import { listContributions } from '../../territoire/faits-exercice';
import { isDit, toMesure, type Apport, type Formule, type Mesure, type MotifMiseAPart } from './mesure';

/**
 * VOL: inclusive purchases of the year over the purchases that the buyer declares (objective O6, decisions D-07 to D-09). A contract bought
 * by several counts for the buyer's share. Its value is known without the declared volume; its ratio is not.
 */
export const computeVol: Formule = (registre) => {
  const { annee, contrats, volume, aucunMarche } = registre;
  const parId = new Map(contrats.map((contrat) => [contrat.id, contrat]));
  const comptes: Apport[] = [];
  const ecartes: Mesure['ecartes'][number][] = [];
  for (const contribution of listContributions(contrats, annee, paiementsOf(registre))) {
    if (contribution.sorte === 'ECARTE') {
      if (contribution.motif !== 'GROUPEMENT_COORDONNE') ecartes.push({ id: contribution.marcheId, motif: MOTIFS[contribution.motif] });
      continue;
    }
    const { numerateur, denominateur } = parId.get(contribution.marcheId)?.quotePart ?? { numerateur: 1n, denominateur: 1n };
    comptes.push({ id: contribution.marcheId, quantite: { numerateur: contribution.valeur.valeur * numerateur, denominateur: 100n * denominateur } });
  }
  const enCours = contrats.filter(({ marche }) => marche.dateNotification !== null && anneeOf(marche.dateNotification) <= annee && anneesOf(marche).includes(annee));
  for (const { id, marche } of enCours) if (voiesInclusion(marche) === null && !isDit(registre.aucuns, 'VOL')) ecartes.push({ id, motif: 'NON_PRECISE' });
  const muets = new Set(ecartes.map(({ id }) => id));
  const connu = comptes.length > 0 || enCours.length > 0;
  const mesure = toMesure('VOL', registre, { comptes, ecartes, connus: enCours.filter(({ id }) => !muets.has(id)).length, savoir: connu ? 'CONNU' : aucunMarche ? 'AUCUN' : 'INCONNU' });
  if (mesure.valeur === null || volume === null || volume.montant === 0n) return mesure;
  return { ...mesure, part: { numerateur: mesure.valeur.numerateur * 100n, denominateur: mesure.valeur.denominateur * volume.montant } };
};

/** What was paid of each contract, when the buyer declares that basis and has recorded payments on contracts (decision D-09). */
export function paiementsOf({ annee, volume, mandats }: Pick<RegistreAcheteur, 'annee' | 'volume' | 'mandats'>): ReadonlyMap<string, Centimes> | null {
  const payes = mandats.filter(({ date, marcheId }) => marcheId !== null && anneeOf(date) === annee);
  if (volume?.base !== 'MANDATE' || payes.length === 0) return null;
  const parMarche = new Map<string, Centimes>();
  for (const { marcheId, montant } of payes) if (marcheId !== null) parMarche.set(marcheId, sumMontants([parMarche.get(marcheId) ?? 0n, montant]));
  return parMarche;
}

const MOTIFS: Readonly<Record<Exclude<MotifEcart, 'GROUPEMENT_COORDONNE'>, MotifMiseAPart>> = {
  MONTANT_INVRAISEMBLABLE: 'MONTANT_INVRAISEMBLABLE', MONTANT_MANQUANT: 'VALEUR_INCONNUE', DUREE_MANQUANTE: 'DUREE_MANQUANTE', DATE_MANQUANTE: 'DATE_MANQUANTE',
  SUBSEQUENT_COUVERT: 'SUBSEQUENT_COUVERT', CONCESSION: 'CONCESSION',
};
