import { describeSorte, DomainError, ROLES_REGISTRE, verifyEcriture, writeChamps, type CodeAVerifier, type ContenuEcrit, type DecisionDoute } from '@spaser/domain';
import { SOURCE_SAISIE, type DecisionConnue, type MarcheConnu, type Stores, type UniteDeTravail } from '@spaser/persistence';
import { v7 as uuidv7 } from 'uuid';
import { perimetreOf, requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { applyEcritures, type EcritureEcrite } from '../registre/apply-ecritures';
import { requireNotGelee } from '../spaser/spaser-en-main';
import { Decisions, signDoutes } from './doutes-ouverts';

/** A doubt as its reader saw it. */
export interface DouteDesigne {
  readonly marcheId: string;
  readonly code: CodeAVerifier;
  readonly empreinte: string;
}

export interface DecisionCommande {
  readonly siren: string;
  readonly decision: DecisionDoute;
  readonly doutes: readonly DouteDesigne[];
}

/**
 * Answers many doubts in one click, all of them or none. « What is published is right » is remembered with the values that it was said of,
 * and changes no figure; « not ours » is stated on the contract, as it is from its page. Either is undone in one click.
 */
export class DecideDoutes {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** Returns what undoes it. @throws DomainError INTROUVABLE, DROIT_MANQUANT, DOUTE_CHANGE (published anew, or answered since), EXERCICE_FERME */
  decide(acteur: Acteur, { siren, decision, doutes }: DecisionCommande): Promise<{ readonly lot: string; readonly doutes: number }> {
    return this.run(acteur, siren, async (stores, adhesion) => {
      const { collectiviteId } = adhesion;
      const marches = new Map((await stores.marches.listOf(collectiviteId, doutes.map(({ marcheId }) => marcheId))).map((connu) => [connu.id, connu]));
      const connues = new Decisions(await stores.decisionsDeDoute.list(collectiviteId));
      const vus = distincts(doutes).map((designe) => ({ designe, marche: requireOuvert(designe, marches, connues) }));
      const ecartes = decision === 'ECARTER' ? await this.setAside(stores, acteur, adhesion, [...new Map(vus.map(({ marche }) => [marche.id, marche])).values()]) : null;
      const lot = uuidv7();
      await stores.decisionsDeDoute.add(collectiviteId, acteur.utilisateurId, vus.map(({ designe: { code, empreinte }, marche }): DecisionConnue => {
        const { uid } = marche.marche;
        const ecrite = ecartes?.get(marche.id) ?? null;
        return { uid, code, empreinte, version: (connues.find({ uid, code, empreinte })?.version ?? 0) + 1, lot, acte: decision, ecritureId: ecrite?.id ?? null, versionEcrite: ecrite?.version ?? null };
      }));
      await stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte: 'DECIDER_DOUTES', objetId: lot, detail: { decision, doutes: vus.length, codes: [...new Set(vus.map(({ designe }) => designe.code))] } });
      return { lot, doutes: vus.length };
    });
  }

  /**
   * Undoes what one click decided; a doubt decided anew since, or a contract stated anew, stays as it is. @throws DomainError INTROUVABLE,
   * DROIT_MANQUANT, DECISION_DEJA_ANNULEE when nothing of it stands, EXERCICE_FERME
   */
  undo(acteur: Acteur, { siren, lot }: { readonly siren: string; readonly lot: string }): Promise<{ readonly doutes: number }> {
    return this.run(acteur, siren, async (stores, adhesion) => {
      const { collectiviteId } = adhesion;
      const prises = await stores.decisionsDeDoute.listLot(collectiviteId, lot);
      if (prises.length === 0) throw new DomainError('INTROUVABLE');
      const connues = new Decisions(await stores.decisionsDeDoute.list(collectiviteId));
      const tenues = prises.filter((prise) => connues.find(prise)?.lot === lot && connues.find(prise)?.acte === prise.acte);
      const defaites = await this.putBack(stores, acteur, adhesion, tenues);
      if (defaites.length === 0) throw new DomainError('DECISION_DEJA_ANNULEE');
      await stores.decisionsDeDoute.add(collectiviteId, acteur.utilisateurId, defaites.map((prise) => ({ ...prise, version: prise.version + 1, acte: 'ANNULATION', ecritureId: null, versionEcrite: null })));
      await stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte: 'ANNULER_DOUTES', objetId: lot, detail: { doutes: defaites.length, gardes: prises.length - defaites.length } });
      return { doutes: defaites.length };
    });
  }

  private async run<T>(acteur: Acteur, siren: string, fn: (stores: Stores, adhesion: AdhesionActeur) => Promise<T>): Promise<T> {
    const adhesion = requireAdhesion(acteur, siren, ...ROLES_REGISTRE);
    return this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      await requireNotGelee(stores, adhesion.collectiviteId);
      await stores.ecritures.lock(adhesion.collectiviteId);
      return fn(stores, adhesion);
    });
  }

  /** States that contracts are not the buyer's, over what it has stated of them already. */
  private async setAside(stores: Stores, acteur: Acteur, adhesion: AdhesionActeur, marches: readonly MarcheConnu[]): Promise<ReadonlyMap<string, EcritureEcrite>> {
    const dites = new Map((await stores.ecritures.listOfMarches(adhesion.collectiviteId, marches.map(({ id }) => id))).map((ecriture) => [ecriture.marcheId, ecriture]));
    const { contenu } = verifyEcriture('MARCHE', { appartenance: 'PAS_A_NOUS' }, { aujourdhui: today(this.horloge), siren: adhesion.siren, publie: true });
    const vierge = writeChamps(describeSorte('MARCHE').champs, contenu);
    const ecrites = await applyEcritures(stores, plumeOf(acteur, adhesion), marches.map(({ id }) => {
      const avant = dites.get(id) ?? null;
      const dit: ContenuEcrit = avant?.contenu ? { ...avant.contenu, appartenance: 'PAS_A_NOUS' } : vierge;
      return { id: avant?.id ?? uuidv7(), sorte: 'MARCHE', marcheId: id, avant, contenu: dit, acte: avant === null ? 'CREATION' : avant.contenu === null ? 'RETABLISSEMENT' : 'CORRECTION' };
    }));
    return new Map(ecrites.map((ecrite) => [ecrite.marcheId ?? '', ecrite]));
  }

  /** Puts the statements back as they were before; returns the decisions that are then undone. */
  private async putBack(stores: Stores, acteur: Acteur, adhesion: AdhesionActeur, tenues: readonly DecisionConnue[]): Promise<readonly DecisionConnue[]> {
    const { collectiviteId } = adhesion;
    const ecrites = new Map(tenues.flatMap(({ ecritureId, versionEcrite }) => (ecritureId === null || versionEcrite === null ? [] : [[ecritureId, versionEcrite] as const])));
    const intactes = (await stores.ecritures.listOf(collectiviteId, [...ecrites.keys()])).filter(({ id, version }) => ecrites.get(id) === version);
    const avant = await stores.ecritures.listAtVersions(collectiviteId, intactes.map(({ id, version }) => ({ id, version: version - 1 })));
    await applyEcritures(stores, plumeOf(acteur, adhesion), intactes.map((connue) => {
      const contenu = avant.get(connue.id) ?? null;
      return { id: connue.id, sorte: 'MARCHE', marcheId: connue.marcheId, avant: connue, contenu, acte: contenu === null ? 'SUPPRESSION' : 'RETABLISSEMENT' };
    }));
    return tenues.filter(({ ecritureId }) => ecritureId === null || intactes.some(({ id }) => id === ecritureId));
  }
}

const plumeOf = (acteur: Acteur, acheteur: AdhesionActeur) => ({ acheteur, auteurId: acteur.utilisateurId, source: SOURCE_SAISIE });

const distincts = (doutes: readonly DouteDesigne[]): readonly DouteDesigne[] => [...new Map(doutes.map((doute) => [`${doute.marcheId} ${doute.code}`, doute])).values()];

function requireOuvert({ marcheId, code, empreinte }: DouteDesigne, marches: ReadonlyMap<string, MarcheConnu>, decisions: Decisions): MarcheConnu {
  const connu = marches.get(marcheId);
  if (!connu) throw new DomainError('INTROUVABLE');
  const porte = signDoutes(connu.marche).some((doute) => doute.code === code && doute.empreinte === empreinte);
  if (!porte || decisions.isClos({ uid: connu.marche.uid, code, empreinte })) throw new DomainError('DOUTE_CHANGE');
  return connu;
}
