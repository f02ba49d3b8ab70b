import { formatCible, PHRASES_MISE_A_PART, type EtatReleve, type MotifMiseAPart, type Part, type StatutObjectif } from '@spaser/domain';
import { insecables, phrase } from '../../typographie';
import type { ColonneDecrite } from './colonnes-registre';
import type { IndicateursExportes } from './exports-lus';
import { toFeuilleDecrite, type FeuilleDecrite } from './feuille-decrite';
import { listLignesMesures, type LigneMesure } from './mesures';

export const LIBELLES_ETAT_RELEVE: Readonly<Record<EtatReleve, string>> = {
  RENSEIGNE: 'Renseigné', ZERO_DECLARE: 'Zéro déclaré', NON_RENSEIGNE: 'Non renseigné', NON_CONCERNE: 'Non concerné',
};
const LIBELLES_STATUT: Readonly<Record<StatutObjectif, string>> = {
  ATTEINT: 'Cible atteinte', PROCHE: 'Proche de la cible', EN_RETARD: 'En retard', SANS_CIBLE: 'Sans cible cette année', NON_MESURABLE: 'Pas encore mesurable', NON_CONCERNE: 'Non concerné',
};

const ouiNon = (reponse: boolean | null): string | null => reponse === null ? null : reponse ? 'Oui' : 'Non';

const colonnesMesures = (methode: number): readonly ColonneDecrite<LigneMesure>[] => [
  { titre: 'Code', sorte: 'TEXTE', largeur: 18, read: ({ code }) => code, definition: phrase`Celui du schéma. B1, G1 et K3 portent deux mesures, qui ne s'additionnent pas. VOL : part des achats inclusifs.` },
  { titre: 'Libellé', sorte: 'TEXTE', read: ({ libelle }) => libelle, definition: phrase`Le libellé exact du schéma.` },
  { titre: 'Lecture', sorte: 'TEXTE', largeur: 14, read: ({ lecture }) => lecture, definition: phrase`« Autre lecture » : un autre compte des mêmes lignes, comparé à aucune cible.` },
  { titre: 'État', sorte: 'TEXTE', largeur: 16, read: ({ etat }) => LIBELLES_ETAT_RELEVE[etat], definition: phrase`Renseigné, zéro déclaré, non renseigné (personne ne l'a dit : ce n'est pas zéro) ou non concerné.` },
  { titre: 'Valeur', sorte: 'NOMBRE', read: ({ valeur }) => valeur, definition: phrase`Le chiffre, exact ; vide quand il n'est pas connu.` },
  { titre: 'Unité', sorte: 'TEXTE', largeur: 14, read: ({ unite }) => unite, definition: '' },
  { titre: 'Part', sorte: 'POURCENT', read: ({ part }) => part, definition: phrase`La part dont parlent les cibles en pourcentage ; vide quand elle n'est pas mesurable.` },
  { titre: 'Numérateur', sorte: 'NOMBRE', read: ({ numerateur }) => numerateur, definition: phrase`Au-dessus du trait de la part ; pour G1, la somme des âges.` },
  { titre: 'Dénominateur', sorte: 'NOMBRE', read: ({ denominateur }) => denominateur, definition: phrase`Au-dessous : les marchés dont on sait quelque chose, le volume déclaré, les biens retirés.` },
  { titre: 'Cible', sorte: 'TEXTE', largeur: 14, read: ({ evaluation }) => evaluation && ecrireCible(evaluation.cible, evaluation.unite), definition: phrase`Celle de l'année, dans le schéma que l'assemblée avait voté au 31 décembre.` },
  { titre: 'Verdict', sorte: 'TEXTE', largeur: 22, read: ({ statut }) => statut && LIBELLES_STATUT[statut], definition: phrase`Sur les nombres exacts : 19,96 % n'atteint pas 20 %.` },
  {
    titre: 'Prochaine cible', sorte: 'TEXTE', largeur: 18, definition: '',
    read: ({ evaluation }) => evaluation?.prochaineCible ? `${formatCible(evaluation.prochaineCible.valeur, evaluation.unite)} en ${evaluation.prochaineCible.annee}` : null,
  },
  { titre: 'Suivi par le schéma', sorte: 'TEXTE', largeur: 12, read: ({ retenu }) => ouiNon(retenu), definition: phrase`Vide sans schéma voté pour l'année.` },
  { titre: 'Décisions de méthode', sorte: 'TEXTE', largeur: 18, read: ({ decisions }) => decisions.join(', ') || null, definition: phrase`À lire à la page « Méthode ».` },
  { titre: 'Version de la méthode', sorte: 'NOMBRE', read: () => methode, definition: '' },
  { titre: 'Remarque', sorte: 'TEXTE', read: ({ remarque }) => remarque, definition: '' },
];

interface LigneCitee {
  readonly code: string;
  readonly reference: string;
  readonly libelle: string;
}
interface LigneComptee extends LigneCitee {
  readonly quantite: Part | null;
  readonly unite: string;
}
interface LigneEcartee extends LigneCitee {
  readonly motif: MotifMiseAPart;
}

const CITEE: readonly ColonneDecrite<LigneCitee>[] = [
  { titre: 'Code', sorte: 'TEXTE', largeur: 18, read: ({ code }) => code, definition: phrase`Le chiffre de la première feuille.` },
  { titre: 'Référence', sorte: 'TEXTE', read: ({ reference }) => reference, definition: phrase`Identifiant du marché, liste du registre ou SIREN.` },
  { titre: 'Libellé', sorte: 'TEXTE', largeur: 60, read: ({ libelle }) => libelle, definition: '' },
];

/** Three sheets: the figures, every record counted with what it brings, and every record set aside with the reason. */
export function toFeuillesIndicateurs(lus: IndicateursExportes, methode: number): readonly FeuilleDecrite[] {
  const mesures = listLignesMesures(lus);
  const citer = (code: string, id: string): LigneCitee => ({ code, reference: lus.sujets.get(id)?.reference ?? id, libelle: lus.sujets.get(id)?.libelle ?? id });
  const comptees = mesures.flatMap(({ code, unite, comptes }) => comptes.map(({ id, quantite }): LigneComptee => ({ ...citer(code, id), quantite, unite: unite === '%' ? '' : unite })));
  const ecartees = mesures.flatMap(({ code, ecartes }) => ecartes.map(({ id, motif }): LigneEcartee => ({ ...citer(code, id), motif })));
  return [
    toFeuilleDecrite('Indicateurs', mesures, colonnesMesures(methode)),
    toFeuilleDecrite('Lignes comptées', comptees, [
      ...CITEE,
      { titre: 'Ce qu’elle apporte', sorte: 'NOMBRE', read: ({ quantite }) => quantite, definition: phrase`Dans l'unité du chiffre : leur somme est le chiffre. Pour G1, la somme des âges, que l'on divise par les biens.` },
      { titre: 'Unité', sorte: 'TEXTE', largeur: 14, read: ({ unite }) => unite, definition: '' },
    ]),
    toFeuilleDecrite('Lignes mises à part', ecartees, [
      ...CITEE,
      { titre: 'Raison', sorte: 'TEXTE', largeur: 60, read: ({ motif }) => insecables(PHRASES_MISE_A_PART[motif]), definition: phrase`Pourquoi la ligne n'est pas dans le chiffre.` },
    ]),
  ];
}

const ecrireCible = (cible: Part | null, unite: string): string | null => cible && formatCible(cible, unite);
