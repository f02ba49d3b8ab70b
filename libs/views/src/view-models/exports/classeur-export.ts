import { normaliseNom } from '@spaser/domain';
import { formatDate } from '@spaser/figures';
import type { Classeur } from '../../classeurs/classeur';
import type { FichierClasseur } from '../../classeurs/render-classeur';
import { phrase } from '../../typographie';
import { toFeuilleAnnee } from './annee';
import { LIBELLES_ETAT_CONTRAT, toFeuilleContrats } from './contrats';
import { toFeuilleEcritures } from './ecritures';
import type { ExportLu } from './exports-lus';
import type { FeuilleDecrite } from './feuille-decrite';
import { toFeuillesIndicateurs } from './indicateurs';
import { libelleExport } from './quoi-export';
import { toFeuillesSuivi } from './suivi';

/** What was read for an export as a workbook: its sheets, and the notice that says what they are. */
export function toClasseurExport(lu: ExportLu): Classeur {
  const feuilles: readonly FeuilleDecrite[] = [
    ...(lu.indicateurs ? toFeuillesIndicateurs(lu.indicateurs, lu.methode) : []),
    ...(lu.exercice ? [toFeuilleAnnee(lu.exercice)] : []),
    ...(lu.suivi ? toFeuillesSuivi(lu.suivi) : []),
    ...(lu.contrats ? [toFeuilleContrats(lu.contrats)] : []),
    ...lu.listes.map(({ sorte, ecritures }) => toFeuilleEcritures(sorte, ecritures)),
  ];
  return { titre: titreOf(lu), notice: [...enTete(lu), ...feuilles.flatMap(({ notice }) => notice), ...PIED], feuilles: feuilles.map(({ feuille }) => feuille) };
}

/** File name to download an export under: « contrats-2025-amou.ods ». */
export function fichierOfExport({ quoi, annee, collectivite: { nom, siren } }: ExportLu, extension: FichierClasseur['extension'] | 'txt'): string {
  const suffixe = normaliseNom(nom).replaceAll(' ', '-').slice(0, 60) || siren;
  return `${[quoi, ...(annee === null ? [] : [String(annee)]), suffixe].join('-')}.${extension}`;
}

function titreOf({ quoi, collectivite: { nom }, annee }: ExportLu): string {
  return [libelleExport(quoi), nom, ...(annee === null ? [] : [String(annee)])].join(' — ');
}

function enTete({ collectivite: { nom, siren }, demonstration, annee, le, methode, filtre, contrats, listes, indicateurs }: ExportLu): readonly string[] {
  return [
    phrase`Collectivité : ${nom}, SIREN ${siren}. Période : ${annee === null ? 'toutes les années' : annee}.`,
    phrase`Fichier fait le ${formatDate(le)}, d'après le registre ce jour-là. Méthode de calcul : version ${methode}.`,
    ...(demonstration ? [phrase`Données de démonstration : les marchés sont inventés, ne citez aucun de ces chiffres.`] : []),
    ...(contrats ? [phrase`Marchés notifiés dans l'année, et ceux dont la date de notification manque.`] : []),
    ...(filtre.etat === null ? [] : [phrase`Filtre : état « ${LIBELLES_ETAT_CONTRAT[filtre.etat]} ».`]),
    ...(filtre.recherche === null ? [] : [phrase`Filtre : recherche « ${filtre.recherche} ».`]),
    phrase`Toutes les lignes y sont. Une cellule vide est une information que personne n'a donnée ; 0 est un zéro dit.`,
    ...(indicateurs ? [phrase`Les effectifs inférieurs à 5 personnes ne sont pas donnés dans les feuilles des indicateurs, ni ceux qui permettraient de les retrouver par différence (décision D-16).`] : []),
    ...(listes.some(({ sorte }) => sorte === 'RELEVE')
      ? [phrase`La feuille « Heures et bénéficiaires » donne vos relevés en entier, petits effectifs compris : gardez-la pour vous.`]
      : []),
  ];
}

const PIED: readonly string[] = [
  phrase`Sources : les données essentielles de la commande publique (DECP), que les acheteurs publient sous Licence Ouverte 2.0, et le registre que tient la collectivité. Si vous
    réutilisez ce fichier, citez-les, avec sa date.`,
];
