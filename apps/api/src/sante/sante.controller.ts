import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ReadSante } from '@spaser/application';

class SanteDto {
  @ApiProperty({ enum: ['ok'], description: 'La base répond.' })
  statut: 'ok';

  @ApiProperty({ type: [String], description: 'Codes des territoires de l’instance.' })
  territoires: string[];

  @ApiProperty({ type: [String], description: 'Ce qui mérite un regard, une phrase chacun\u00a0: une source qui se tait ou qui échoue.' })
  avertissements: string[];

  @ApiProperty({ description: 'Version de Node.js.', example: 'v20.19.0' })
  node: string;
}

@ApiTags('santé')
@Controller('api/sante')
export class SanteController {
  constructor(private readonly readSante: ReadSante) {}

  /** Answers when the database does. */
  @Get()
  @ApiOkResponse({ type: SanteDto })
  async get(): Promise<SanteDto> {
    const { territoires, avertissements } = await this.readSante.execute();
    return { statut: 'ok', territoires: [...territoires], avertissements: [...avertissements], node: process.version };
  }
}
