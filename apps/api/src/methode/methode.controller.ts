import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { horlogeSysteme, today } from '@spaser/application';
import { CATALOGUE, listRegles } from '@spaser/domain';

class RegleDto {
  @ApiProperty({ example: 'D-07' })
  code: string;
  @ApiProperty()
  version: number;
  @ApiProperty()
  sujet: string;
  @ApiProperty({ description: 'Ce qui est ambigu' })
  enonce: string;
  @ApiProperty({ description: 'Ce que font les chiffres' })
  decision: string;
  @ApiProperty({ type: String, nullable: true, description: 'L’autre lecture' })
  alternative: string | null;
  @ApiProperty({ type: String, format: 'date' })
  applicableDu: string;
  @ApiProperty({ type: [String], description: 'Chiffres que la règle change' })
  indicateurs: string[];
}

class IndicateurDto {
  @ApiProperty({ example: 'A1' })
  code: string;
  @ApiProperty({ description: 'Libellé du schéma, mot pour mot' })
  libelle: string;
  @ApiProperty()
  definition: string;
  @ApiProperty()
  unite: string;
  @ApiProperty()
  nature: string;
  @ApiProperty()
  mode: string;
}

@ApiTags('méthode')
@Controller('api')
export class MethodeController {
  /** The register of decisions in force today: how each ambiguity of the scheme is settled. */
  @Get('methode')
  @ApiOkResponse({ type: [RegleDto] })
  listRegles(): RegleDto[] {
    return listRegles(today(horlogeSysteme)).map((regle) => ({ ...regle, indicateurs: [...regle.indicateurs] }));
  }

  /** The 23 indicators of the scheme, labels verbatim. */
  @Get('indicateurs')
  @ApiOkResponse({ type: [IndicateurDto] })
  listIndicateurs(): IndicateurDto[] {
    return CATALOGUE.map(({ code, libelle, definition, unite, nature, mode }) => ({ code, libelle, definition, unite, nature, mode }));
  }
}
