import { formatEntier, LIBELLES_ENGAGEMENT, renderPastille, type Svg } from '@spaser/figures';
import { adresses } from '../../adresses';
import { insecables, phrase } from '../../typographie';
import { OBLIGATION } from '../accueil';
import { toPage, type Lien, type Page } from '../page';
import type { AdopterLu, CollectiviteTrouveeLue, SaisieAdopter } from './collectivite-lue';
import { phraseMarchesConnus, toVueTrouvee, type VueTrouvee } from './trouvee';

interface ChampSaisi {
  readonly valeur: string;
  readonly erreur: string | null;
}

/** « J'adopte »: find one's own collectivité, recognise it, say who one is. */
export interface VueAdopter extends Page {
  readonly h1: string;
  readonly conclusion: string;
  readonly action: string;
  readonly question: string;
  readonly trouvees: readonly VueTrouvee[];
  readonly introuvable: { readonly phrase: string; readonly suites: readonly string[] } | null;
  readonly choisie: VueChoisie | null;
  readonly obligation: string;
}

interface VueChoisie {
  readonly nom: string;
  readonly faits: readonly { readonly libelle: string; readonly valeur: string }[];
  readonly etat: { readonly pastille: Svg; readonly libelle: string };
  readonly page: Lien;
  readonly proconnect: string | null;
  readonly dejaInscrite: string | null;
  /** Her own space, for who works here already: nothing to ask. */
  readonly espace: string | null;
  /** Who is signed in has nothing to type. */
  readonly personne: string | null;
  readonly formulaire: {
    readonly action: string;
    readonly siren: string;
    readonly nom: ChampSaisi;
    readonly courriel: ChampSaisi;
    readonly resume: { readonly titre: string; readonly erreurs: readonly { readonly message: string; readonly href: string | null }[] } | null;
    readonly bouton: string;
  };
}

export function toVueAdopter(lu: AdopterLu): VueAdopter {
  const { territoire, question, trouvees, choisie, saisie } = lu;
  const h1 = choisie ? insecables(choisie.collectivite.nom) : 'Trouver ma commune';
  const conclusion = conclude(lu);
  const page = toPage({ territoire, annee: null, rubrique: null, constat: h1, sujet: 'Adopter un schéma', description: conclusion });
  return {
    ...page,
    titre: saisie ? phrase`Erreur : ${page.titre}` : page.titre,
    h1,
    conclusion,
    action: adresses.adopter(),
    question,
    trouvees: trouvees.filter(({ collectivite }) => collectivite.siren !== choisie?.collectivite.siren).map((trouvee, rang) => toVueTrouvee(trouvee, rang, adresses.adopterPour(trouvee.collectivite.siren))),
    introuvable: choisie === null && question !== '' && trouvees.length === 0
      ? {
        phrase: phrase`Aucune commune de ce territoire ne correspond à « ${question} ».`,
        suites: [
          phrase`Vérifiez l'orthographe, ou saisissez le code postal. Le nom d'une ancienne commune marche aussi.`,
          phrase`Votre structure est un syndicat ou un établissement public ? Demandez au Département de l'ajouter au référentiel.`,
        ],
      }
      : null,
    choisie: choisie && toVueChoisie(choisie, lu),
    obligation: OBLIGATION,
  };
}

function conclude({ question, trouvees, nombre, choisie, personne }: AdopterLu): string {
  if (choisie) {
    if (personne?.adhesions.includes(choisie.collectivite.siren)) return phrase`Vous travaillez déjà pour cette collectivité.`;
    if (personne) return phrase`C'est bien votre collectivité ? Demandez l'accès : vous gardez les autres.`;
    return choisie.inscrite
      ? phrase`Cette collectivité a déjà un compte. Demandez-lui l'accès.`
      : phrase`C'est bien votre collectivité ? Dites qui vous êtes : un lien vous attendra dans votre messagerie.`;
  }
  if (question === '') return phrase`Adoptez votre schéma en dix minutes, sans tableur.`;
  if (nombre === 0) return phrase`Aucun résultat.`;
  return nombre > trouvees.length
    ? phrase`${formatEntier(nombre)} collectivités correspondent. Voici les ${formatEntier(trouvees.length)} premières : précisez le nom si la vôtre manque.`
    : phrase`${formatEntier(nombre)} collectivités correspondent. Choisissez la vôtre.`;
}

function toVueChoisie({ collectivite, epciNom, etat, marches, inscrite }: CollectiviteTrouveeLue, { saisie, proconnect, personne }: AdopterLu): VueChoisie {
  const { nom, siren, population } = collectivite;
  const erreurOf = (champ: 'nom' | 'courriel'): string | null => saisie?.erreurs.find((erreur) => erreur.champ === champ)?.message ?? null;
  return {
    nom,
    faits: [
      ...(population === null ? [] : [{ libelle: 'Habitants', valeur: formatEntier(population) }]),
      ...(epciNom === null ? [] : [{ libelle: 'Intercommunalité', valeur: epciNom }]),
      { libelle: 'SIREN', valeur: siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0') },
      { libelle: 'Marchés', valeur: phraseMarchesConnus(marches) },
    ],
    etat: { pastille: renderPastille('etat-choisie', etat), libelle: LIBELLES_ENGAGEMENT[etat] },
    page: { libelle: 'Voir sa page publique', href: adresses.collectivite(collectivite) },
    espace: personne?.adhesions.includes(siren) ? adresses.espaceOf(siren) : null,
    personne: personne && phrase`Vous êtes ${personne.nom === '' ? personne.courriel : `${personne.nom} (${personne.courriel})`}.`,
    proconnect: proconnect && !personne ? adresses.proconnect(siren) : null,
    dejaInscrite: inscrite
      ? phrase`Les personnes qui administrent ce compte recevront votre demande. Sans réponse sous dix jours, le Département prend le relais.`
      : null,
    formulaire: {
      action: adresses.adopter(),
      siren,
      nom: { valeur: saisie?.nom ?? '', erreur: erreurOf('nom') },
      courriel: { valeur: saisie?.courriel ?? '', erreur: erreurOf('courriel') },
      resume: saisie && toResume(saisie),
      bouton: inscrite || personne ? 'Demander l’accès' : 'Recevoir mon lien',
    },
  };
}

function toResume({ erreurs }: SaisieAdopter): NonNullable<VueChoisie['formulaire']['resume']> {
  return {
    titre: erreurs.length > 1 ? phrase`${erreurs.length} réponses sont à corriger` : 'Une réponse est à corriger',
    erreurs: erreurs.map(({ champ, message }) => ({ message, href: champ === null ? null : `#${champ}` })),
  };
}
