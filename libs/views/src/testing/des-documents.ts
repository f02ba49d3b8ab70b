import {
  composeContenu, computeCompletude, MODELE_LANDES_2023_2029, toArbre, type ContenuSpaser, type DateCivile, type ModeleLibre, type TypeCollectivite,
} from '@spaser/domain';
import type { DocumentsLus } from '../view-models/documents/documents-lus';

export const jour = (texte: string): DateCivile => texte as DateCivile;

interface QuestionDocuments {
  readonly collectivite: Partial<DocumentsLus['collectivite']>;
  readonly modele: ModeleLibre;
  readonly variante: string;
  readonly debut: number;
  readonly contenu: Partial<ContenuSpaser>;
  readonly signataires: DocumentsLus['signataires'];
}

/** What the documents of an invented buyer read: the domain composes the content, the tree and the completeness. */
export function desDocumentsLus(question: Partial<QuestionDocuments> = {}, surcharge: Partial<DocumentsLus> = {}): DocumentsLus {
  const { modele, variante, debut, signataires } = { modele: MODELE_LANDES_2023_2029 as ModeleLibre, variante: 'ESSENTIEL', debut: 2026, signataires: [], ...question };
  const collectivite = {
    nom: 'Saint-Inventé-des-Pins', type: 'COMMUNE' as TypeCollectivite, population: 512, siren: '214000010', epciNom: 'Communauté de communes des Pins inventés',
    ...question.collectivite,
  };
  const propose = composeContenu(modele, variante, { ...collectivite, marches: null }, debut);
  const contenu: ContenuSpaser = {
    ...propose,
    suivi: { ...propose.suivi, pilote: 'La secrétaire de mairie et l’adjointe aux finances' },
    signataires: signataires.map(({ siren }) => siren),
    ...question.contenu,
  };
  return {
    territoire: { nom: 'Landes', demonstration: false },
    collectivite, contenu, signataires,
    statut: 'PROJET',
    arbre: toArbre(modele, contenu),
    completude: computeCompletude(contenu, modele, collectivite.type),
    modele: { code: modele.code, version: modele.version, titre: modele.titre, editeur: modele.editeur, source: modele.source },
    objet: 'ADOPTION', deliberation: null, precedente: null, conseilLe: jour('2026-12-10'), date: jour('2026-11-25'),
    ...surcharge,
  };
}

/** A commune of 512 inhabitants with the shortest formula, a target of its own and an indicator of its own. */
export function desDocumentsDeCommune(surcharge: Partial<DocumentsLus> = {}): DocumentsLus {
  const { contenu } = desDocumentsLus();
  return desDocumentsLus({
    contenu: {
      cibles: contenu.cibles.map((cible, rang) => (rang === 0 ? { ...cible, valeur: '40', motif: 'Nous passons deux marchés par an : un sur deux serait déjà un progrès.' } : cible)),
      indicateursLocaux: [{ code: 'L-1', libelle: 'Repas bio servis à la cantine', unite: 'repas', cibles: [{ annee: 2027, valeur: '4500' }, { annee: 2029, valeur: '9000' }] }],
    },
  }, surcharge);
}

/** The whole model: 14 actions, 23 indicators, targets of every year. */
export function desDocumentsDeDepartement(surcharge: Partial<DocumentsLus> = {}): DocumentsLus {
  return desDocumentsLus({
    collectivite: { nom: 'Département des Landes inventées', type: 'DEPARTEMENT', population: 420_000, siren: '224000018', epciNom: null }, variante: 'DEPARTEMENT', debut: 2023,
  }, surcharge);
}

/** An EPCI and two communes that adopt together. */
export function desDocumentsConjoints(surcharge: Partial<DocumentsLus> = {}): DocumentsLus {
  return desDocumentsLus({
    collectivite: { nom: 'Communauté de communes des Pins inventés', type: 'EPCI', population: 18_000, siren: '200000018', epciNom: null }, variante: 'EPCI',
    signataires: [{ siren: '214000010', nom: 'Saint-Inventé-des-Pins' }, { siren: '214000028', nom: 'Laglorieuse-sur-Rien' }],
  }, surcharge);
}
