import { remember } from './memoire';

/** Lower case, no accent, single spaces: what two writings of one word of a closed list have in common. */
export const simplify = remember((texte) =>
  texte.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[\s’'-]+/g, ' ').trim(),
);
