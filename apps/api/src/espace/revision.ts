import { HttpException } from '@nestjs/common';

/** Precondition required. */
const REQUISE = 428;

/** The revision that an author read, from If-Match (« 3 » or « "3" ») or from the body. @throws HttpException 428 without it */
export function requireRevision(ifMatch: string | undefined, corps: number | undefined): number {
  const lue = /^\s*"?(\d{1,9})"?\s*$/.exec(ifMatch ?? '')?.[1];
  if (lue !== undefined) return Number(lue);
  if (corps !== undefined) return corps;
  throw new HttpException('revision required', REQUISE);
}
