import type { Request } from 'express';
import { setTimeout as sleep } from 'node:timers/promises';
import { Entree, PAGE_CODE } from './entree';

describe('Entree', () => {
  it('has written the session before it sends to the page of the second factor, however slow the base is', async () => {
    let ecrite: unknown = null;
    const session = {
      regenerate: (suite: () => void) => suite(),
      save(suite: () => void) {
        void sleep(20).then(() => {
          ecrite = { ...session };
          suite();
        });
      },
    };
    const entree = new Entree(...([null, null, null, null, '40'] as unknown as ConstructorParameters<typeof Entree>));
    const adresse = await entree.enter({ session } as unknown as Request, { utilisateurId: 'u', doubleFacteur: true, siren: null, suite: '/app' });
    expect(adresse).toBe(PAGE_CODE);
    expect(ecrite).toMatchObject({ utilisateurId: 'u', facteur: 'ATTENTE' });
  });
});
