import { IsIn, IsString, Matches } from 'class-validator';

/** 256 bits in base64url: what the link of an e-mail carries. */
const SECRET = /^[\w-]{20,128}$/;
const LIEN = { message: 'Ce lien est incomplet. Copiez-le en entier depuis le message.' };

/** The secret of a link, in the address of its page. */
export class JetonQuery {
  @IsString(LIEN)
  @Matches(SECRET, LIEN)
  jeton: string;
}

export class ReponsePreuveDto extends JetonQuery {
  @IsIn(['accepter', 'refuser'], { message: 'Répondez par l’un des deux boutons.' })
  reponse: 'accepter' | 'refuser';
}

export class ReponseAvisDto extends JetonQuery {
  @IsIn(['contester'], { message: 'Répondez par le bouton.' })
  reponse: 'contester';
}

export class ReponseInvitationDto extends JetonQuery {
  @IsIn(['accepter'], { message: 'Répondez par le bouton.' })
  reponse: 'accepter';
}
