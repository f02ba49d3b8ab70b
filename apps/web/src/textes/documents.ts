import type { CodeDocument, FormatDocument } from '../api/contrat';
import { formatJour } from '../outils/dates';
import { compte, phrase } from './phrase';

const FORMATS: Readonly<Record<FormatDocument, string>> = { html: 'Page web', pdf: 'PDF', docx: 'Word' };
const NOMS: Readonly<Record<CodeDocument, { readonly titre: string; readonly phrase: string }>> = {
  schema: { titre: 'Le schéma', phrase: phrase`Le texte que votre assemblée adopte, avec ses actions et ses cibles.` },
  deliberation: { titre: 'Le projet de délibération', phrase: phrase`À mettre à l'ordre du jour. Modifiable : adaptez les visas et le nom du rapporteur.` },
  note: { titre: 'La note pour le maire', phrase: phrase`Une page, pour présenter le schéma en séance.` },
};

export const DOCUMENTS_TEXTES = {
  titre: 'Vos documents sont prêts',
  constat: (jour: string | null): string =>
    jour === null ? phrase`Téléchargez-les, faites voter, puis revenez enregistrer la délibération : c'est elle qui publie votre schéma.` : phrase`Le conseil se réunit le ${formatJour(jour)}. Téléchargez les documents, faites voter, puis revenez enregistrer la délibération.`,
  documents: 'Documents à télécharger',
  document: (code: CodeDocument) => NOMS[code],
  format: (format: FormatDocument): string => FORMATS[format],
  telecharger: (document: string, format: string): string => `${format} : ${document}`,
  reprendre: 'Revenir au brouillon', reprendrePhrase: phrase`Une correction à faire ? Reprenez votre brouillon : les documents seront refaits.`,
  vote: {
    titre: 'Après le conseil', phrase: phrase`Deux informations suffisent. Le schéma et la délibération deviennent publics, et votre collectivité est comptée parmi celles qui se sont engagées.`,
    numero: 'Numéro de la délibération', aideNumero: phrase`Tel qu'il figure en tête de l'acte, par exemple 2026-014.`,
    seance: 'Date de la séance', aideSeance: phrase`Le jour du vote, aujourd'hui au plus tard.`,
    plus: phrase`Ajouter la date d'effet, le lien ou le PDF signé`,
    effet: phrase`Date d'effet`, aideEffet: phrase`Si l'acte devient exécutoire plus tard que la séance.`,
    url: phrase`Adresse de l'acte sur votre site`, aideUrl: phrase`Elle commence par https://`,
    fichier: 'Délibération signée', aideFichier: phrase`Un PDF de 10 Mo au plus. Il sera public.`,
    valider: phrase`Enregistrer la délibération et publier`, occupe: 'Publication…',
    droit: phrase`Le vote est enregistré par une personne qui a le rôle « Élu ou valideur ». Transmettez-lui le numéro et la date.`,
    trop: phrase`Ce fichier dépasse 10 Mo. Réduisez sa qualité, ou donnez plutôt l'adresse de l'acte.`,
    pasPdf: phrase`Ce fichier n'est pas un PDF. Exportez la délibération en PDF, puis choisissez-la à nouveau.`,
  },
  manque: { numero: phrase`Il manque le numéro de la délibération. Il figure en tête de l'acte, par exemple 2026-014.`, seance: phrase`Il manque la date de la séance. Indiquez le jour du vote.` },
  confirmation: {
    titre: 'Votre schéma est adopté',
    constat: (numero: string, jour: string): string => phrase`Délibération n° ${numero} du ${formatJour(jour)}, enregistrée et publiée.`,
    page: 'Voir la page publique', accueil: phrase`Revenir à l'accueil`,
    b1: { titre: 'Les communes engagées dans le territoire', avant: (nombre: number): string => phrase`${compte(nombre, 'commune')} avant`, apres: (nombre: number, total: number): string => phrase`${compte(nombre, 'commune')} sur ${total}`, calcul: 'Le nouveau décompte est en cours…', identique: phrase`Le décompte n'a pas changé : votre collectivité était déjà comptée, ou n'est pas une commune.` },
    suite: { titre: 'Et maintenant ?', lignes: [phrase`Transmettez la délibération au contrôle de légalité, comme tout acte.`, phrase`Chaque année, présentez les résultats à votre assemblée : ils sont calculés pour vous dès que les données sont connues.`] },
  },
} as const;
