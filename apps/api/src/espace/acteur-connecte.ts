import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Acteur } from '@spaser/application';
import { DomainError } from '@spaser/domain';
import type { Request } from 'express';

/** The signed-in person of the request, as the session's guard read her. @throws DomainError NON_CONNECTE */
export const ActeurConnecte = createParamDecorator((_: unknown, context: ExecutionContext): Acteur => {
  const { acteur } = context.switchToHttp().getRequest<Request & { acteur?: Acteur }>();
  if (!acteur) throw new DomainError('NON_CONNECTE');
  return acteur;
});
