import { DomainError } from '@spaser/domain';
import type { Acteur } from '../acteur/acteur';
import type { CreateSpaser } from './create-spaser.use-case';
import type { ListSpasers } from './list-spasers.use-case';

/** Reasons for which someone who comes to adopt finds no draft waiting: her space tells her what she may do instead. */
const SANS_BROUILLON = new Set(['DROIT_MANQUANT', 'MODELE_INCONNU', 'SCHEMA_DEJA_EN_COURS', 'COLLECTIVITE_GELEE']);

/** Prepares the first scheme of a collectivité for who has come to adopt one, so that she has nothing to ask for. */
export class BeginSpaser {
  constructor(
    private readonly list: ListSpasers,
    private readonly create: CreateSpaser,
  ) {}

  /** Whether a scheme is being prepared. Nothing is begun where a scheme has ever been. */
  async execute(acteur: Acteur, siren: string): Promise<boolean> {
    const connus = await this.list.execute(acteur, { siren });
    if (connus.length > 0) return ['BROUILLON', 'PROJET', 'SOUMIS_DELIBERATION'].includes(connus[0]?.spaser.statut ?? '');
    try {
      await this.create.execute(acteur, { siren, variante: null });
      return true;
    } catch (error) {
      if (error instanceof DomainError && SANS_BROUILLON.has(error.code)) return false;
      throw error;
    }
  }
}
