import type { CibleRetenue, ContenuSpaser, IndicateurLocal, NoeudRetenu } from '@spaser/domain';
import type { CibleProposee, VarianteOfferte } from '../api/contrat';

type Cle = Pick<CibleRetenue, 'indicateur' | 'sousMesure' | 'annee'>;

/** Key of a target: one measure in one year. */
export const cleOf = ({ indicateur, sousMesure, annee }: Cle): string => `${indicateur}/${sousMesure ?? ''}/${annee}`;

/** The leaves of a tree in reading order: what one retains or leaves. */
export function feuillesOf(noeuds: readonly NoeudRetenu[]): readonly NoeudRetenu[] {
  return noeuds.flatMap((noeud) => (noeud.feuille ? [noeud] : feuillesOf(noeud.enfants)));
}

/** A branch of leaves under the titles that lead to it, whatever the depth of the model. */
export interface Branche {
  readonly code: string;
  readonly titres: readonly string[];
  readonly actions: readonly NoeudRetenu[];
}

export function branchesOf(noeuds: readonly NoeudRetenu[], titres: readonly string[] = []): readonly Branche[] {
  return noeuds.flatMap((noeud) => {
    if (noeud.feuille) return [{ code: noeud.code, titres, actions: [noeud] }];
    const ici = [...titres, noeud.titre];
    const feuilles = noeud.enfants.filter(({ feuille }) => feuille);
    const directes = feuilles.length > 0 ? [{ code: noeud.code, titres: ici, actions: feuilles }] : [];
    return [...directes, ...branchesOf(noeud.enfants.filter(({ feuille }) => !feuille), ici)];
  });
}

/** The leaves that carry an indicator of a variant: those that it proposes first. */
export function actionsOfVariante(variante: VarianteOfferte, arbre: readonly NoeudRetenu[]): readonly string[] {
  const retenus = new Set(variante.indicateurs);
  return feuillesOf(arbre).filter(({ indicateurs }) => indicateurs.some(({ code }) => retenus.has(code))).map(({ code }) => code);
}

/** Takes another formula: its actions, its indicators and their targets. What was decided on a target that stays is kept. */
export function choisirVariante(contenu: ContenuSpaser, variante: VarianteOfferte, arbre: readonly NoeudRetenu[], propositions: readonly CibleProposee[]): ContenuSpaser {
  const indicateurs = [...variante.indicateurs];
  return { ...contenu, variante: variante.code, actions: actionsOfVariante(variante, arbre), indicateurs, cibles: ciblesFor(indicateurs, contenu, propositions) };
}

/**
 * Retains an action, with the indicators that the formula follows there (all of them when it follows none), or leaves it
 * with those that no other retained action carries. `souvenir`: targets set aside earlier, which come back as they were.
 */
export function basculerAction(
  contenu: ContenuSpaser, code: string, arbre: readonly NoeudRetenu[], { variante, propositions, souvenir = [] }: { readonly variante: VarianteOfferte | undefined; readonly propositions: readonly CibleProposee[]; readonly souvenir?: readonly CibleRetenue[] },
): ContenuSpaser {
  const feuilles = feuillesOf(arbre);
  const retenues = new Set(contenu.actions);
  if (!retenues.delete(code)) retenues.add(code);
  const portes = (actions: ReadonlySet<string>): Set<string> => new Set(feuilles.filter((feuille) => actions.has(feuille.code)).flatMap(({ indicateurs }) => indicateurs.map((indicateur) => indicateur.code)));
  const apres = portes(retenues);
  const connus = portes(new Set(feuilles.map((feuille) => feuille.code)));
  const propres = feuilles.find((feuille) => feuille.code === code)?.indicateurs.map((indicateur) => indicateur.code) ?? [];
  const suivis = propres.filter((indicateur) => variante?.indicateurs.includes(indicateur) || variante?.facultatifs.includes(indicateur));
  const ajoutes = retenues.has(code) ? (suivis.length > 0 ? suivis : propres) : [];
  // An indicator that the tree does not carry (the volume of purchases) belongs to the whole scheme: it stays.
  const gardes = contenu.indicateurs.filter((indicateur) => apres.has(indicateur) || !connus.has(indicateur));
  const voulus = new Set([...gardes, ...ajoutes]);
  const ordre = [...new Set([...feuilles.flatMap(({ indicateurs }) => indicateurs.map((indicateur) => indicateur.code)), ...contenu.indicateurs])];
  const indicateurs = ordre.filter((indicateur) => voulus.has(indicateur));
  return {
    ...contenu,
    actions: feuilles.filter((feuille) => retenues.has(feuille.code)).map((feuille) => feuille.code),
    indicateurs,
    cibles: ciblesFor(indicateurs, contenu, propositions, souvenir),
  };
}

