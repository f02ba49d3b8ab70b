import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** A code of département in an address. */
export class TerritoireParams {
  @ApiProperty({ description: 'Code du département', example: '40' })
  @Matches(/^(\d{2,3}|2[AB])$/, { message: 'Le territoire est un code de département, par exemple 40.' })
  territoire: string;
}

/** A year in an address. */
export class AnneeParams {
  @ApiProperty({ example: 2025 })
  @Type(() => Number)
  @IsInt({ message: 'L’année est un nombre de quatre chiffres, par exemple 2025.' })
  @Min(2000, { message: 'L’année est comprise entre 2000 et 2100.' })
  @Max(2100, { message: 'L’année est comprise entre 2000 et 2100.' })
  annee: number;
}

export class AnneeDuTerritoireParams extends AnneeParams {
  @ApiProperty({ description: 'Code du département', example: '40' })
  @Matches(/^(\d{2,3}|2[AB])$/, { message: 'Le territoire est un code de département, par exemple 40.' })
  territoire: string;
}
