import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadComparaison, type Acteur } from '@spaser/application';
import { formatPourcentHonnete, libelleStrate, type Part } from '@spaser/domain';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import { AnneeQuery } from '../registre/registre.dto';
import { ComparaisonDto } from './comparaison.dto';

/** A collectivité beside the median of those of its size, for its members. */
@ApiTags('espace')
@ApiNotFoundResponse({ description: 'Collectivité inconnue, ou qui n’est pas à vous' })
@Controller('api/espace/:siren/comparaison')
export class ComparaisonController {
  constructor(private readonly readComparaison: ReadComparaison) {}

  /** La collectivité face à la médiane de celles de sa taille, à partir de cinq\u00a0: jamais un nom, jamais un rang. */
  @Get()
  @ApiOkResponse({ type: ComparaisonDto })
  async read(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Query() { annee }: AnneeQuery): Promise<ComparaisonDto> {
    const { annee: lue, strate, chiffres } = await this.readComparaison.execute(acteur, { siren, annee });
    return { annee: lue, strate: strate && libelleStrate(strate), chiffres: chiffres.map(({ code, valeur, mediane, nombre }) => ({ code, valeur: format(valeur), mediane: format(mediane), nombre })) };
  }
}

const format = (part: Part | null): string | null => part && formatPourcentHonnete(part, null);
