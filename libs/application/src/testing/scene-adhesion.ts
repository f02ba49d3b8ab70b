import { dateCivile, type Collectivite } from '@spaser/domain';
import { createDataSource, type EntreeAnnuaire, type Perimetre, type Stores } from '@spaser/persistence';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import { v7 as uuidv7 } from 'uuid';
import type { Acteur } from '../acteur/acteur';
import { SendCourriel } from '../courriels/send-courriel';
import { TransportSmtp } from '../courriels/transports/smtp';
import { RecomputeExercice } from '../exercices/recompute-exercice.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { ConsolidateTerritoire } from '../territoire/consolidate-territoire.use-case';
import { RegistreDesTravaux } from '../travaux/registre-des-travaux';
import { openBoiteSmtp, type BoiteSmtp } from './boite';

/** A message that was really sent and received, with what its link carries. */
export interface MessageRecu {
  readonly a: string;
  readonly sujet: string;
  readonly texte: string;
  /** Secret of its link, if it has one. */
  readonly secret: string;
}

/** Stands where rights are given: a real database, a real mailbox, a clock that the test moves. */
export class SceneAdhesion {
  decalageMs = 0;
  readonly horloge = { now: (): Date => new Date(Date.now() + this.decalageMs) };
  private lus = 0;

  private constructor(
    readonly base: BaseDeTest,
    readonly boite: BoiteSmtp,
    readonly collectivites: readonly Collectivite[],
    private readonly identite: ReturnType<typeof createDataSource>,
  ) {}

  static async open(): Promise<SceneAdhesion> {
    const base = await createBase();
    await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
    const collectivites = await base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.listCollectivites());
    return new SceneAdhesion(base, await openBoiteSmtp(), collectivites, await createDataSource(base.acces.spaser_identite, { max: 2 }).initialize());
  }

  async close(): Promise<void> {
    await this.identite.destroy();
    await this.boite.close();
    await this.base.close();
  }

  /** The commune of this name, unless it is the Département that is asked for. */
  collectivite(nom: string): Collectivite {
    const trouvee = this.collectivites.find((collectivite) => collectivite.nom === nom);
    if (!trouvee) throw new Error(`no collectivité named ${nom}`);
    return trouvee;
  }

  get departement(): Collectivite {
    return this.collectivite('Département des Landes');
  }

  attend(jours: number): void {
    this.decalageMs += jours * 86_400_000;
  }

  /** Runs SQL as the accounts' role, in the territory: what no use case does. */
  sql<T>(requete: string, parametres: readonly unknown[] = []): Promise<T> {
    return this.identite.transaction(async (manager) => {
      await manager.query(`SELECT set_config('app.territoire', '40', true)`);
      return manager.query(requete, [...parametres]) as Promise<T>;
    });
  }

  run<T>(fn: (stores: Stores) => Promise<T>, sorte: Exclude<Perimetre['sorte'], 'COLLECTIVITE'> = 'IDENTITE'): Promise<T> {
    return this.base.unite.run({ sorte, territoireCode: '40' }, fn);
  }

  /** Writes an account; its address is verified unless the test says otherwise. */
  async personne(courriel: string, { nom = 'Une personne', verifiee = true }: { readonly nom?: string; readonly verifiee?: boolean } = {}): Promise<string> {
    const id = uuidv7();
    await this.sql('INSERT INTO utilisateur (territoire_code, id, courriel, nom, courriel_verifie_le) VALUES ($1, $2, $3, $4, $5)', ['40', id, courriel, nom, verifiee ? new Date() : null]);
    return id;
  }

  /** Two agents of the Département: one who facilitates, one who administers the territory. */
  async desAgents(): Promise<readonly [string, string]> {
    const [facilitatrice, administrateur] = [
      await this.personne('facilitatrice@dept.example', { nom: 'Anne Facilite' }), await this.personne('admin@dept.example', { nom: 'Paul Administre' }),
    ];
    await this.run(async (stores) => {
      await stores.adhesions.grant(this.departement.id, facilitatrice, ['FACILITATEUR'], 'INVITATION');
      await stores.adhesions.grant(this.departement.id, administrateur, ['ADMIN_TERRITOIRE', 'ADMIN_COLLECTIVITE'], 'INVITATION');
    });
    return [facilitatrice, administrateur];
  }

  /** The person as the guard of the sessions reads her at each request. */
  async acteur(utilisateurId: string, { doubleFacteur = true }: { readonly doubleFacteur?: boolean } = {}): Promise<Acteur> {
    const adhesions = await this.run((stores) => stores.adhesions.listOf(utilisateurId));
    const [{ courriel, nom } = { courriel: '', nom: '' }] = await this.sql<{ courriel: string; nom: string }[]>('SELECT courriel, nom FROM utilisateur WHERE id = $1', [utilisateurId]);
    return { territoireCode: '40', utilisateurId, courriel, nom, doubleFacteur, adhesions };
  }

  /** Adds to the directory what it says of a collectivité. */
  async annuaire(...entrees: readonly (Partial<EntreeAnnuaire> & { readonly siren: string })[]): Promise<void> {
    const completes = entrees.map((entree) => ({ courriels: [], telephone: null, site: null, ...entree }));
    await this.run((stores) => stores.annuaire.replace(completes, 'annuaire.json', dateCivile(2026, 11, 22)), 'TRAITEMENT');
  }

  /** Sends what waits through a real SMTP server, and gives what has arrived since the last time. */
  async releve(): Promise<readonly MessageRecu[]> {
    const envoi = new SendCourriel(new TransportSmtp(this.boite.url, 2_000), { now: () => new Date() }, { adresse: 'https://spaser.example', expediteur: 'SPASER <spaser@spaser.example>' });
    const registre = new RegistreDesTravaux(this.base.unite, new RecomputeExercice(), new ConsolidateTerritoire(this.base.unite), envoi);
    for (let lot = await registre.dispatch('40', 500); lot.length > 0; lot = await registre.dispatch('40', 500)) {
      for (const { id } of lot) await registre.process('40', id);
    }
    const nouveaux = this.boite.messages.slice(this.lus).map((message, rang) => ({
      a: this.boite.enveloppes[this.lus + rang]?.[0] ?? '',
      sujet: message.subject ?? '',
      texte: message.text ?? '',
      secret: /\?jeton=([\w-]+)/.exec(message.text ?? '')?.[1] ?? '',
    }));
    this.lus = this.boite.messages.length;
    return nouveaux;
  }
}

/** A SIRET of this legal person, whose key is right. */
export function unSiret(siren: string): string {
  const luhn = (chiffres: string): number =>
    [...chiffres].reverse().reduce((somme, chiffre, rang) => somme + [...String(Number(chiffre) * (rang % 2 === 1 ? 2 : 1))].reduce((a, b) => a + Number(b), 0), 0);
  return Array.from({ length: 100 }, (_, nic) => `${siren}${String(nic + 1).padStart(5, '0')}`).find((siret) => luhn(siret) % 10 === 0) ?? '';
}
