import { ApiProperty } from '@nestjs/swagger';
import { SirenParams } from '../espace/espace.params';
import { uuidOrNone } from '../schemas/schemas.params';

export class MembreParams extends SirenParams {
  @ApiProperty({ format: 'uuid', description: 'Identifiant de la personne' })
  @uuidOrNone
  utilisateurId: string;
}

export class InvitationParams extends SirenParams {
  @ApiProperty({ format: 'uuid', description: 'Identifiant de l’invitation' })
  @uuidOrNone
  id: string;
}

export class InvitationRecueParams {
  @ApiProperty({ format: 'uuid', description: 'Identifiant de l’invitation' })
  @uuidOrNone
  id: string;
}
