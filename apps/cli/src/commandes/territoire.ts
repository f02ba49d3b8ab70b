import { montantInvraisemblable, type FigureTerritoire } from '@spaser/application';
import { formatEuros, parseAnnee, partToNumber, type Part } from '@spaser/domain';
import { drainWithProgress } from '../instance/drain-with-progress';
import { openInstance, useCasesOf } from '../instance/open-instance';
import type { Commande } from '../program';
import { formatEntier, writeJson, writeLines } from '../sortie/ecrire';

export function addTerritoire(programme: Commande): void {
  const territoire = programme.noun('territoire', 'le référentiel et les chiffres d’un territoire');
  territoire
    .command('create')
    .description('charge les communes, les EPCI et le Département d’un territoire')
    .argument('<departement>', 'code du département, par exemple 40')
    .option('--departement-siren <siren>', 'SIREN du Département (224000018 est connu pour les Landes)')
    .option('--json', 'écrit un document JSON')
    .action(create);
  territoire
    .command('consolidate')
    .description('recalcule ce qui doit l’être, puis donne les chiffres d’une année')
    .argument('<departement>', 'code du département, par exemple 40')
    .requiredOption('--annee <annee>', 'année des chiffres')
    .option('--json', 'écrit un document JSON')
    .action(consolidate);
}

async function create(code: string, options: { departementSiren?: string; json?: true }): Promise<void> {
  const instance = await openInstance();
  try {
    const cree = await useCasesOf(instance).createTerritoire.execute({ code, departementSiren: options.departementSiren ?? null });
    if (options.json) return writeJson(cree);
    writeLines([
      `${cree.nom} (${cree.code}), millésime ${cree.millesime}\u00a0: ${formatEntier(cree.communes)} communes et ${formatEntier(cree.epci)} EPCI.`,
      cree.departementSiren ? `Le Département pilote le territoire (SIREN ${cree.departementSiren}).` : 'Le Département n’est pas chargé\u00a0: donnez son SIREN par --departement-siren.',
      `${formatEntier(cree.nouvelles)} collectivités nouvelles.`,
    ]);
  } finally {
    await instance.close();
  }
}

async function consolidate(code: string, options: { annee: string; json?: true }): Promise<void> {
  const annee = parseAnnee(options.annee);
  const instance = await openInstance();
  try {
    await drainWithProgress(instance);
    const figure = await useCasesOf(instance).consolidateTerritoire.execute({ territoireCode: code, annee });
    if (options.json) return writeJson(toJsonFigure(figure));
    writeLines(toLines(figure));
  } finally {
    await instance.close();
  }
}

const share = (part: Part | null): number | null => (part === null ? null : partToNumber(part));

/** The figures as the command line prints them: amounts in euros as decimal strings, shares as numbers (0.064 is 6.4 %), `null` when not measurable. */
export function toJsonFigure(figure: FigureTerritoire) {
  const { inclusif, b1, cap, annee } = figure;
  const invraisemblable = montantInvraisemblable(figure);
  return {
    annee,
    montantInclusif: formatEuros(inclusif.montantInclusif),
    volumeDeclare: inclusif.volumeDeclare === null ? null : formatEuros(inclusif.volumeDeclare),
    partDeclaree: share(inclusif.partDeclaree),
    partReference: share(inclusif.partReference),
    couverture: share(inclusif.couverture.volume),
    couvertureAcheteurs: { declares: inclusif.couverture.declares, attendus: inclusif.couverture.attendus, parCategorie: inclusif.couverture.parCategorie },
    statut: inclusif.statut,
    cap: cap && { annee: cap.annee, part: partToNumber(cap.part), montant: formatEuros(cap.montant), volumeReference: formatEuros(cap.volumeReference) },
    marchesComptes: figure.marchesComptes,
    misDeCote: figure.ecartes.map((ecart) => ({ ...ecart, montant: ecart.montant === null ? null : formatEuros(ecart.montant) })),
    montantsInvraisemblables: { nombre: invraisemblable.nombre, montant: formatEuros(invraisemblable.montant) },
    b1: {
      epci: b1.epci,
      epciCible: b1.epciTotal,
      communes: b1.communes,
      communesTotal: b1.communesTotal,
      communesSeuil: b1.communesSeuil,
      autres: b1.autres,
      actifs: b1.actifs,
      elargi: b1.elargi,
    },
  };
}

function toLines(figure: FigureTerritoire): string[] {
  const json = toJsonFigure(figure);
  const percent = (part: number | null): string => (part === null ? 'non mesurable' : `${(part * 100).toFixed(2).replace('.', ',')}\u00a0%`);
  return [
    `Année ${json.annee}\u00a0: ${json.montantInclusif}\u00a0€ inclusifs dans ${formatEntier(json.marchesComptes)} marchés, ${json.statut}`,
    `Part du volume déclaré\u00a0: ${percent(json.partDeclaree)} (volume ${json.volumeDeclare ?? 'non déclaré'}, couverture ${percent(json.couverture)})`,
    `B1\u00a0: ${json.b1.epci} EPCI sur ${json.b1.epciCible}, ${json.b1.communes} communes sur ${json.b1.communesTotal} (il en faut ${json.b1.communesSeuil}), ${json.b1.autres} autres`,
    ...json.misDeCote.map((ecart) => `Hors du total\u00a0: ${ecart.nombre} marchés (${ecart.montant ?? 'sans montant'}\u00a0€), ${ecart.motif}`),
  ];
}
