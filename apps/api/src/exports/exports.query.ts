import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FORMATS_CLASSEUR, QUOIS_EXPORT, type FormatClasseur } from '@spaser/views';
import { IsIn, IsOptional } from 'class-validator';
import { SirenParams } from '../espace/espace.params';
import { absentWhenEmpty } from '../marches/contributions.query';
import { ContratsQuery } from '../registre/registre.dto';

/** Spreadsheets, or the notice that says what they hold. */
const FORMATS_EXPORT = [...FORMATS_CLASSEUR, 'notice'] as const;

/** An export of an address. */
export class ExportParams extends SirenParams {
  @ApiProperty({ enum: QUOIS_EXPORT, description: 'Ce que l’on emporte\u00a0: les marchés, les indicateurs, le suivi des actions, toute l’année, ou une liste du registre' })
  @IsIn(QUOIS_EXPORT, { message: `Ce que l’on télécharge est l’un de\u00a0: ${QUOIS_EXPORT.join(', ')}.` })
  quoi: string;
}

/** The filters of the screens; `etat` and `recherche` are those of contracts. */
export class ExportQuery extends ContratsQuery {
  @ApiPropertyOptional({ enum: FORMATS_EXPORT, default: 'ods', description: 'Le classeur, ou sa notice seule en texte' })
  @absentWhenEmpty()
  @IsOptional()
  @IsIn(FORMATS_EXPORT, { message: 'Le format est ods, xlsx, csv ou notice.' })
  format?: FormatClasseur | 'notice';
}
