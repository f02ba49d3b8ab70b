import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { ListDemandes, ReadTerritoire, type Acteur } from '@spaser/application';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { MoiDto } from './moi.dto';

@ApiTags('moi')
@ApiUnauthorizedResponse({ description: 'Personne n’est connecté' })
@Controller('api/moi')
export class MoiController {
  constructor(
    private readonly readTerritoire: ReadTerritoire,
    private readonly listDemandes: ListDemandes,
  ) {}

  /** Qui est connecté, pour quelles collectivités, avec quels rôles. */
  @Get()
  @ApiOkResponse({ type: MoiDto })
  async show(@ActeurConnecte() acteur: Acteur): Promise<MoiDto> {
    const { code, nom, demonstration } = await this.readTerritoire.execute();
    const enCours = (await this.listDemandes.mine(acteur)).filter(({ statut }) => statut === 'DEPOSEE');
    return {
      courriel: acteur.courriel,
      nom: acteur.nom,
      doubleFacteur: acteur.doubleFacteur,
      territoire: { code, nom },
      demonstration,
      adhesions: acteur.adhesions.map(({ siren, nom: nomCollectivite, type, roles }) => ({ siren, nom: nomCollectivite, type, roles: [...roles] })),
      demandes: enCours.map(({ demande, collectivite, attend, officielles }) => ({
        id: demande.id, nom: collectivite.nom, deposeeLe: demande.creeLe.toISOString(), envoyeA: attend === 'MAIRIE' && officielles[0] ? mask(officielles[0]) : null,
      })),
    };
  }
}

/** « m…@commune.example »: enough to know one's own mairie. */
function mask(adresse: string): string {
  const [local = '', domaine = ''] = adresse.split('@');
  return `${local.slice(0, 1)}…@${domaine}`;
}
