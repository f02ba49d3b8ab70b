import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { DomainError } from '@spaser/domain';
import type { Request } from 'express';

const SANS_EFFET = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What changes something comes from a page of this site. A browser says where a request comes from; one that carries a
 * cookie and says nothing is refused. Programs without cookie have no session to be used by someone else.
 */
export class MemeOrigineGuard implements CanActivate {
  constructor(private readonly adresse: string) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<Request>();
    if (SANS_EFFET.has(method)) return true;
    const site = headers['sec-fetch-site'];
    const { origin, host, cookie } = headers;
    // What the browser says of the site comes first: after some pages it writes « null » as the origin of their own forms.
    const memeSite = site === undefined ? origin === undefined ? cookie === undefined : origin === this.adresse || hostOf(origin) === host : site === 'same-origin' || site === 'none';
    if (!memeSite) throw new DomainError('ORIGINE_REFUSEE');
    return true;
  }
}

function hostOf(origine: string): string | null {
  return URL.canParse(origine) ? new URL(origine).host : null;
}
