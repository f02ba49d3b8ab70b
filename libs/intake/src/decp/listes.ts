import type { Objet } from './json-objet';

/** The elements of a list, whether it is bare (`[{…}]`), wrapped (`[{ un: {…} }]`) or wrapped as in XML (`{ un: [{…}] }`). */
export function toList(valeur: unknown, nom: string): readonly unknown[] {
  if (valeur === null || valeur === undefined || valeur === '' || valeur === '[]') return [];
  if (Array.isArray(valeur)) return valeur.length === 1 ? toList(valeur[0], nom) : valeur.flatMap((une: unknown) => toList(une, nom));
  return isObjet(valeur) && Object.hasOwn(valeur, nom) ? toList(valeur[nom], nom) : [valeur];
}

/** The same for elements that are objects, one of whose own fields may bear the name of the list (the `tarif` of a `tarif`). */
export function toObjets(valeur: unknown, nom: string): readonly Objet[] {
  if (Array.isArray(valeur)) return valeur.flatMap((un: unknown) => toObjets(un, nom));
  if (!isObjet(valeur)) return [];
  const dedans = Object.hasOwn(valeur, nom) ? valeur[nom] : null;
  return Array.isArray(dedans) || isObjet(dedans) ? toObjets(dedans, nom) : [valeur];
}

export function isObjet(valeur: unknown): valeur is Objet {
  return valeur !== null && typeof valeur === 'object' && !Array.isArray(valeur);
}

export function asObjet(valeur: unknown): Objet {
  return isObjet(valeur) ? valeur : {};
}
