import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IssueReleve } from '@spaser/domain';
import type { BilanReleve, EmpreinteSource, Perimetre, UniteDeTravail } from '@spaser/persistence';
import { today, type Horloge } from '../horloge/horloge';
import { ImportFichiers, type BilanFichierImporte } from '../imports/import-fichiers.use-case';
import { requireTerritoire } from '../referentiel/require-territoire';
import { downloadSource, REGLAGES_TELECHARGEMENT, SourceIllisibleError, type ReglagesTelechargement } from './download-source';
import { nomSource } from './nom-source';

/** What became of one source. EN_COURS: another process is reading it; DEJA_FAIT: it was read today. */
export interface ReleveSource {
  readonly source: string;
  readonly nom: string;
  readonly issue: IssueReleve | 'EN_COURS' | 'DEJA_FAIT';
  readonly phrase: string | null;
  readonly octets: number | null;
  readonly fichiers: readonly BilanFichierImporte[];
}

export interface ReleveCommande {
  readonly territoireCode: string;
  /** Reads nothing of a source that was read today already: what the clock asks. */
  readonly unParJour?: boolean;
  /** Imports the file even when it is the one that is known: a buyer has been added since. */
  readonly relire?: boolean;
}

export interface AvancementReleve {
  readonly nom: string;
  readonly etape: 'RECEPTION' | 'IMPORT';
  readonly fait: number;
  readonly total: number | null;
}

const RIEN = { octets: null, crees: null, modifies: null } as const;
const INCONNUE: EmpreinteSource = { etag: null, modifieLe: null, empreinte: null };

/**
 * Reads each source of the configuration, and imports what is new exactly as a file given by hand. No transaction is open while a server is
 * called. A source that cannot be read leaves a record and touches nothing; it does not keep the others from being read.
 */
export class FetchSources {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
    private readonly sources: readonly string[],
    private readonly reglages: ReglagesTelechargement = REGLAGES_TELECHARGEMENT,
  ) {}

  async execute(commande: ReleveCommande, onProgress: (avancement: AvancementReleve) => void = () => undefined): Promise<readonly ReleveSource[]> {
    await requireTerritoire(this.unite, commande.territoireCode);
    const releves: ReleveSource[] = [];
    for (const source of this.sources) releves.push(await this.fetchOne(source, commande, onProgress));
    return releves;
  }

  private async fetchOne(source: string, { territoireCode, unParJour = false, relire = false }: ReleveCommande, onProgress: (avancement: AvancementReleve) => void): Promise<ReleveSource> {
    const perimetre: Perimetre = { sorte: 'TRAITEMENT', territoireCode };
    const nom = nomSource(source);
    const ouverture = await this.unite.run(perimetre, ({ relevesDeSource }) => relevesDeSource.open({ source, maintenant: this.horloge.now(), jour: today(this.horloge), unParJour }));
    if (ouverture.sorte !== 'OUVERT') return { source, nom, issue: ouverture.sorte, phrase: null, octets: null, fichiers: [] };
    const dossier = await mkdtemp(join(tmpdir(), 'spaser-source-'));
    const { bilan, fichiers } = await this.take({ source, nom, chemin: join(dossier, 'recu'), territoireCode, connue: relire ? INCONNUE : ouverture.connue }, onProgress)
      .catch((error: unknown) => ({ bilan: failed(error), fichiers: [] }))
      .finally(() => rm(dossier, { recursive: true, force: true }));
    await this.unite.run(perimetre, ({ relevesDeSource }) => relevesDeSource.close(ouverture.id, bilan, this.horloge.now()));
    return { source, nom, issue: bilan.issue, phrase: bilan.phrase, octets: bilan.octets, fichiers };
  }

  private async take(
    { source, nom, chemin, territoireCode, connue }: { readonly source: string; readonly nom: string; readonly chemin: string; readonly territoireCode: string; readonly connue: EmpreinteSource },
    onProgress: (avancement: AvancementReleve) => void,
  ): Promise<{ readonly bilan: BilanReleve; readonly fichiers: readonly BilanFichierImporte[] }> {
    const recu = await downloadSource(source, chemin, connue, this.reglages, (fait, total) => onProgress({ nom, etape: 'RECEPTION', fait, total }));
    if (recu.sorte === 'INCHANGE') return { bilan: { ...RIEN, ...connue, issue: 'INCHANGE', phrase: null }, fichiers: [] };
    const { octets, etag, modifieLe, empreinte } = recu;
    const marque = { octets, etag, modifieLe, empreinte };
    if (empreinte === connue.empreinte) return { bilan: { ...RIEN, ...marque, issue: 'INCHANGE', phrase: null }, fichiers: [] };
    const fichiers = await new ImportFichiers(this.unite, this.horloge).execute({ territoireCode, chemins: [chemin], tousAcheteurs: false, nom }, ({ octetsLus, taille }) => onProgress({ nom, etape: 'IMPORT', fait: octetsLus, total: taille }));
    const refus = fichiers.find((fichier) => fichier.refus !== null)?.refus ?? null;
    if (refus !== null && fichiers.every((fichier) => fichier.refus !== null)) throw new SourceIllisibleError(refus);
    const crees = fichiers.reduce((somme, { contrats }) => somme + contrats.crees, 0);
    const modifies = fichiers.reduce((somme, { contrats }) => somme + contrats.modifies, 0);
    return { bilan: { ...marque, issue: crees + modifies > 0 ? 'NOUVEAU' : 'SANS_EFFET', phrase: refus, crees, modifies }, fichiers };
  }
}

function failed(error: unknown): BilanReleve {
  const phrase = error instanceof SourceIllisibleError ? error.message : `Son fichier n’a pas pu être importé\u00a0: ${error instanceof Error ? error.message : String(error)}`;
  return { ...RIEN, ...INCONNUE, issue: 'ECHEC', phrase };
}
