import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsString } from 'class-validator';
import { SirenParams } from '../espace/espace.params';

/** A code or a number that no model bears is answered as unknown, like a model that does not exist. */
const CODE = /^[a-z0-9][a-z0-9-]{1,59}$/;

export class ModeleParams extends SirenParams {
  @ApiProperty({ description: 'Code du modèle', example: 'landes-2023-2029' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' && CODE.test(value) ? value : '-'))
  @IsString()
  code: string;
}

export class VersionParams extends ModeleParams {
  @ApiProperty({ type: Number, description: 'Numéro de version', example: 2 })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : 0))
  @IsInt()
  version: number;
}
