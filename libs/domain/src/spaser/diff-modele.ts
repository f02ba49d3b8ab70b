import { cleCible, listFeuilles, type CibleRetenue, type ContenuSpaser, type ModeleLibre } from './contenu-spaser';
import { ciblesOf } from './compose-contenu';
import { listIndicateurs, listNoeuds, type Noeud } from './modele';

/** What a change bears on, in a model of any shape. */
export const OBJETS_CHANGEMENT = ['CADRE', 'NOEUD', 'INDICATEUR', 'CIBLE', 'VARIANTE'] as const;
export type ObjetChangement = (typeof OBJETS_CHANGEMENT)[number];

/** One difference between two versions of a model, texts verbatim. */
export interface ChangementModele {
  /** Stable name of the change, by which a buyer accepts it. */
  readonly id: string;
  readonly sorte: 'AJOUTE' | 'RETIRE' | 'MODIFIE';
  readonly objet: ObjetChangement;
  readonly code: string;
  /** What changes, as a reader names it. */
  readonly libelle: string;
  readonly avant: string | null;
  readonly apres: string | null;
}

type Valeurs = ReadonlyMap<string, { readonly code: string; readonly libelle: string; readonly texte: string }>;

/** Every difference between two versions, in reading order of the newer one; empty when they say the same. */
export function diffModeles(avant: ModeleLibre, apres: ModeleLibre): readonly ChangementModele[] {
  return [
    ...compare('CADRE', cadreOf(avant), cadreOf(apres)),
    ...compare('NOEUD', noeudsOf(avant), noeudsOf(apres)),
    ...compare('INDICATEUR', indicateursOf(avant), indicateursOf(apres)),
    ...compare('CIBLE', ciblesDe(avant), ciblesDe(apres)),
    ...compare('VARIANTE', variantesOf(avant), variantesOf(apres)),
  ];
}

function compare(objet: ObjetChangement, avant: Valeurs, apres: Valeurs): readonly ChangementModele[] {
  const changement = (cle: string, ancien: string | null, nouveau: string | null): ChangementModele[] => {
    const decrit = apres.get(cle) ?? avant.get(cle);
    if (!decrit || ancien === nouveau) return [];
    const sorte = ancien === null ? 'AJOUTE' : nouveau === null ? 'RETIRE' : 'MODIFIE';
    return [{ id: `${objet}/${cle}`, sorte, objet, code: decrit.code, libelle: decrit.libelle, avant: ancien, apres: nouveau }];
  };
  return [...new Set([...apres.keys(), ...avant.keys()])].flatMap((cle) => changement(cle, avant.get(cle)?.texte ?? null, apres.get(cle)?.texte ?? null));
}

function cadreOf({ titre, debut, fin, editeur }: ModeleLibre): Valeurs {
  const valeurs = { titre: ['Titre', titre], periode: ['Période', `${debut}-${fin}`], editeur: ['Éditeur', editeur] } as const;
  return new Map(Object.entries(valeurs).map(([cle, [libelle, texte]]) => [cle, { code: cle, libelle, texte }]));
}

/** A node is its title and its fields; its children are nodes of their own. */
function noeudsOf(modele: ModeleLibre): Valeurs {
  const niveaux = new Map(modele.niveaux.map((niveau) => [niveau.code, niveau]));
  const texteOf = (noeud: Noeud<string>): string =>
    [noeud.titre, ...(niveaux.get(noeud.niveau)?.champs ?? []).flatMap(({ code, libelle }) => (noeud.champs[code] ? [`${libelle} : ${noeud.champs[code]}`] : []))].join('\n');
  return new Map(listNoeuds(modele.axes).map((noeud) => [noeud.code, { code: noeud.code, libelle: `${niveaux.get(noeud.niveau)?.libelle ?? noeud.niveau} ${noeud.numero ?? ''}`.trim(), texte: texteOf(noeud) }]));
}

function indicateursOf(modele: ModeleLibre): Valeurs {
  return new Map(listIndicateurs(modele).map(({ code, libelle }) => [code, { code, libelle: `Indicateur ${code}`, texte: libelle }]));
}

function ciblesDe(modele: ModeleLibre): Valeurs {
  return new Map(toutesLesCibles(modele).map((cible) => [cleCible(cible), { code: cible.indicateur, libelle: `${cible.indicateur}, ${cible.libelle} (${cible.annee === 'ANNUEL' ? 'chaque année' : cible.annee})`, texte: cible.valeur }]));
}

