import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListJournal, ReadEspace, type Acteur, type EspaceLu } from '@spaser/application';
import { formatEuros } from '@spaser/domain';
import { adresses, insecables } from '@spaser/views';
import { toResumeDto } from '../schemas/to-schema-dto';
import { ActeurConnecte } from './acteur-connecte';
import { EspaceDto, JournalDto } from './espace.dto';
import { SirenParams } from './espace.params';

/** The first screen of a collectivité, and what was done in it. */
@ApiTags('espace')
@ApiNotFoundResponse({ description: 'Collectivité inconnue, ou qui n’est pas à vous' })
@Controller('api/espace/:siren')
export class EspaceController {
  constructor(
    private readonly readEspace: ReadEspace,
    private readonly listJournal: ListJournal,
  ) {}

  /** Ce qu’il reste à faire, où en sont les schémas, ce que l’on sait des achats, à qui demander. */
  @Get()
  @ApiOkResponse({ type: EspaceDto })
  async read(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams): Promise<EspaceDto> {
    return toEspaceDto(await this.readEspace.execute(acteur, { siren }));
  }

  /** Les actes faits dans la collectivité, le plus récent d’abord. */
  @Get('journal')
  @ApiOkResponse({ type: JournalDto })
  async journal(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams): Promise<JournalDto> {
    const actes = await this.listJournal.execute(acteur, { siren });
    return {
      actes: actes.map(({ acte, faitLe, parMoi, acteurId, objetId, detail }) => ({ acte, faitLe: faitLe.toISOString(), parMoi, automatique: acteurId === null, objetId, detail: { ...detail } })),
    };
  }
}

function toEspaceDto({ collectivite, epciNom, adhesion, gelee, taches, schemas, chiffres, contact }: EspaceLu): EspaceDto {
  const { siren, nom, type, codeInsee, population } = collectivite;
  return {
    collectivite: { siren, nom, type, codeInsee, population, epci: epciNom, page: adresses.collectivite(collectivite) },
    roles: [...adhesion.roles],
    gelee,
    taches: taches.map((tache) => ({ ...tache, phrase: insecables(tache.phrase) })),
    schemas: schemas.map(toResumeDto),
    chiffres: {
      annee: chiffres.annee,
      montantInclusif: chiffres.montantInclusif === null ? null : formatEuros(chiffres.montantInclusif),
      marchesInclusifs: chiffres.marchesInclusifs,
      volume: chiffres.volume === null ? null : formatEuros(chiffres.volume),
      marchesConnus: chiffres.marchesConnus,
    },
    contact: contact && { ...contact },
  };
}
