import type { B1 } from '@spaser/domain';
import {
  formatEntier, formatNombre, isEngagee, isPluriel, LEGENDE_ENGAGEMENT, NOMBRE, renderJauge,
  renderMosaique, renderPastille, type BlocMosaique, type EtatEngagement, type Svg,
} from '@spaser/figures';
import { adresses } from '../../adresses';
import { phrase } from '../../typographie';
import type { VueFigure } from '../figure';
import { toTableau } from '../tableau';
import { phraseActives, phraseElargi } from './lectures-b1';
import { etatOf, type AcheteurLu, type FigureLue } from './tableau-lu';

/** Indicator B1: who has adopted a scheme or inserted clauses, by EPCI. */
export interface VueEngagement {
  readonly jauges: readonly { readonly libelle: string; readonly valeur: string; readonly sur: string; readonly jauge: Svg; readonly repere: string }[];
  /** Where it stands today, when the figure is that of a past year. */
  readonly aujourdhui: string | null;
  readonly autres: string;
  readonly actives: string;
  /** « B1 élargi », the other reading of decision D-10. */
  readonly elargi: string;
  readonly legende: readonly { readonly pastille: Svg; readonly libelle: string; readonly nombre: string }[];
  readonly mosaique: VueFigure;
  readonly decisions: string;
}

