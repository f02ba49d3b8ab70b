import { dateCivile, listRegles, MODELE_LANDES_2023_2029, CODES_INDICATEUR } from '@spaser/domain';
import * as vues from '../index';
import { DEUX_TROUVEES, desCollectivitesLues, unAdopterLu, uneCollectiviteLue, uneCommune, unSchemaPublie, uneTrouvee } from './des-collectivites';
import { unContrat, unePage, unMarcheLu } from './un-marche';
import { CAP, desAcheteurs, uneFigure, unFichier, unTableau } from './un-tableau';

/** Every public page in its empty, filled and extreme states: what the tests of structure, language and weight read. */
const territoire = { nom: 'Landes', demonstration: true };
const schema = { territoire, modele: MODELE_LANDES_2023_2029, annee: 2025, b1: uneFigure().b1 };
const HOSTILE = `<script>alert("1")</script>' onload=x {{{a}}} ${'x'.repeat(300)}`;

const territoires: Readonly<Record<string, vues.TableauLu>> = {
  rempli: unTableau(),
  vide: unTableau({ figure: uneFigure({ acheteurs: [], marchesComptes: 0 }), series: [], annees: [], fichiers: [], calculeLe: null }),
  'fichiers sans marché': unTableau({ figure: uneFigure({ acheteurs: [], marchesComptes: 0 }), series: [], annees: [], calculeLe: null }),
  'année inconnue': unTableau({ figure: uneFigure({ annee: 2031 }), annees: [2024, 2025] }),
  'non mesurable': unTableau({ figure: uneFigure({ acheteurs: desAcheteurs({ volume: null }) }) }),
  'couverture faible': unTableau({ figure: uneFigure({ acheteurs: desAcheteurs({ volume: 100_000_000_00n }) }) }),
  'sans achat inclusif': unTableau({ figure: uneFigure({ acheteurs: desAcheteurs({ montant: 0n }), marchesComptes: 0 }) }),
  'cap atteint': unTableau({ figure: uneFigure({ acheteurs: desAcheteurs({ montant: 52_000_000_00n, volume: 500_000_000_00n }) }) }),
  'atteint en part': unTableau({ figure: uneFigure({ acheteurs: desAcheteurs({ montant: 45_500_000_00n, volume: 455_000_000_00n }) }) }),
  'atteint en valeur': unTableau({ figure: uneFigure({ acheteurs: desAcheteurs({ montant: 52_000_000_00n, volume: 600_000_000_00n }) }) }),
  'sans cap, un seul acheteur': unTableau({
    modele: null, figure: uneFigure({ cap: null, acheteurs: [desAcheteurs()[0]].flatMap((un) => (un ? [un] : [])), marchesComptes: 1 }),
  }),
  extrême: unTableau({
    enCours: 7, territoire: { nom: HOSTILE, demonstration: true }, fichiers: [
      unFichier({ nom: HOSTILE, termineLe: null, statut: 'EN_COURS' }), unFichier({ format: HOSTILE, statut: 'REFUSE' }),
    ],
    figure: uneFigure({
      cap: CAP, acheteurs: desAcheteurs({ montant: 10n ** 17n, volume: 1n }).map((acheteur) => ({ ...acheteur, nom: `${acheteur.nom} ${HOSTILE}` })),
      marchesComptes: 999_999,
    }),
  }),
};

