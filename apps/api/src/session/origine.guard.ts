import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { FreinerOrigine } from '@spaser/application';
import type { Request } from 'express';

/** Put on what sends a message or checks a password: one place on the network may only do so many. */
@Injectable()
export class OrigineGuard implements CanActivate {
  constructor(private readonly freinerOrigine: FreinerOrigine) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.freinerOrigine.execute(context.switchToHttp().getRequest<Request>().ip ?? '');
    return true;
  }
}
