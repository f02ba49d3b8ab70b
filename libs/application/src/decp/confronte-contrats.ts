import {
  anneeOf, DomainError, foldEssentielles, foldMarche, isSiret, numeroPublie, parseSiren, toContrat, type Annee, type ContratConfronte, type EnregistrementMarche, type Marche, type Titulaire, type TypeCollectivite,
} from '@spaser/domain';
import type { MarcheAPublier } from '@spaser/intake';
import type { Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { requireTerritoire } from '../referentiel/require-territoire';

/** A buyer whose contracts are compared, and a reader of what is its own. */
export interface CollectiviteLue {
  readonly siren: string;
  readonly nom: string;
  read<T>(lire: (stores: Stores, collectiviteId: string, type: TypeCollectivite) => Promise<T>): Promise<T>;
}

/** One contract, what is published of it, and what a publication of it is made of. */
export interface ContratAConfronter extends ContratConfronte {
  readonly aPublier: MarcheAPublier;
}

/** @throws DomainError INTROUVABLE */
export function ofMembre(unite: UniteDeTravail, acteur: Acteur, siren: string): CollectiviteLue {
  const adhesion = requireAdhesion(acteur, siren);
  return { siren, nom: adhesion.nom, read: (lire) => unite.read(perimetreOf(acteur, adhesion), (stores) => lire(stores, adhesion.collectiviteId, adhesion.type)) };
}

/** For the command line. @throws DomainError TERRITOIRE_INCONNU, SIREN_INVALIDE, ACHETEUR_INCONNU */
export async function ofTerritoire(unite: UniteDeTravail, territoireCode: string, texte: string): Promise<CollectiviteLue> {
  const { code } = await requireTerritoire(unite, territoireCode);
  const siren = parseSiren(texte);
  const connue = await unite.read({ sorte: 'TERRITOIRE', territoireCode: code }, (stores) => stores.territoire.findCollectivite(siren));
  if (!connue) throw new DomainError('ACHETEUR_INCONNU', { siren, territoire: code });
  return { siren, nom: connue.nom, read: (lire) => unite.read({ sorte: 'COLLECTIVITE', territoireCode: code, collectiviteId: connue.id }, (stores) => lire(stores, connue.id, connue.type)) };
}

/** The contracts that the screen of a year lists, the latest first: notified in it, or without a date. */
export async function confronteContrats(stores: Stores, collectiviteId: string, type: TypeCollectivite, annee: Annee): Promise<readonly ContratAConfronter[]> {
  const tous = await stores.marches.listOfCollectivite(collectiviteId);
  const deLAnnee = tous.filter(({ marche: { dateNotification } }) => dateNotification === null || anneeOf(dateNotification) === annee);
  const publications = await stores.marches.listPublicationsOf(collectiviteId, deLAnnee.map(({ marche }) => marche.uid));
  const siret = siretOf(tous.map(({ marche }) => marche));
  const jour = ({ contrat: { marche } }: ContratConfronte): string => marche.dateNotification ?? '';
  return deLAnnee
    .flatMap(({ id, marche }) => {
      const enregistrements = publications.get(marche.uid) ?? [];
      return enregistrements.length === 0 && marche.saisie === null ? [] : [confronte(id, marche, enregistrements, type, siret)];
    })
    .sort((a, b) => jour(b).localeCompare(jour(a)) || a.contrat.marche.uid.localeCompare(b.contrat.marche.uid));
}

function confronte(id: string, marche: Marche, enregistrements: readonly EnregistrementMarche[], type: TypeCollectivite, siret: string | null): ContratAConfronter {
  const publie = enregistrements.length === 0 ? null : marche.saisie === null ? marche : foldMarche(enregistrements, type);
  const contrat = toContrat(id, marche);
  const titulaires = marche.titulaires.map((titulaire) => etablissementOf(titulaire, publie?.titulaires ?? []));
  return {
    contrat,
    publie,
    aPublier: {
      contrat: { ...contrat, marche: { ...marche, titulaires } },
      // The key of a publication is never changed: it would publish another contract.
      numero: publie === null ? (marche.saisie?.numero ?? null) : numeroPublie(marche),
      acheteur: isSiret(marche.acheteurId) ? marche.acheteurId : siret,
      essentielles: foldEssentielles(enregistrements),
    },
  };
}

/** The establishment that a buyer publishes under, when all its publications agree; `null`: nobody can say which. */
function siretOf(marches: readonly Marche[]): string | null {
  const [seul, autre] = new Set(marches.map(({ acheteurId }) => acheteurId).filter(isSiret));
  return autre === undefined ? (seul ?? null) : null;
}

/** A holder stated by its SIREN is the establishment that is published under it. */
function etablissementOf(titulaire: Titulaire, publies: readonly Titulaire[]): Titulaire {
  if (titulaire.typeIdentifiant !== 'SIREN') return titulaire;
  return publies.find(({ id, typeIdentifiant }) => typeIdentifiant === 'SIRET' && id !== null && id.startsWith(titulaire.id ?? ' ')) ?? titulaire;
}