const filtre = unePage().filtre;
const contrats: Readonly<Record<string, readonly [vues.PageContratsLue, number]>> = {
  remplis: [unePage(), 1],
  'page 3 de 25': [unePage({ nombre: 1214 }), 3],
  'filtrés': [
    unePage({ ensemble: { nombre: 57, somme: 9_999_999_99n }, filtre: { ...filtre, texte: 'voirie', voie: 'CLAUSE', epciSiren: '900000001', tri: 'montant' } }),
    1,
  ],
  'mis de côté': [
    unePage({
      contributions: [unContrat({ valeur: null, motif: 'MONTANT_INVRAISEMBLABLE' })], filtre: { ...filtre, sorte: 'ECARTE', motif: 'MONTANT_INVRAISEMBLABLE' },
    }),
    1,
  ],
  'rien trouvé': [unePage({ contributions: [], nombre: 0, montants: null, ensemble: { nombre: 57, somme: 1n }, filtre: { ...filtre, texte: HOSTILE } }), 1],
  'rien du tout': [unePage({ contributions: [], nombre: 0, montants: null, acheteurs: [] }), 1],
  extrêmes: [
    unePage({
      contributions: [unContrat({ objet: HOSTILE, acheteurNom: HOSTILE, voies: [], sources: [], montant: -1n, valeur: 10n ** 17n, dateNotification: null })],
      enCours: 1,
    }),
    1,
  ],
};

const marches: Readonly<Record<string, vues.MarcheLu>> = {
  connu: unMarcheLu(),
  'sans rien': unMarcheLu({ valeurs: [] }, {
    objet: null, montantInitial: null, montantCourant: null, dateNotification: null, dureeMois: null,
    procedure: null, codeCPV: null, typeMarche: null, lieuExecution: null,
    titulaires: [], considerationsSociales: null, considerationsEnvironnementales: null, etats: [{
      sorte: 'INITIAL', date: null, montant: null, dureeMois: null,
    }],
  }),
  'à vérifier': unMarcheLu({}, {
    objet: HOSTILE, idAccordCadre: HOSTILE, considerationsSociales: [], aVerifier: ['ETAT_AMBIGU', 'MONTANT_INVRAISEMBLABLE'],
    anomalies: [
      { code: 'MONTANT_INVRAISEMBLABLE', champ: 'montant', brut: '99999999900', retenu: '99999999900' },
      { code: 'DATE_ILLISIBLE', champ: 'dateNotification', brut: HOSTILE, retenu: null },
    ],
  }),
};

const abroge = { objet: 'ABROGATION', numero: HOSTILE, seanceLe: dateCivile(2026, 5, 2), url: 'https://mairie.example/acte.pdf', pieceId: null } as const;
const collectivites: Readonly<Record<string, vues.CollectiviteLue>> = {
  'qui a adopté': uneCollectiviteLue(),
  'sans schéma': uneCollectiviteLue({ schema: null, historique: [], etat: 'CLAUSES_INSEREES' }),
  'dont rien n’est connu': uneCollectiviteLue({ schema: null, historique: [], etat: 'PAS_ENGAGEE', marches: [] }),
  'en préparation': uneCollectiviteLue({ schema: null, historique: [], enPreparation: true, epciNom: null, collectivite: { ...uneCommune, population: null } }),
  'qui a abrogé': uneCollectiviteLue({ historique: [...uneCollectiviteLue().historique, abroge] }),
  extrême: uneCollectiviteLue({
    collectivite: { ...uneCommune, nom: HOSTILE }, epciNom: HOSTILE,
    schema: unSchemaPublie(
      {
        titre: HOSTILE, cibles: unSchemaPublie().contenu.cibles.map((cible) => ({ ...cible, valeur: '12.5', motif: HOSTILE })),
        indicateursLocaux: [{ code: 'L-1', libelle: HOSTILE, unite: 'repas', cibles: [] }], suivi: { pilote: HOSTILE, modalites: HOSTILE, lieuPublication: HOSTILE },
      },
      [{ siren: '900000003', nom: HOSTILE, statut: 'ADOPTE' }],
    ),
  }),
};

const ACCES = { territoire, jeton: 'secret', collectivite: 'Brassempouy', demandeur: 'Maïté Lartigue', demandeurCourriel: 'maite@orange.example' };
const INVITATION = { invitePar: 'Maïté Lartigue', courriel: 'paul@brassempouy.example', roles: ['GESTIONNAIRE', 'VALIDEUR'] as const };

