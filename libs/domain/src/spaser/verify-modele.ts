import { TYPES_COLLECTIVITE } from '../collectivite/collectivite';
import { isCodeIndicateur } from '../indicateur/code-indicateur';
import type { ModeleLibre } from './contenu-spaser';
import { listIndicateurs, listNoeuds, UNITES_CIBLE, type Noeud } from './modele';
import type { DefautContenu } from './verify-contenu';

type Forme = 'texte' | 'texte?' | 'entier' | 'entier?' | 'chiffres' | { readonly liste: Forme } | { readonly champs: Readonly<Record<string, Forme>>; readonly absent?: true } | 'noeud' | 'textes' | 'annee' | 'libre';

const PART: Forme = { champs: { numerateur: 'chiffres', denominateur: 'chiffres' } };
const INDICATEUR: Forme = { champs: { code: 'texte', libelle: 'texte', propre: { champs: { unite: 'texte', definition: 'texte' }, absent: true } } };
const NOEUD: Forme = {
  champs: { niveau: 'texte', code: 'texte', numero: 'entier?', titre: 'texte', champs: 'textes', indicateurs: { liste: INDICATEUR }, enfants: { liste: 'noeud' } },
};
const MODELE: Forme = {
  champs: {
    code: 'texte', editeur: 'texte', version: 'entier', titre: 'texte', source: 'texte', debut: 'entier', fin: 'entier',
    niveaux: { liste: { champs: { code: 'texte', libelle: 'texte', champs: { liste: { champs: { code: 'texte', libelle: 'texte' } } } } } },
    axes: { liste: 'noeud' },
    objectifsChiffres: {
      liste: {
        champs: {
          id: 'texte', indicateur: 'texte', sousMesure: 'texte?', libelle: 'texte', unite: 'texte', sens: 'texte',
          cibles: { liste: { champs: { annee: 'annee', valeur: PART, mention: 'texte?' } } },
        },
      },
    },
    variantes: {
      liste: {
        champs: {
          code: 'texte', libelle: 'texte', description: 'texte', indicateurs: { liste: 'texte' }, facultatifs: { liste: 'texte' },
          destinataires: { champs: { types: { liste: 'texte' }, populationMin: 'entier?', populationSous: 'entier?' } },
        },
      },
    },
    capTerritorial: 'libre',
    anomalies: { liste: 'libre' },
  },
};
const PROFONDEUR_MAX = 12;
const LONGUEUR_MAX = 20_000;

/** What is not of the shape of a model, each with its place: text that came from outside, before anything reads it as a model. */
export function verifyFormeModele(source: unknown): readonly DefautContenu[] {
  return verifyForme(source, MODELE, '', 0);
}

function verifyForme(valeur: unknown, forme: Forme, champ: string, profondeur: number): readonly DefautContenu[] {
  const faux = (attendu: string): readonly DefautContenu[] => [defaut(champ || 'modele', 'FORME', `«\u00a0${champ || 'modele'}\u00a0» doit être ${attendu}.`)];
  if (profondeur > PROFONDEUR_MAX * 3) return faux('moins profond');
  if (typeof forme === 'object') {
    if ('liste' in forme) return Array.isArray(valeur) ? valeur.flatMap((element, rang) => verifyForme(element, forme.liste, `${champ}[${rang}]`, profondeur + 1)) : faux('une liste');
    if (valeur === undefined && forme.absent) return [];
    if (valeur === null || typeof valeur !== 'object' || Array.isArray(valeur)) return faux('un objet');
    const objet = valeur as Record<string, unknown>;
    const inconnus = Object.keys(objet).filter((cle) => !(cle in forme.champs)).map((cle) => defaut(join(champ, cle), 'CHAMP_INCONNU', `«\u00a0${join(champ, cle)}\u00a0» n’existe pas dans un modèle. Retirez-le.`));
    return [...Object.entries(forme.champs).flatMap(([cle, sous]) => verifyForme(objet[cle], sous, join(champ, cle), profondeur + 1)), ...inconnus];
  }
  if (forme === 'noeud') return verifyForme(valeur, NOEUD, champ, profondeur + 1);
  if (forme === 'textes') {
    const textes = valeur !== null && typeof valeur === 'object' && !Array.isArray(valeur) && Object.values(valeur).every((texte) => texte === null || isTexte(texte));
    return textes ? [] : faux('un objet de textes');
  }
  return FORMES[forme].est(valeur) ? [] : faux(FORMES[forme].attendu);
}

