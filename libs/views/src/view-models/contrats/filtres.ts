import { PHRASES_ECART, VOIES_INCLUSION, type MotifEcart } from '@spaser/domain';
import { adresses } from '../../adresses';
import { insecables, phrase } from '../../typographie';
import { LIBELLES_TYPE, LIBELLES_VOIE } from '../libelles';
import { TRIS_CONTRATS, type TriContrats } from './filtre-contrats';
import type { PageContratsLue } from './page-lue';

export interface Option {
  readonly valeur: string;
  readonly libelle: string;
  readonly choisie: boolean;
}

interface GroupeOptions {
  readonly libelle: string | null;
  readonly options: readonly Option[];
}

/** The filters as a form that the address carries; what is chosen stays chosen. */
export interface VueFiltres {
  readonly action: string;
  readonly texte: string;
  readonly champs: readonly { readonly nom: string; readonly libelle: string; readonly groupes: readonly GroupeOptions[] }[];
  readonly actifs: string | null;
  readonly ouvert: boolean;
  readonly effacer: string;
}

const LIBELLES_TRI: Readonly<Record<TriContrats, string>> = {
  valeur: 'Valeur de l’année, décroissante',
  acheteur: 'Acheteur, de A à Z',
  notification: 'Notification, la plus récente',
  montant: 'Montant courant, décroissant',
};
const MOTIFS = Object.keys(PHRASES_ECART) as readonly MotifEcart[];

export function toVueFiltres({ annee, filtre, acheteurs }: PageContratsLue): VueFiltres {
  const option = (valeur: string, libelle: string, choisie: boolean): Option => ({ valeur, libelle, choisie });
  const groupe = (tous: string, options: readonly Option[]) => ({
    libelle: null, options: [option('', tous, options.every(({ choisie }) => !choisie)), ...options],
  });
  const epci = acheteurs.filter(({ type }) => type === 'EPCI');
  const types = [...new Set(acheteurs.map(({ type }) => type))].sort((a, b) => LIBELLES_TYPE[a].localeCompare(LIBELLES_TYPE[b], 'fr'));
  const actifs = [filtre.texte, filtre.acheteurSiren, filtre.epciSiren, filtre.voie, filtre.motif].filter((valeur) => valeur !== null).length;
  return {
    action: adresses.contrats(annee),
    texte: filtre.texte ?? '',
    champs: [
      {
        nom: 'sorte', libelle: 'Marchés', groupes: [{
          libelle: null,
          options: [option('COMPTE', 'Comptés dans le montant', filtre.sorte === 'COMPTE'), option('ECARTE', 'Mis de côté', filtre.sorte === 'ECARTE')],
        }],
      },
      {
        nom: 'dispositif', libelle: 'Dispositif',
        groupes: [groupe('Tous', VOIES_INCLUSION.map((voie) => option(voie, LIBELLES_VOIE[voie], voie === filtre.voie)))],
      },
      {
        nom: 'acheteur', libelle: 'Acheteur', groupes: [
          { libelle: null, options: [option('', 'Tous', filtre.acheteurSiren === null)] },
          ...types.map((type) => ({
            libelle: LIBELLES_TYPE[type],
            options: acheteurs.filter((acheteur) => acheteur.type === type).map(({ siren, nom }) => option(siren, nom, siren === filtre.acheteurSiren)),
          })),
        ],
      },
      { nom: 'epci', libelle: 'Intercommunalité', groupes: [groupe('Toutes', epci.map(({ siren, nom }) => option(siren, nom, siren === filtre.epciSiren)))] },
      ...(filtre.sorte === 'COMPTE' ? [] : [
        {
          nom: 'motif', libelle: 'Motif',
          groupes: [groupe('Tous', MOTIFS.map((motif) => option(motif, insecables(PHRASES_ECART[motif]), motif === filtre.motif)))],
        },
      ]),
      {
        nom: 'tri', libelle: 'Trier par', groupes: [{ libelle: null, options: TRIS_CONTRATS.map((tri) => option(tri, LIBELLES_TRI[tri], tri === filtre.tri)) }],
      },
    ],
    actifs: actifs === 0 ? null : actifs === 1 ? '1 filtre actif' : phrase`${actifs} filtres actifs`,
    ouvert: actifs - (filtre.texte === null ? 0 : 1) > 0 || filtre.sorte === 'ECARTE' || filtre.tri !== 'valeur',
    effacer: adresses.contrats(annee),
  };
}