const LARGEURS = { large: 760, etroite: 300 };
const ABREGES: readonly (readonly [RegExp, string])[] = [
  [/^communauté d['’]agglomération\s+/i, 'CA '], [/^communauté de communes\s+/i, 'CC '], [/^communauté urbaine\s+/i, 'CU '],
];

/** `aujourdhui`: B1 of the current year, when the figure is that of a past one. */
export function toVueEngagement(figure: FigureLue, aujourdhui: B1 | null = null): VueEngagement {
  const { annee, b1 } = figure;
  return {
    jauges: [
      toJauge('epci', 'Intercommunalités (EPCI)', b1.epci, b1.epciTotal, b1.epciTotal, phrase`Objectif : toutes`),
      toJauge('communes', 'Communes', b1.communes, b1.communesTotal, b1.communesSeuil, phrase`Objectif : ${formatEntier(b1.communesSeuil)}`),
    ],
    aujourdhui: aujourdhui === null || aujourdhui.annee === annee ? null : phraseAujourdhui(aujourdhui),
    autres: phrase`${formatNombre(b1.autres, 'autre acheteur public engagé', 'autres acheteurs publics engagés')} : syndicats, CCAS, établissements.`,
    actives: phraseActives(b1),
    elargi: phraseElargi(b1),
    legende: toLegende(figure),
    mosaique: toMosaique(figure, phrase`au 31 décembre ${annee}`),
    decisions: adresses.indicateur('B1'),
  };
}

/** « Aujourd’hui, 32 communes sur 327 et 9 EPCI sur 18 sont engagés. » */
export function phraseAujourdhui({ communes, communesTotal, epci, epciTotal }: B1): string {
  return phrase`Aujourd'hui, ${formatNombre(communes, 'commune', 'communes')} sur ${formatEntier(communesTotal)} et ${formatEntier(epci)} EPCI sur
    ${formatEntier(epciTotal)} ${isPluriel(communes + epci) ? 'sont engagés' : 'est engagé'}.`;
}

/** Communes by state, with the mark that the tiles bear. */
export function toLegende({ acheteurs }: Pick<FigureLue, 'acheteurs'>): VueEngagement['legende'] {
  const communes = acheteurs.filter(({ type }) => type === 'COMMUNE').map(etatOf);
  return LEGENDE_ENGAGEMENT.map(({ etat, libelle }) => ({
    pastille: renderPastille(`legende-${etat.toLowerCase()}`, etat), libelle, nombre: formatEntier(communes.filter((vu) => vu === etat).length),
  }));
}

/** The mosaic by EPCI with the table that says the same; `quand`: « au 31 décembre 2025 », « aujourd’hui ». */
export function toMosaique({ b1, acheteurs }: Pick<FigureLue, 'b1' | 'acheteurs'>, quand: string): VueFigure {
  const blocs = listBlocs(acheteurs);
  const titre = titreCommunes(b1.communes, b1.communesTotal, b1.communesSeuil);
  const draw = (largeur: number, variante: string): Svg => renderMosaique({
    id: `mosaique-${variante}`, titre, blocs, largeur,
    description: phrase`Une petite tuile par commune, groupées par intercommunalité, et une grande tuile pour l'intercommunalité elle-même. Le tableau
      qui suit dit la même chose.`,
  });
  return {
    id: 'figure-b1',
    titre,
    sousTitre: phrase`Indicateur B1, situation ${quand}`,
    large: draw(LARGEURS.large, 'large'),
    etroite: draw(LARGEURS.etroite, 'etroite'),
    tableau: toTableau(
      phrase`Engagement des communes par intercommunalité, ${quand}`,
      [
        { libelle: 'Intercommunalité' }, { libelle: 'Son état' }, { libelle: 'Communes engagées', nombre: true },
        ...LEGENDE_ENGAGEMENT.map(({ libelle }) => ({ libelle })),
      ],
      blocs.map((bloc) => [
        bloc.nom, LEGENDE_ENGAGEMENT.find(({ etat }) => etat === bloc.etat)?.libelle ?? '',
        `${formatEntier(bloc.communes.filter(({ etat }) => isEngagee(etat)).length)} sur ${formatEntier(bloc.communes.length)}`,
        ...LEGENDE_ENGAGEMENT.map(({ etat }) => listNoms(bloc, etat)),
      ]),
    ),
  };
}

/** Blocks by name; communes whose EPCI is not in the referential are kept together rather than lost. */
export function listBlocs(acheteurs: readonly AcheteurLu[]): readonly BlocMosaique[] {
  const communes = acheteurs.filter(({ type }) => type === 'COMMUNE');
  const epci = acheteurs.filter(({ type }) => type === 'EPCI');
  const connus = new Set(epci.map(({ siren }) => siren));
  const tuiles = (liste: readonly AcheteurLu[]) => liste.map((commune) => ({ nom: commune.nom, etat: etatOf(commune) }));
  const isolees = communes.filter(({ epciSiren }) => epciSiren === null || !connus.has(epciSiren));
  return [
    ...epci.map((un) => ({ nom: abregeEpci(un.nom), etat: etatOf(un), communes: tuiles(communes.filter(({ epciSiren }) => epciSiren === un.siren)) }))
      .sort((a, b) => a.nom.localeCompare(b.nom, 'fr')),
    ...(isolees.length === 0 ? [] : [{ nom: 'Hors intercommunalité connue', etat: 'PAS_ENGAGEE' as const, communes: tuiles(isolees) }]),
  ];
}

function abregeEpci(nom: string): string {
  return ABREGES.reduce((court, [long, abrege]) => court.replace(long, abrege), nom);
}

function titreCommunes(engagees: number, total: number, seuil: number): string {
  const compte = phrase`${formatNombre(engagees, 'commune engagée', 'communes engagées')} sur ${formatEntier(total)}`;
  return engagees >= seuil && total > 0
    ? phrase`${compte} : l'objectif de ${formatEntier(seuil)} est atteint`
    : phrase`${compte}, il en faut ${formatEntier(seuil)}`;
}

function toJauge(cle: string, libelle: string, engages: number, total: number, cible: number, repere: string): VueEngagement['jauges'][number] {
  return {
    libelle, valeur: formatEntier(engages), sur: `sur ${formatEntier(total)}`, repere,
    jauge: renderJauge({
      id: `jauge-${cle}`, unite: NOMBRE, valeur: BigInt(engages), cible: BigInt(cible),
      titre: phrase`${libelle} : ${formatEntier(engages)} sur ${formatEntier(total)}`,
      description: phrase`Barre horizontale du nombre d'engagées, avec un repère à ${formatEntier(cible)}.`,
    }),
  };
}

function listNoms(bloc: BlocMosaique, etat: EtatEngagement): string {
  const noms = bloc.communes.filter((commune) => commune.etat === etat).map(({ nom }) => nom).sort((a, b) => a.localeCompare(b, 'fr'));
  return noms.length === 0 ? 'aucune' : noms.join(', ');
}
