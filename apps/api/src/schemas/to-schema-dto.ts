import type { PropositionSchema, SchemaOuvert, SchemaResume } from '@spaser/application';
import { libelleStatut, type NoeudRetenu } from '@spaser/domain';
import { adresses, insecables } from '@spaser/views';
import type { ContenuDto } from './contenu.dto';
import type { DeliberationDto, SchemaResumeDto } from './schema-resume.dto';
import type { DefautDto, LigneCompletudeDto, NoeudDto, SchemaDto, SignataireDto } from './schemas.dto';
import type { PropositionDto } from './proposition.dto';
import { DOCUMENTS, FORMATS, type CodeDocument } from './schemas.params';

const LIBELLES_DOCUMENT: Readonly<Record<CodeDocument, string>> = {
  schema: 'Le schéma',
  deliberation: 'Le projet de délibération',
  note: 'La note d’une page pour le maire ou le président',
};

export function toResumeDto({ spaser, etat, titre, actions, indicateurs, deliberations, miseAJour }: SchemaResume): SchemaResumeDto {
  return {
    id: spaser.id,
    titre,
    statut: spaser.statut,
    etat,
    libelleEtat: spaser.declineLe === null ? libelleStatut(etat) : 'Décliné',
    modele: { code: spaser.modeleCode, version: spaser.modeleVersion },
    variante: spaser.variante,
    debut: spaser.debut,
    fin: spaser.fin,
    actions,
    indicateurs,
    conseilLe: spaser.conseilLe,
    conjoint: spaser.porteurId !== null,
    decline: spaser.declineLe !== null,
    remplaceId: spaser.remplaceId,
    majLe: spaser.majLe.toISOString(),
    deliberations: deliberations.map(toDeliberationDto),
    miseAJour,
  };
}

function toDeliberationDto({ id, objet, numero, seanceLe, executoireLe, url, pieceId }: SchemaResume['deliberations'][number]): DeliberationDto {
  return { id, objet, numero, seanceLe, executoireLe, url, pieceId };
}

export function toSchemaDto(ouvert: SchemaOuvert): SchemaDto {
  const { spaser, contenu, modele, collectivite } = ouvert;
  const base = `/api/espace/${collectivite.siren}/schemas/${spaser.id}`;
  return {
    ...toResumeDto({ ...ouvert, titre: contenu.titre, actions: contenu.actions.length, indicateurs: contenu.indicateurs.length + contenu.indicateursLocaux.length }),
    revision: spaser.revision,
    modeleSuivi: { code: modele.code, version: modele.version, titre: modele.titre, editeur: modele.editeur },
    libelleVariante: modele.variantes.find(({ code }) => code === contenu.variante)?.libelle ?? contenu.variante,
    oblige: ouvert.oblige,
    contenu: toContenuDto(contenu),
    arbre: ouvert.arbre.map(toNoeudDto),
    indicateursDuModele: ouvert.indicateurs.map((indicateur) => ({ ...indicateur })),
    propositions: ouvert.propositions.map((cible) => ({ ...cible, raison: insecables(cible.raison) })),
    completude: ouvert.completude.map(toCompletudeDto),
    aCorriger: ouvert.aCorriger.map(toDefautDto),
    documents: DOCUMENTS.flatMap((document) =>
      FORMATS.map((format) => ({ document, format, libelle: LIBELLES_DOCUMENT[document], href: `${base}/documents/${document}?format=${format}` })),
    ),
    porteur: ouvert.porteur && { ...ouvert.porteur },
    signataires: toSignataires(ouvert),
    actes: [...ouvert.actes],
    page: spaser.publieLe === null ? null : adresses.collectivite(collectivite),
  };
}

/** The buyers of a joint scheme with the state that their own tenant shows; those whom the job has not reached yet are invited. */
function toSignataires({ signataires, invites }: SchemaOuvert): SignataireDto[] {
  return [
    ...signataires.map(({ siren, nom, porteur, statut, decline }): SignataireDto => ({ siren, nom, porteur, etat: decline ? 'DECLINE' : statut })),
    ...invites.map(({ siren, nom }): SignataireDto => ({ siren, nom, porteur: false, etat: 'INVITE' })),
  ];
}

function toContenuDto(contenu: SchemaOuvert['contenu']): ContenuDto {
  return {
    ...contenu,
    actions: [...contenu.actions],
    indicateurs: [...contenu.indicateurs],
    cibles: contenu.cibles.map((cible) => ({ ...cible })),
    indicateursLocaux: contenu.indicateursLocaux.map((local) => ({ ...local, cibles: local.cibles.map((cible) => ({ ...cible })) })),
    suivi: { ...contenu.suivi },
    signataires: [...contenu.signataires],
  };
}

export function toNoeudDto(noeud: NoeudRetenu): NoeudDto {
  return {
    ...noeud,
    champs: noeud.champs.map((champ) => ({ ...champ })),
    indicateurs: noeud.indicateurs.map((indicateur) => ({ ...indicateur })),
    enfants: noeud.enfants.map(toNoeudDto),
  };
}

export function toCompletudeDto({ numero, intitule, etat, phrase }: SchemaOuvert['completude'][number]): LigneCompletudeDto {
  return { numero, intitule: insecables(intitule), etat, phrase: insecables(phrase) };
}

export function toDefautDto({ champ, code, message }: SchemaOuvert['aCorriger'][number]): DefautDto {
  return { champ, code, message: insecables(message) };
}

export function toPropositionDto({ modele, oblige, variantes, profil }: PropositionSchema): PropositionDto {
  return {
    modele: { code: modele.code, version: modele.version, titre: modele.titre, editeur: modele.editeur },
    oblige,
    variantes: variantes.map(({ variante, proposee, raison, actions }) => ({
      code: variante.code,
      libelle: variante.libelle,
      description: insecables(variante.description),
      proposee,
      raison: insecables(raison),
      actions,
      indicateurs: [...variante.indicateurs],
      facultatifs: [...variante.facultatifs],
    })),
    marches: profil.marches && { ...profil.marches },
  };
}
