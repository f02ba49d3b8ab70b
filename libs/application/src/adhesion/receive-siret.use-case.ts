import { isSiret, sirenOf } from '@spaser/domain';
import type { Acteur } from '../acteur/acteur';
import type { DepositDemande, DemandeDeposee } from './deposit-demande.use-case';
import type { ProveDemandes } from './prove-demandes.use-case';

/**
 * What a sign-in by ProConnect proves: the SIRET that it vouches for answers the open claims on that legal person. When the person
 * was looking for that very collectivité (`siren`), her claim is made and proved at once.
 */
export class ReceiveSiret {
  constructor(
    private readonly proveDemandes: ProveDemandes,
    private readonly depositDemande: DepositDemande,
  ) {}

  /** Returns the claim that was made, if one was. @throws DomainError as DepositDemande */
  async execute(acteur: Acteur, { siret, siren = null, fonction = '' }: { readonly siret: string; readonly siren?: string | null; readonly fonction?: string }): Promise<DemandeDeposee | null> {
    const ouverts = await this.proveDemandes.execute(acteur, { siret });
    const voulue = siren !== null && isSiret(siret) && sirenOf(siret) === siren;
    const dejaMembre = acteur.adhesions.some((adhesion) => adhesion.siren === siren) || ouverts.includes(siren ?? '');
    return voulue && !dejaMembre ? this.depositDemande.execute(acteur, { siren, fonction, siret }) : null;
  }
}