function variantesOf(modele: ModeleLibre): Valeurs {
  return new Map(modele.variantes.map(({ code, libelle, indicateurs, facultatifs }) => [code, { code, libelle: `Formule ${libelle}`, texte: `${indicateurs.join(', ')}${facultatifs.length > 0 ? ` (au choix : ${facultatifs.join(', ')})` : ''}` }]));
}

/** Every target of a model, whatever the year. */
export function toutesLesCibles(modele: ModeleLibre): readonly CibleRetenue[] {
  return ciblesOf(modele, [...new Set(modele.objectifsChiffres.map(({ indicateur }) => indicateur))], 0);
}

/**
 * The changes that a buyer may take or leave when its scheme follows a newer version: leaves, indicators and targets
 * that appear or move. The rest is the text of the version itself, which comes with it.
 */
export function isAuChoix(changement: ChangementModele, apres: ModeleLibre): boolean {
  if (changement.apres === null) return false;
  if (changement.objet === 'CIBLE') return true;
  if (changement.sorte !== 'AJOUTE') return false;
  return changement.objet === 'INDICATEUR' || (changement.objet === 'NOEUD' && listFeuilles(apres).some(({ code }) => code === changement.code));
}

/**
 * A scheme carried to a newer version of its model with the changes that its buyer has chosen, by id. What the model no
 * longer has goes; a target that the buyer leaves as it was keeps its value, with the reason of the difference.
 */
export function upgradeContenu(contenu: ContenuSpaser, avant: ModeleLibre, apres: ModeleLibre, choisis: ReadonlySet<string>): ContenuSpaser {
  const anciennes = new Set(contenu.actions);
  const connues = new Set(listFeuilles(avant).map(({ code }) => code));
  const actions = listFeuilles(apres).filter(({ code }) => (connues.has(code) ? anciennes.has(code) : choisis.has(`NOEUD/${code}`))).map(({ code }) => code);
  const indicateurs = indicateursApres(contenu, avant, apres, choisis);
  const proposees = new Map(toutesLesCibles(apres).map((cible) => [cleCible(cible), cible]));
  const gardees = contenu.cibles
    .filter(({ indicateur }) => indicateurs.includes(indicateur))
    .map((cible) => upgradeCible(cible, proposees.get(cleCible(cible)) ?? null, choisis.has(`CIBLE/${cleCible(cible)}`), avant.version));
  const presentes = new Set(gardees.map(cleCible));
  const nouvelles = [...proposees.values()].filter((cible) => !presentes.has(cleCible(cible)) && choisis.has(`CIBLE/${cleCible(cible)}`) && indicateurs.includes(cible.indicateur));
  const variante = apres.variantes.some(({ code }) => code === contenu.variante) ? contenu.variante : (apres.variantes[0]?.code ?? contenu.variante);
  return { ...contenu, variante, actions, indicateurs, cibles: [...gardees, ...nouvelles] };
}

function indicateursApres({ indicateurs }: ContenuSpaser, avant: ModeleLibre, apres: ModeleLibre, choisis: ReadonlySet<string>): readonly string[] {
  const retenus = new Set(indicateurs);
  const connus = new Set<string>(listIndicateurs(avant).map(({ code }) => code));
  const suivants = listIndicateurs(apres).map(({ code }) => code).filter((code) => (connus.has(code) ? retenus.has(code) : choisis.has(`INDICATEUR/${code}`)));
  return retenus.has('VOL') ? [...suivants, 'VOL'] : suivants;
}

function upgradeCible(cible: CibleRetenue, proposee: CibleRetenue | null, choisie: boolean, version: number): CibleRetenue {
  if (proposee === null) return { ...cible, valeurModele: null, motif: cible.motif ?? `Cible de la version ${version} du modèle, conservée.` };
  const suivie = { ...cible, libelle: proposee.libelle, unite: proposee.unite, valeurModele: proposee.valeur };
  if (choisie || cible.valeur === proposee.valeur) return { ...suivie, valeur: proposee.valeur, motif: null };
  return { ...suivie, motif: cible.motif ?? `Cible de la version ${version} du modèle, conservée.` };
}
