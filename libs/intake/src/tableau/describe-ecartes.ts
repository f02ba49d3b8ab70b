import type { TableauLu } from './tableau-lu';

const CITEES = 20;

/** What a file holds and no line of it shows, in a sentence or several: totals, contracts of others, records that cannot be read. `null`: nothing. */
export function describeEcartes({ totaux, decp }: Pick<TableauLu, 'totaux' | 'decp'>): string | null {
  const phrases = [
    ...say(totaux.length, 'Une ligne de total est laissée de côté', 'lignes de total sont laissées de côté', cite('ligne', totaux)),
    ...say(decp?.autresAcheteurs ?? 0, 'Un marché d’un autre acheteur est laissé de côté', 'marchés d’autres acheteurs sont laissés de côté', ''),
    ...say(decp?.illisibles.length ?? 0, 'Un enregistrement ne se lit pas et est laissé de côté', 'enregistrements ne se lisent pas et sont laissés de côté', cite('rang', decp?.illisibles ?? [])),
  ];
  return phrases.join(' ') || null;
}

const say = (nombre: number, un: string, plusieurs: string, suite: string): readonly string[] => (nombre === 0 ? [] : [`${nombre === 1 ? un : `${nombre.toLocaleString('fr-FR')} ${plusieurs}`}${suite}.`]);

function cite(mot: string, numeros: readonly number[]): string {
  const cites = numeros.slice(0, CITEES);
  return ` (${mot}${numeros.length > 1 ? 's' : ''} ${cites.join(', ')}${numeros.length > CITEES ? '…' : ''})`;
}
