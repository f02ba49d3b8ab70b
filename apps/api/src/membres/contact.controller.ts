import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { ReadContact, type Acteur } from '@spaser/application';
import { ActeurConnecte } from '../espace/acteur-connecte';

class PersonneContactDto {
  @ApiProperty()
  nom: string;
  @ApiProperty()
  courriel: string;
}

export class ContactDepartementDto {
  @ApiProperty({ type: PersonneContactDto, nullable: true, description: 'null tant qu’aucun agent du Département n’a de compte' })
  contact: PersonneContactDto | null;
}

/** Whom to ask at the Département. */
@ApiTags('membres')
@ApiUnauthorizedResponse({ description: 'Personne n’est connecté' })
@Controller('api/contact')
export class ContactController {
  constructor(private readonly readContact: ReadContact) {}

  /** La personne du Département à qui écrire. */
  @Get()
  @ApiOkResponse({ type: ContactDepartementDto })
  async read(@ActeurConnecte() acteur: Acteur): Promise<ContactDepartementDto> {
    const contact = await this.readContact.execute(acteur);
    return { contact: contact && { ...contact } };
  }
}