/**
 * The targets of some indicators: what was decided stays as it is, even left out; an indicator that comes brings back what it
 * had (`souvenir`), else what the model proposes to take over.
 */
function ciblesFor(indicateurs: readonly string[], { cibles, indicateurs: avant }: ContenuSpaser, propositions: readonly CibleProposee[], souvenir: readonly CibleRetenue[] = []): readonly CibleRetenue[] {
  const voulus = new Set(indicateurs);
  const neufs = new Set(indicateurs.filter((indicateur) => !avant.includes(indicateur)));
  const connues = new Map<string, CibleRetenue>();
  for (const cible of [...cibles.filter(({ indicateur }) => voulus.has(indicateur)), ...souvenir.filter(({ indicateur }) => neufs.has(indicateur))]) if (!connues.has(cleOf(cible))) connues.set(cleOf(cible), cible);
  const servis = new Set([...connues.values()].map(({ indicateur }) => indicateur));
  const nouvelles = propositions.filter(({ indicateur, reprise }) => reprise && neufs.has(indicateur) && !servis.has(indicateur)).map(toRetenue);
  return trier([...connues.values(), ...nouvelles], propositions);
}

const toRetenue = ({ raison: _raison, reprise: _reprise, ...cible }: CibleProposee): CibleRetenue => cible;

/** The series of the model for a followed indicator that the scheme does not have: one may take them, and adapt them. */
export function seriesOffertes({ cibles, indicateurs, debut, fin }: ContenuSpaser, propositions: readonly CibleProposee[]): readonly Serie[] {
  const prises = new Set(seriesOf(cibles).map(({ cle }) => cle));
  const dedans = propositions.filter(({ indicateur, annee }) => indicateurs.includes(indicateur) && (annee === 'ANNUEL' || (annee >= debut && annee <= fin)));
  return seriesOf(dedans.map(toRetenue)).filter(({ cle }) => !prises.has(cle));
}

export function ajouterSerie(contenu: ContenuSpaser, { cibles }: Serie, propositions: readonly CibleProposee[]): ContenuSpaser {
  return { ...contenu, cibles: trier([...contenu.cibles, ...cibles], propositions) };
}

export function retirerSerie(contenu: ContenuSpaser, { cibles }: Serie): ContenuSpaser {
  const retirees = new Set(cibles.map(cleOf));
  return { ...contenu, cibles: contenu.cibles.filter((cible) => !retirees.has(cleOf(cible))) };
}

/** Writes one target; the reason goes away with the difference that it explained. */
export function changerCible(contenu: ContenuSpaser, cle: string, change: Partial<Pick<CibleRetenue, 'valeur' | 'motif'>>): ContenuSpaser {
  return {
    ...contenu,
    cibles: contenu.cibles.map((cible) => {
      if (cleOf(cible) !== cle) return cible;
      const suivante = { ...cible, ...change };
      return differe(suivante) ? suivante : { ...suivante, motif: null };
    }),
  };
}

/** Whether a target says something else than the model: « 25,0 » and « 25 » say the same. */
export function differe({ valeur, valeurModele }: Pick<CibleRetenue, 'valeur' | 'valeurModele'>): boolean {
  return valeurModele === null || canonique(valeur) !== canonique(valeurModele);
}

