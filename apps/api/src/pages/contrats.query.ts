import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { absentWhenEmpty, ContributionsQuery } from '../marches/contributions.query';

/** Filters of the page of contracts, which can also be downloaded whole. */
export class ContratsPageQuery extends ContributionsQuery {
  @ApiPropertyOptional({ enum: ['csv'] })
  @absentWhenEmpty()
  @IsOptional()
  @IsIn(['csv'], { message: 'Le seul format à télécharger est csv.' })
  format?: 'csv';
}