const entries = <V>(sujet: string, etats: Readonly<Record<string, V>>, render: (etat: V) => string): readonly (readonly [string, string])[] =>
  Object.entries(etats).map(([nom, etat]) => [`${sujet} ${nom}`, render(etat)]);

export const PAGES: readonly (readonly [nom: string, html: string])[] = [
  ['accueil', vues.renderAccueil(vues.toVueAccueil({ territoire, figure: uneFigure(), aujourdhui: uneFigure({ annee: 2026 }).b1 }))],
  ['accueil sans données', vues.renderAccueil(vues.toVueAccueil({ territoire: { nom: 'Landes', demonstration: false }, figure: null }))],
  ...entries('territoire', territoires, (tableau) => vues.renderTerritoire(vues.toVueTerritoire(tableau))),
  ...entries('contrats', contrats, ([page, numero]) => vues.renderContrats(vues.toVueContrats(page, numero))),
  ...entries('marché', marches, (marche) => vues.renderMarche(vues.toVueMarche(marche))),
  ['indicateurs', vues.renderIndicateurs(vues.toVueIndicateurs(schema))],
  ['indicateurs sans données', vues.renderIndicateurs(vues.toVueIndicateurs({ ...schema, annee: null, b1: null }))],
  ...CODES_INDICATEUR.map((code): [string, string] => [`indicateur ${code}`, vues.renderIndicateur(vues.toVueIndicateur(code, schema))]),
  ...entries('collectivités', {
    montrées: desCollectivitesLues(), introuvables: desCollectivitesLues({ question: HOSTILE, trouvees: [], nombre: 0 }),
    filtrées: desCollectivitesLues({ filtre: { etat: 'EN_PREPARATION', epciSiren: '900000003', type: 'COMMUNE' }, nombre: 120, page: 2 }),
  }, (lues) => vues.renderCollectivites(vues.toVueCollectivites(lues))),
  ...entries('adopter', {
    'sans question': unAdopterLu(), introuvable: unAdopterLu({ question: 'Tartaz' }), plusieurs: unAdopterLu({ question: 'bourg', trouvees: DEUX_TROUVEES }), 'trop nombreuses': unAdopterLu({ question: 'bourg', trouvees: DEUX_TROUVEES, nombre: 23 }),
    'une parmi d’autres': unAdopterLu({ question: 'bourg', trouvees: DEUX_TROUVEES, choisie: DEUX_TROUVEES[0] }),
    'une seule': unAdopterLu({ question: 'bourg', choisie: uneTrouvee({ etat: 'PAS_ENGAGEE' }) }), 'déjà inscrite': unAdopterLu({ choisie: uneTrouvee({ inscrite: true, marches: [] }) }),
    'connectée': unAdopterLu({ choisie: uneTrouvee(), personne: { nom: HOSTILE, courriel: 'a@b.example', adhesions: [] } }),
    'connectée, déjà membre': unAdopterLu({ choisie: uneTrouvee(), personne: { nom: '', courriel: 'a@b.example', adhesions: [uneTrouvee().collectivite.siren] } }),
    'à corriger': unAdopterLu({
      choisie: uneTrouvee(), saisie: { nom: HOSTILE, courriel: HOSTILE, erreurs: [{ champ: 'nom', message: 'Donnez votre nom.' }, { champ: null, message: HOSTILE }] },
    }),
  }, (lu) => vues.renderAdopter(vues.toVueAdopter(lu))),
  ['lien envoyé', vues.renderLienEnvoye(vues.toVueLienEnvoye({ territoire, courriel: HOSTILE, minutes: 30, retour: '/adopter', sansServeur: true }))],
  ...entries('collectivité', collectivites, (lue) => vues.renderCollectivite(vues.toVueCollectivite(lue))),
  ...entries('schéma de la collectivité', collectivites, (lue) => vues.renderSchema(vues.toVueSchema(lue, lue.schema ?? unSchemaPublie()))),
  ...entries('accès', {
    'preuve demandée': vues.toVuePreuve({ ...ACCES, fonction: 'secrétaire de mairie' }), 'preuve sans fonction': vues.toVuePreuve({ ...ACCES, fonction: '' }),
    'preuve hostile': vues.toVuePreuve({ territoire, jeton: HOSTILE, collectivite: HOSTILE, demandeur: HOSTILE, demandeurCourriel: HOSTILE, fonction: HOSTILE }),
    ...Object.fromEntries((['ACCEPTEE', 'TRANSMISE', 'REFUSEE'] as const).map((reponse) => [`preuve ${reponse}`, vues.toVuePreuveRepondue(territoire, reponse)])),
    avis: vues.toVueAvis(ACCES), 'avis contesté': vues.toVueAvisRepondu(territoire, 'GELEE'), 'avis sans objet': vues.toVueAvisRepondu(territoire, 'DEJA_FERME'),
    ...Object.fromEntries((['PERSONNE', 'INVITE', 'UN_AUTRE'] as const).map((connecte) => [`invitation ${connecte}`, vues.toVueInvitation({ ...ACCES, ...INVITATION, connecte })])),
    'invitation acceptée': vues.toVueInvitationAcceptee(territoire, '214000549'), 'compte fermé': vues.toVueCompteFerme(territoire),
  }, vues.renderAcces),
  ['connexion', vues.renderConnexion(vues.toVueConnexion({ territoire, suite: '/app', courriel: '', erreur: null, proconnect: true }))],
  ['connexion refusée', vues.renderConnexion(vues.toVueConnexion({ territoire, suite: HOSTILE, courriel: HOSTILE, erreur: HOSTILE, proconnect: false }))],
  ['lien à ouvrir', vues.renderConnexion(vues.toVueLienAOuvrir(territoire, 'jeton'))],
  ['code', vues.renderConnexion(vues.toVueCode(territoire, 'Ce code ne convient pas.'))],
  ...[true, false].map((actif): readonly [string, string] => [
    `compte ${actif ? 'protégé' : 'simple'}`,
    vues.renderCompte(vues.toVueCompte({
      territoire, erreur: actif ? null : HOSTILE, doubleFacteurDonne: actif, adhesions: actif ? [] : [{ nom: HOSTILE, roles: ['ADMIN_COLLECTIVITE'] }],
      compte: { courriel: HOSTILE, nom: HOSTILE, motDePasse: actif, doubleFacteur: actif, codesRestants: 7, sessions: actif ? 3 : 1 },
    })),
  ]),
  ['double authentification à activer', vues.renderDoubleFacteur(vues.toVueEnrolement(territoire, { cle: 'ABCDEFGH', image: '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>' }))],
  ['codes de secours', vues.renderDoubleFacteur(vues.toVueCodesDeSecours(territoire, ['abcde-12345']))],
  ['méthode', vues.renderMethode(vues.toVueMethode({ territoire, annee: 2025, regles: listRegles(dateCivile(2026, 11, 22)) }))],
  ['accessibilité', vues.renderInformations(vues.toVueAccessibilite({ territoire, annee: 2025 }))],
  ['mentions', vues.renderInformations(vues.toVueMentions({ territoire, annee: null }))],
  ['page introuvable', vues.renderErreur({ statut: 404, titre: 'Cette page n’existe pas ou a changé d’adresse.', details: [], reference: 'r' })],
  [
    'demande à corriger',
    vues.renderErreur({
      statut: 422, titre: 'La demande est à corriger.', details: ['L’acheteur est un SIREN de 9 chiffres.', HOSTILE], reference: 'r', territoire,
    }),
  ],
  [
    'panne',
    vues.renderErreur({ statut: 500, titre: 'Le service a rencontré une panne. Réessayez dans quelques minutes.', details: [], reference: '0b0f-9a9e' }),
  ],
];