const isTexte = (valeur: unknown): boolean => typeof valeur === 'string' && valeur.length <= LONGUEUR_MAX && !valeur.includes('\0');
const isEntier = (valeur: unknown): boolean => Number.isInteger(valeur) && Math.abs(Number(valeur)) < 1_000_000_000;
const FORMES = {
  texte: { est: isTexte, attendu: 'un texte' },
  'texte?': { est: (valeur: unknown) => valeur === null || isTexte(valeur), attendu: 'un texte, ou null' },
  entier: { est: isEntier, attendu: 'un nombre entier' },
  'entier?': { est: (valeur: unknown) => valeur === null || isEntier(valeur), attendu: 'un nombre entier, ou null' },
  chiffres: { est: (valeur: unknown) => typeof valeur === 'bigint' || (typeof valeur === 'string' && /^\d{1,18}$/.test(valeur)), attendu: 'un nombre écrit en chiffres' },
  annee: { est: (valeur: unknown) => valeur === 'ANNUEL' || isEntier(valeur), attendu: 'une année, ou ANNUEL' },
  libre: { est: () => true, attendu: '' },
};

/** Everything that is wrong in a version of a model, at once; empty when it may be published. */
export function verifyModele(modele: ModeleLibre): readonly DefautContenu[] {
  const noeuds = listNoeuds(modele.axes);
  const indicateurs = listIndicateurs(modele);
  const connus = new Set<string>([...indicateurs.map(({ code }) => code), 'VOL']);
  return [
    ...verifyCadre(modele),
    ...modele.axes.flatMap((axe, rang) => verifyNoeud(axe, `axes[${rang}]`, modele, 0)),
    ...repetes(noeuds.map(({ code }) => code)).map((code) => defaut('axes', 'CODE_EN_DOUBLE', `Le code «\u00a0${code}\u00a0» est porté par deux éléments. Donnez-en un autre à l’un des deux.`)),
    ...repetes(indicateurs.map(({ code }) => code)).map((code) => defaut('axes', 'INDICATEUR_EN_DOUBLE', `L’indicateur «\u00a0${code}\u00a0» figure deux fois. Gardez-le à un seul endroit.`)),
    ...verifyObjectifs(modele, connus),
    ...verifyVariantes(modele, connus),
  ];
}

function verifyCadre({ code, version, titre, editeur, debut, fin, niveaux, axes }: ModeleLibre): readonly DefautContenu[] {
  return [
    ...(/^[a-z0-9][a-z0-9-]{1,59}$/.test(code) ? [] : [defaut('code', 'CODE_ILLISIBLE', 'Le code du modèle s’écrit en minuscules, chiffres et tirets, par exemple landes-2023-2029.')]),
    ...(version >= 1 ? [] : [defaut('version', 'VERSION', 'La version est un nombre à partir de 1.')]),
    ...vide('titre', titre, 'Donnez un titre au modèle.'),
    ...vide('editeur', editeur, 'Dites qui publie le modèle.'),
    ...(debut >= 2000 && fin <= 2100 && debut <= fin ? [] : [defaut('fin', 'PERIODE', 'La période va d’une année à une autre, plus tardive, entre 2000 et 2100.')]),
    ...(niveaux.length > 0 ? [] : [defaut('niveaux', 'AUCUN_NIVEAU', 'Nommez au moins un niveau, par exemple «\u00a0Axe\u00a0».')]),
    ...(axes.length > 0 ? [] : [defaut('axes', 'AUCUN_ELEMENT', 'Le modèle est vide. Ajoutez au moins un élément.')]),
    ...repetes(niveaux.map((niveau) => niveau.code)).map((double) => defaut('niveaux', 'NIVEAU_EN_DOUBLE', `Le niveau «\u00a0${double}\u00a0» est défini deux fois.`)),
  ];
}

function verifyNoeud(noeud: Noeud<string>, champ: string, modele: ModeleLibre, profondeur: number): readonly DefautContenu[] {
  const niveau = modele.niveaux[profondeur];
  const rubriques = new Set(niveau?.champs.map(({ code }) => code));
  return [
    ...(niveau?.code === noeud.niveau ? [] : [defaut(`${champ}.niveau`, 'NIVEAU_INATTENDU', `«\u00a0${noeud.code}\u00a0» est à la profondeur ${profondeur + 1}, où le modèle attend «\u00a0${niveau?.code ?? 'rien'}\u00a0».`)]),
    ...vide(`${champ}.code`, noeud.code, 'Donnez un code à cet élément.'),
    ...vide(`${champ}.titre`, noeud.titre, `Donnez un titre à «\u00a0${noeud.code}\u00a0».`),
    ...Object.keys(noeud.champs).filter((rubrique) => !rubriques.has(rubrique)).map((rubrique) => defaut(`${champ}.champs.${rubrique}`, 'RUBRIQUE_INCONNUE', `Le niveau «\u00a0${noeud.niveau}\u00a0» n’a pas de rubrique «\u00a0${rubrique}\u00a0».`)),
    ...noeud.indicateurs.flatMap((indicateur, rang) => [
      ...vide(`${champ}.indicateurs[${rang}].libelle`, indicateur.libelle, `Donnez un libellé à l’indicateur «\u00a0${indicateur.code}\u00a0».`),
      ...(isCodeIndicateur(indicateur.code) || indicateur.propre
        ? []
        : [defaut(`${champ}.indicateurs[${rang}].propre`, 'INDICATEUR_SANS_DEFINITION', `L’indicateur «\u00a0${indicateur.code}\u00a0» n’est pas au catalogue\u00a0: donnez son unité et sa définition.`)]),
    ]),
    ...noeud.enfants.flatMap((enfant, rang) => verifyNoeud(enfant, `${champ}.enfants[${rang}]`, modele, profondeur + 1)),
  ];
}

