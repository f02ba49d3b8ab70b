import type { UniteDeTravail } from '@spaser/persistence';
import type { Horloge } from '../horloge/horloge';
import { hashAleatoire } from './coffre';
import { freiner } from './freiner';

/** Slows down who asks for links or guesses passwords for many addresses from one place. */
export class FreinerOrigine {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
    private readonly territoireCode: string,
  ) {}

  /** `origine`: the network address, of which only a hash is kept, for a day. @throws DomainError TROP_DE_TENTATIVES */
  execute(origine: string): Promise<void> {
    return freiner(this.unite, this.horloge, this.territoireCode, 'origine', hashAleatoire(origine));
  }
}
