import {
  changeExercice, DomainError, libelleStatutExercice, TRANSITIONS_EXERCICE, type ActeExercice, type Annee, type ReponsesExercice, type StatutExercice,
} from '@spaser/domain';
import type { ExerciceConnu, Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { findExercice } from '../registre/load-registre';
import { askRecomputation } from '../registre/apply-ecritures';
import { ChampsRefuses } from '../spaser/champs-refuses';
import { requireNotGelee } from '../spaser/spaser-en-main';
import { ReadExercice, requireOuvert } from './read-exercice.use-case';

export interface ExerciceEcrit {
  readonly revision: number;
  readonly statut: StatutExercice;
}

/** Answers the questions of a year, declares it, signs it, reopens it. Each act is in the journal, with what it changes. */
export class ChangeExercice {
  private readonly lecture: ReadExercice;

  constructor(
    private readonly unite: UniteDeTravail,
    horloge: Horloge,
  ) {
    this.lecture = new ReadExercice(unite, horloge);
  }

  /** @throws DomainError INTROUVABLE, DROIT_MANQUANT, EXERCICE_FERME, REVISION_PERIMEE */
  answer(acteur: Acteur, commande: { readonly siren: string; readonly annee: Annee; readonly revision: number; readonly reponses: ReponsesExercice }): Promise<ExerciceEcrit> {
    const adhesion = requireAdhesion(acteur, commande.siren, ...TRANSITIONS_EXERCICE.DECLARER.roles);
    return this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      const avant = await takeExercice(stores, adhesion, commande.annee);
      requireOuvert(avant, libelleStatutExercice(avant.statut));
      const apres = { ...avant, ...normalise(commande.reponses) };
      return this.write(stores, acteur, adhesion, { acte: 'EXERCICE_REPONSES', avant, apres, lue: commande.revision, detail: { avant: resume(avant), apres: resume(apres) } });
    });
  }

  /**
   * Declares, takes back, signs or reopens a year. `motif` is asked to reopen. @throws DomainError EXERCICE_TRANSITION_REFUSEE,
   * EXERCICE_A_CORRIGER (every blocking control), EXERCICE_EN_COURS, MOTIF_MANQUANT, REVISION_PERIMEE, INTROUVABLE, DROIT_MANQUANT
   */
  async execute(acteur: Acteur, commande: { readonly siren: string; readonly annee: Annee; readonly revision: number; readonly acte: ActeExercice; readonly motif: string | null }): Promise<ExerciceEcrit> {
    const { siren, annee, acte } = commande;
    const motif = commande.motif?.trim() ?? '';
    const adhesion = requireAdhesion(acteur, siren, ...TRANSITIONS_EXERCICE[acte].roles);
    if (acte === 'ROUVRIR' && motif === '') throw new DomainError('MOTIF_MANQUANT', { champ: 'motif' });
    if (acte === 'DECLARER' || acte === 'CLORE') await this.requireDeclarable(acteur, siren, annee);
    return this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      const avant = await takeExercice(stores, adhesion, annee);
      const statut = changeExercice(avant, acte);
      const apres = { ...avant, statut, dejaClos: avant.dejaClos || statut === 'CLOS' };
      return this.write(stores, acteur, adhesion, { acte: `EXERCICE_${acte}`, avant, apres, lue: commande.revision, detail: motif === '' ? {} : { motif } });
    });
  }

  private async requireDeclarable(acteur: Acteur, siren: string, annee: Annee): Promise<void> {
    const { controles, echu } = await this.lecture.execute(acteur, { siren, annee });
    if (!echu) throw new DomainError('EXERCICE_EN_COURS', { annee: String(annee) });
    const bloquants = controles.filter(({ gravite }) => gravite === 'BLOQUANT');
    if (bloquants.length > 0) throw new ChampsRefuses('EXERCICE_A_CORRIGER', bloquants.map(({ code, phrase }) => ({ champ: code, code, message: phrase })));
  }

  private async write(
    stores: Stores, acteur: Acteur, { collectiviteId }: AdhesionActeur,
    { acte, avant, apres, lue, detail }: { readonly acte: string; readonly avant: ExerciceConnu; readonly apres: ExerciceConnu; readonly lue: number; readonly detail: Readonly<Record<string, unknown>> },
  ): Promise<ExerciceEcrit> {
    const revision = await stores.exercices.save(collectiviteId, apres, lue);
    await stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte, objetId: null, detail: { annee: apres.annee, ...detail } });
    // The basis of the values and the volume are the territory's too.
    if (avant.volume?.montant !== apres.volume?.montant || avant.volume?.base !== apres.volume?.base) await askRecomputation(stores, collectiviteId, [apres.annee]);
    return { revision, statut: apres.statut };
  }
}

async function takeExercice(stores: Stores, { collectiviteId }: AdhesionActeur, annee: Annee): Promise<ExerciceConnu> {
  await requireNotGelee(stores, collectiviteId);
  await stores.ecritures.lock(collectiviteId);
  return findExercice(stores, collectiviteId, annee);
}

/** An indicator is either « none » or « not concerned », and each once. */
function normalise(reponses: ReponsesExercice): ReponsesExercice {
  const nonConcernes = [...new Set(reponses.nonConcernes)].sort();
  return { ...reponses, nonConcernes, aucuns: [...new Set(reponses.aucuns)].filter((code) => !nonConcernes.includes(code)).sort() };
}

const resume = ({ aucunMarche, aucuns, nonConcernes, volume, projetsReservables }: ReponsesExercice): Readonly<Record<string, unknown>> => ({
  aucunMarche, aucuns, nonConcernes, projetsReservables, volume: volume && { base: volume.base, montant: volume.montant.toString() },
});
