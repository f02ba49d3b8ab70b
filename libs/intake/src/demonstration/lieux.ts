const VOYELLE = /^[aeiouyhàâéèêëîïôöûü]/i;

/** « de Dax », « d’Ondres », « du Frêche », « des Lilas »: a place as a complement. */
export function complementOf(nom: string): string {
  if (nom.startsWith('Le ')) return `du ${nom.slice(3)}`;
  if (nom.startsWith('Les ')) return `des ${nom.slice(4)}`;
  return VOYELLE.test(nom) ? `d’${nom}` : `de ${nom}`;
}

/** « à Dax », « au Frêche », « aux Lilas »: where something happens. */
export function placeOf(nom: string): string {
  if (nom.startsWith('Le ')) return `au ${nom.slice(3)}`;
  if (nom.startsWith('Les ')) return `aux ${nom.slice(4)}`;
  return `à ${nom}`;
}

const SITES: readonly string[] = [
  'du Bourg', 'des Pins', 'du Lac', 'de la Gare', 'des Arènes', 'du Centre', 'des Tilleuls', 'de la Plaine', 'du Port', 'de la Dune', 'des Chênes',
  'du Stade', 'de la Fontaine', 'du Moulin', 'des Écureuils', 'de l’Airial', 'des Genêts', 'du Parc', 'de la Source', 'des Platanes',
];

/** Words of an object filled with a place, a site and a year. */
export function fillObjet(modele: string, lieu: string, annee: number, pickSite: (sites: readonly string[]) => string): string {
  return modele
    .replace('{de}', complementOf(lieu))
    .replace('{a}', placeOf(lieu))
    .replace('{site}', () => pickSite(SITES))
    .replace('{annee}', String(annee));
}
