import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { absentWhenEmpty } from '../marches/contributions.query';

export class TerritoirePageQuery {
  @ApiPropertyOptional({ example: 2025 })
  @absentWhenEmpty()
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'L’année est un nombre de quatre chiffres, par exemple 2025.' })
  @Min(2000, { message: 'L’année est comprise entre 2000 et 2100.' })
  @Max(2100, { message: 'L’année est comprise entre 2000 et 2100.' })
  annee?: number;
}