/** Canonical decimal text of what a person wrote (« 12 000,50 » is « 12000.5 »); the text itself when it is no number. */
export function canonique(texte: string): string {
  const compact = texte.replace(/[\s\u00a0\u202f]/g, '').replace(/(?:%|€)$/, '').replace(',', '.');
  if (!/^\d{1,12}(?:\.\d{1,4})?$/.test(compact)) return texte.trim();
  const [entier = '0', decimales = ''] = compact.split('.');
  const fraction = decimales.replace(/0+$/, '');
  return `${entier.replace(/^0+(?=\d)/, '')}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A canonical decimal as one reads it: « 12,5 », « 49 000 »; what is no number stays as it was written. */
export function enFrancais(valeur: string): string {
  const [, entier, fraction = ''] = /^(\d+)(\.\d+)?$/.exec(valeur) ?? [];
  return entier === undefined ? valeur : `${entier.replace(/\B(?=(\d{3})+$)/g, '\u00a0')}${fraction.replace('.', ',')}`;
}

/** The years of the scheme: targets out of it go, those of its series that the model proposes for the years gained come. */
export function changerPeriode(contenu: ContenuSpaser, debut: number, fin: number, propositions: readonly CibleProposee[]): ContenuSpaser {
  const dedans = ({ annee }: Cle, de: number, a: number): boolean => annee === 'ANNUEL' || (annee >= de && annee <= a);
  const gardees = contenu.cibles.filter((cible) => dedans(cible, debut, fin));
  const series = new Set(seriesOf(contenu.cibles).map(({ cle }) => cle));
  const gagnees = propositions.map(toRetenue).filter((cible) => seriesOf([cible]).some(({ cle }) => series.has(cle)) && dedans(cible, debut, fin) && !dedans(cible, contenu.debut, contenu.fin));
  return { ...contenu, debut, fin, cibles: trier([...gardees, ...gagnees], propositions) };
}

function trier(cibles: readonly CibleRetenue[], propositions: readonly CibleProposee[]): readonly CibleRetenue[] {
  const rang = new Map(propositions.map((cible, place) => [cleOf(cible), place]));
  return [...cibles].sort((a, b) => (rang.get(cleOf(a)) ?? 1_000) - (rang.get(cleOf(b)) ?? 1_000));
}

/** What is sent: numbers in canonical text, whatever was being typed. */
export function normaliser(contenu: ContenuSpaser): ContenuSpaser {
  const propre = <C extends { readonly valeur: string }>(cible: C): C => ({ ...cible, valeur: canonique(cible.valeur) });
  return { ...contenu, cibles: contenu.cibles.map(propre), indicateursLocaux: contenu.indicateursLocaux.map((local) => ({ ...local, cibles: local.cibles.map(propre) })) };
}

/** A series of targets under one label, its years side by side. */
export interface Serie {
  readonly cle: string;
  readonly libelle: string;
  readonly unite: string;
  readonly cibles: readonly CibleRetenue[];
}

export function seriesOf(cibles: readonly CibleRetenue[]): readonly Serie[] {
  const series = new Map<string, CibleRetenue[]>();
  for (const cible of cibles) {
    const cle = `${cible.indicateur}-${cible.sousMesure ?? 'tout'}-${cible.libelle}-${cible.unite}`;
    series.set(cle, [...(series.get(cle) ?? []), cible]);
  }
  return [...series].map(([cle, membres]) => ({ cle, libelle: membres[0]?.libelle ?? '', unite: membres[0]?.unite ?? '', cibles: membres }));
}

/** An indicator of one's own, its code not yet taken, with one target in the last year of the scheme. */
export function nouveauLocal(existants: readonly IndicateurLocal[], debut: number, fin: number): IndicateurLocal {
  let rang = existants.length + 1;
  while (existants.some(({ code }) => code === `L-${rang}`)) rang += 1;
  return { code: `L-${rang}`, libelle: '', unite: '', cibles: [{ annee: Math.max(debut, fin), valeur: '' }] };
}

const MINUTES_PAR_INDICATEUR = 4;

/** What one will have to follow: counted as the screen shows it. About four minutes a year for each indicator. */
export function bilanOf(contenu: ContenuSpaser): { readonly actions: number; readonly indicateurs: number; readonly minutes: number } {
  const indicateurs = contenu.indicateurs.length + contenu.indicateursLocaux.length;
  return { actions: contenu.actions.length, indicateurs, minutes: Math.ceil((indicateurs * MINUTES_PAR_INDICATEUR) / 5) * 5 };
}

/** A field of the server (« cibles[2].motif ») as the identifier of its input on the screen. */
export function idDuChamp(champ: string): string {
  return `champ-${champ.replace(/[^\w-]+/g, '-').replace(/-+$/, '')}`;
}

/** Words of every code that a scheme bears: actions, indicators, formulas. */
export function nomsOf(
  { arbre, indicateursDuModele }: { readonly arbre: readonly NoeudRetenu[]; readonly indicateursDuModele: readonly { readonly code: string; readonly libelle: string }[] }, variantes: readonly VarianteOfferte[],
): ReadonlyMap<string, string> {
  const feuilles = feuillesOf(arbre);
  return new Map([
    ...feuilles.flatMap(({ indicateurs }) => indicateurs.map(({ code, libelle }) => [code, libelle] as const)),
    ...indicateursDuModele.map(({ code, libelle }) => [code, libelle] as const),
    ...feuilles.map(({ code, titre }) => [code, titre] as const),
    ...variantes.map(({ code, libelle }) => [code, libelle] as const),
  ]);
}
