import { startProduct } from '../start/start-product';
import type { Commande } from '../program';

export function addStart(programme: Commande): void {
  programme.command('start').description('démarre tout le produit\u00a0: base, calculs, pages et API').action(startProduct);
}
