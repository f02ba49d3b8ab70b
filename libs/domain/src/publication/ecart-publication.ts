import type { NatureContrat, Titulaire } from '../marche/enregistrement';
import type { Marche } from '../marche/marche';
import type { SaisieMarche } from '../marche/saisie-marche';
import type { ContratDuRegistre } from '../registre/contrat';
import { writePublie, writeRetenu } from '../registre/read-saisie-marche';
import { CHAMPS_MARCHE } from '../registre/sortes/marche';

/** What DECP publishes in the words of the register, and that a person may state otherwise. */
const CHAMPS_PUBLIES = ['objet', 'nature', 'procedure', 'codeCPV', 'idAccordCadre', 'dateNotification', 'montant', 'dureeMois', 'titulaires', 'modifications'] as const;
/** What DECP publishes as a yes or a no: that there is a clause, never its hours. */
const CONSIDERATIONS = ['clauseSociale', 'critereSocial', 'marcheReserve', 'environnement'] as const;

export const CHAMPS_COMPARES = [...CONSIDERATIONS, ...CHAMPS_PUBLIES] as const;
export type ChampCompare = (typeof CHAMPS_COMPARES)[number];

const LIBELLES: Readonly<Record<(typeof CONSIDERATIONS)[number], string>> = {
  clauseSociale: 'Clause sociale', critereSocial: 'Critère social', marcheReserve: 'Marché réservé', environnement: 'Considération environnementale',
};

/** One datum that a publication and its buyer say differently: as the register writes it, or a yes or a no; `null` is « not said ». */
export interface EcartChamp {
  readonly champ: ChampCompare;
  readonly publie: unknown;
  readonly dit: unknown;
}

export function libelleChampCompare(champ: ChampCompare): string {
  return isConsideration(champ) ? LIBELLES[champ] : CHAMPS_MARCHE[champ].libelle;
}

export function isConsideration(champ: ChampCompare): champ is (typeof CONSIDERATIONS)[number] {
  return (CONSIDERATIONS as readonly ChampCompare[]).includes(champ);
}

/** What a publication would have to change to say what its buyer states; what nobody states never differs. */
export function compareToPublie(publie: Marche, contrat: ContratDuRegistre): readonly EcartChamp[] {
  const { saisie } = contrat.marche;
  if (saisie === null) return [];
  const [avant, apres] = [writePublie(publie), writeRetenu(contrat)];
  return [...compareConsiderations(publie, saisie), ...CHAMPS_PUBLIES.flatMap((champ): readonly EcartChamp[] => {
    if (saisie[champ] === null) return [];
    const meme = champ === 'nature' ? natureDePublication(publie.nature) === natureDePublication(contrat.marche.nature) : champ === 'titulaires' ? isMemesTitulaires(publie.titulaires, contrat.marche.titulaires) : JSON.stringify(avant[champ]) === JSON.stringify(apres[champ]);
    return meme ? [] : [{ champ, publie: avant[champ] ?? null, dit: apres[champ] ?? null }];
  })];
}

function compareConsiderations({ considerationsSociales: sociales, considerationsEnvironnementales: environnement }: Marche, saisie: SaisieMarche): readonly EcartChamp[] {
  const some = (liste: readonly unknown[] | null): boolean | null => liste && liste.length > 0;
  const dites: Readonly<Record<(typeof CONSIDERATIONS)[number], readonly [publie: boolean | null, dit: boolean | null]>> = {
    clauseSociale: [sociales && sociales.includes('Clause sociale'), some(saisie.clauses)],
    critereSocial: [sociales && sociales.includes('Critère social'), some(saisie.criteresSociaux)],
    marcheReserve: [sociales && (sociales.includes('Marché réservé') || sociales.includes('Concession réservée')), some(saisie.reservations)],
    environnement: [some(environnement), isEnvironnementDit(saisie) ? true : null],
  };
  return CONSIDERATIONS.flatMap((champ) => {
    const [publie, dit] = dites[champ];
    return dit === null || publie === dit ? [] : [{ champ, publie, dit }];
  });
}

/** Whether a person states anything of the environment. Tags are a few of its provisions: none of them does not say that there is none. */
export function isEnvironnementDit({ etiquettes, leviers, labels }: SaisieMarche): boolean {
  return [etiquettes, leviers, labels].some((liste) => liste !== null && liste.length > 0);
}

/** The format of 2022 has no word for a contract under a framework agreement: its framework agreement tells it. */
function natureDePublication(nature: NatureContrat): NatureContrat {
  return nature === 'MARCHE_SUBSEQUENT' ? 'MARCHE' : nature;
}

/** Holders are their identifiers; a SIREN that a person states is any of its establishments. */
function isMemesTitulaires(publies: readonly Titulaire[], dits: readonly Titulaire[]): boolean {
  const covers = (a: Titulaire, b: Titulaire): boolean => a.id === b.id || (a.typeIdentifiant === 'SIREN' && (b.id ?? '').startsWith(a.id ?? ' '));
  return publies.every((publie) => dits.some((dit) => covers(dit, publie))) && dits.every((dit) => publies.some((publie) => covers(dit, publie)));
}
