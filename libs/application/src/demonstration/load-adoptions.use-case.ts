import type { Collectivite, DateCivile } from '@spaser/domain';
import { adoptionDuDepartement, drawAdoptions, readReferentiel, type AdoptionDemo } from '@spaser/intake';
import type { Perimetre, UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { ChangeStatut } from '../spaser/change-statut.use-case';
import { CreateSpaser } from '../spaser/create-spaser.use-case';
import { proposeConjoint } from '../spaser/propose-conjoint';
import { RecordDeliberation } from '../spaser/record-deliberation.use-case';
import { SaveContenu } from '../spaser/save-contenu.use-case';
import { acteurOf } from './acteur-demonstration';

/**
 * Makes some collectivités of the demonstration adopt, prepare or repeal a scheme, by the same use cases as people and
 * each at the date of its own story. Joint schemes are proposed by a job: their leader comes first.
 */
export class LoadAdoptions {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** Returns how many schemes were voted, the repealed ones included. */
  async execute({ territoireCode }: { readonly territoireCode: string }): Promise<number> {
    const aujourdhui = today(this.horloge);
    const toutes = await this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, (stores) => stores.territoire.listCollectivites());
    const departement = toutes.find(({ type }) => type === 'DEPARTEMENT');
    const adoptions = [...(departement ? adoptionDuDepartement(departement.siren, aujourdhui) : []), ...drawAdoptions(await readReferentiel(territoireCode), aujourdhui).adoptions];
    const parSiren = new Map(toutes.map((collectivite) => [String(collectivite.siren), collectivite]));
    for (const adoption of adoptions) {
      const collectivite = parSiren.get(adoption.siren);
      if (collectivite) await this.play(adoption, collectivite);
    }
    return adoptions.filter(({ deliberation }) => deliberation !== null).length;
  }

  private async play({ siren, stade, deliberation, abrogation, signataires }: AdoptionDemo, collectivite: Collectivite): Promise<void> {
    const acteur = acteurOf(collectivite);
    const alors = deliberation ? atNoon(deliberation.seanceLe) : this.horloge;
    const id = (await this.findReceived(collectivite)) ?? (await new CreateSpaser(this.unite, alors).execute(acteur, { siren, variante: null }));
    if (stade === 'BROUILLON') return;
    if (signataires.length > 0) await this.invite(acteur, siren, id, signataires);
    await new ChangeStatut(this.unite).execute(acteur, { siren, id, acte: 'PROJETER' });
    // What the job would do a moment later, and does again without effect: the signatory of the story votes right after.
    if (signataires.length > 0) await this.unite.run(traitement(collectivite), (stores) => proposeConjoint(stores, { collectiviteId: collectivite.id, spaserId: id }));
    const vote = (acte: { numero: string; seanceLe: string }) => ({ siren, id, numero: acte.numero, seanceLe: acte.seanceLe as DateCivile, executoireLe: null, url: null });
    if (deliberation) await new RecordDeliberation(this.unite, alors).adopt(acteur, vote(deliberation));
    if (abrogation) await new RecordDeliberation(this.unite, atNoon(abrogation.seanceLe)).repeal(acteur, vote(abrogation));
  }

  /** The joint scheme that another buyer has proposed to this one. */
  private async findReceived(collectivite: Collectivite): Promise<string | null> {
    const connus = await this.unite.read(traitement(collectivite), (stores) => stores.schemas.list(collectivite.id));
    return connus.find(({ statut, porteurId }) => statut === 'BROUILLON' && porteurId !== null)?.id ?? null;
  }

  private async invite(acteur: Acteur, siren: string, id: string, signataires: readonly string[]): Promise<void> {
    const collectiviteId = acteur.adhesions[0]?.collectiviteId ?? '';
    const contenu = await this.unite.read({ sorte: 'COLLECTIVITE', territoireCode: acteur.territoireCode, collectiviteId }, (stores) => stores.schemas.readContenu(collectiviteId, id));
    if (contenu) await new SaveContenu(this.unite, this.horloge).execute(acteur, { siren, id, revision: 1, contenu: { ...contenu, signataires } });
  }
}

const traitement = ({ territoireCode }: Collectivite): Perimetre => ({ sorte: 'TRAITEMENT', territoireCode });
const atNoon = (jour: string): Horloge => ({ now: () => new Date(`${jour}T12:00:00Z`) });