function verifyObjectifs({ objectifsChiffres, debut, fin }: ModeleLibre, connus: ReadonlySet<string>): readonly DefautContenu[] {
  return [
    ...repetes(objectifsChiffres.map(({ id }) => id)).map((id) => defaut('objectifsChiffres', 'OBJECTIF_EN_DOUBLE', `L’objectif «\u00a0${id}\u00a0» figure deux fois.`)),
    ...objectifsChiffres.flatMap(({ indicateur, unite, cibles }, rang) => {
      const champ = `objectifsChiffres[${rang}]`;
      return [
        ...(connus.has(indicateur) ? [] : [defaut(`${champ}.indicateur`, 'INDICATEUR_INCONNU', `L’indicateur «\u00a0${indicateur}\u00a0» n’est nulle part dans le modèle.`)]),
        ...((UNITES_CIBLE as readonly string[]).includes(unite) ? [] : [defaut(`${champ}.unite`, 'UNITE_INCONNUE', `L’unité «\u00a0${unite}\u00a0» n’est pas connue. Choisissez ${UNITES_CIBLE.join(', ')}.`)]),
        ...cibles.flatMap(({ annee, valeur }, place) => [
          ...(annee === 'ANNUEL' || (annee >= debut && annee <= fin) ? [] : [defaut(`${champ}.cibles[${place}].annee`, 'CIBLE_HORS_PERIODE', `La cible de ${annee} est hors de la période ${debut}-${fin}.`)]),
          ...(valeur.denominateur > 0n ? [] : [defaut(`${champ}.cibles[${place}].valeur`, 'DENOMINATEUR_NUL', 'Une cible ne se divise pas par zéro.')]),
          ...(unite === '%' && valeur.numerateur > valeur.denominateur ? [defaut(`${champ}.cibles[${place}].valeur`, 'POURCENT_TROP_GRAND', 'Une cible en pourcentage ne dépasse pas 100\u00a0%.')] : []),
        ]),
      ];
    }),
  ];
}

function verifyVariantes({ variantes }: ModeleLibre, connus: ReadonlySet<string>): readonly DefautContenu[] {
  return [
    ...(variantes.length > 0 ? [] : [defaut('variantes', 'AUCUNE_VARIANTE', 'Proposez au moins une formule.')]),
    ...repetes(variantes.map(({ code }) => code)).map((code) => defaut('variantes', 'VARIANTE_EN_DOUBLE', `La formule «\u00a0${code}\u00a0» figure deux fois.`)),
    ...variantes.flatMap(({ code, libelle, indicateurs, facultatifs, destinataires }, rang) => [
      ...vide(`variantes[${rang}].libelle`, libelle, `Donnez un nom à la formule «\u00a0${code}\u00a0».`),
      ...[...indicateurs, ...facultatifs].filter((indicateur) => !connus.has(indicateur)).map((indicateur) => defaut(`variantes[${rang}].indicateurs`, 'INDICATEUR_INCONNU', `L’indicateur «\u00a0${indicateur}\u00a0» n’est nulle part dans le modèle.`)),
      ...destinataires.types.filter((type) => !(TYPES_COLLECTIVITE as readonly string[]).includes(type)).map((type) => defaut(`variantes[${rang}].destinataires.types`, 'TYPE_INCONNU', `«\u00a0${type}\u00a0» n’est pas un type de collectivité.`)),
    ]),
  ];
}

const join = (champ: string, cle: string): string => (champ === '' ? cle : `${champ}.${cle}`);
const defaut = (champ: string, code: string, message: string): DefautContenu => ({ champ, code, message });
const vide = (champ: string, texte: string, message: string): readonly DefautContenu[] => (texte.trim() === '' ? [defaut(champ, 'TEXTE_ABSENT', message)] : []);
const repetes = (valeurs: readonly string[]): readonly string[] => [...new Set(valeurs.filter((valeur, rang) => valeurs.indexOf(valeur) < rang))];
