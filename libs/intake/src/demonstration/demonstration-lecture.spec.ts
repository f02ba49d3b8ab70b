import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CODES_HORS_TOTAUX, anneeOf, checkVraisemblance, computeB1, computeFaitsExercice, computePartInclusive, dateCivile, foldMarche, sumMontants,
  type Centimes, type EnregistrementMarche, type FaitsExercice, type Marche, type TypeCollectivite,
} from '@spaser/domain';
import { openFichiers } from '../fichier/open-fichiers';
import { readAcheteurs } from '../operateur/acheteurs';
import { readVolumes } from '../operateur/volumes';
import { readReferentiel } from '../referentiel/decoupage-administratif';
import { writeDemonstration, type Demonstration, type FichierDuRegistre } from './demonstration';

/** A whole territory is written and read back, on machines that may be busy. */
jest.setTimeout(120_000);

const AUJOURD_HUI = dateCivile(2026, 11, 20);
const DEPARTEMENT_SIREN = '224000018';

type Recu = readonly { readonly id: string; readonly marche: Marche }[];

describe('the demonstration, read by the product', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'demonstration-'));
  const types = new Map<string, TypeCollectivite>([[DEPARTEMENT_SIREN, 'DEPARTEMENT']]);
  const volumes = new Map<string, Centimes>();
  const parAcheteur = new Map<string, { id: string; marche: Marche }[]>();
  const fichiers: FichierDuRegistre[] = [];
  const codes = new Set<string>();
  let demonstration: Demonstration;

  beforeAll(async () => {
    const referentiel = await readReferentiel('40');
    demonstration = await writeDemonstration(dossier, { referentiel, departementSiren: DEPARTEMENT_SIREN, jusquA: AUJOURD_HUI });
    for (const { siren } of referentiel.communes) types.set(siren, 'COMMUNE');
    for (const { siren } of referentiel.epci) types.set(siren, 'EPCI');
    for await (const ligne of readAcheteurs(demonstration.acheteursCsv)) if (ligne.sorte === 'LIGNE') types.set(ligne.valeur.siren, ligne.valeur.type);
    for await (const ligne of readVolumes(demonstration.volumesCsv)) {
      if (ligne.sorte === 'LIGNE') volumes.set(`${ligne.valeur.siren}/${ligne.valeur.annee}`, ligne.valeur.volumeHT);
    }
    await readFichiers();
  });
  afterAll(() => rmSync(dossier, { recursive: true }));

  async function readFichiers(): Promise<void> {
    const parUid = new Map<string, EnregistrementMarche[]>();
    for (const chemin of demonstration.fichiers) {
      for await (const fichier of openFichiers(chemin)) {
        const compte = { lus: 0, acceptes: 0, misDeCote: 0, rejetes: 0 };
        for await (const ligne of fichier.lignes()) {
          compte.lus += 1;
          const type = ligne.sorte === 'REJET' ? undefined : types.get(ligne.enregistrement.acheteurSiren);
          if (ligne.sorte === 'REJET') compte.rejetes += 1;
          else if (!type) compte.misDeCote += 1;
          else {
            compte.acceptes += 1;
            const lu = checkVraisemblance(ligne.enregistrement, type, AUJOURD_HUI);
            lu.anomalies.forEach(({ code }) => codes.add(code));
            parUid.set(lu.uid, [...(parUid.get(lu.uid) ?? []), lu]);
          }
        }
        expect(fichier.refus()).toBeNull();
        fichiers.push({ nom: fichier.nom, format: fichier.format, ...compte });
      }
    }
    for (const [id, [premier, ...autres]] of parUid) {
      if (!premier) continue;
      const siren = premier.acheteurSiren;
      const marche = foldMarche([premier, ...autres], types.get(siren) ?? 'AUTRE_PUBLIC');
      parAcheteur.set(siren, [...(parAcheteur.get(siren) ?? []), { id, marche }]);
    }
  }

  const recusOf = (siren: string): Recu => parAcheteur.get(siren) ?? [];
  const calcules = new Map<string, FaitsExercice>();
  const faitsOf = (siren: string, annee: number): FaitsExercice => {
    const faits = calcules.get(`${siren}/${annee}`) ?? computeFaitsExercice(recusOf(siren), annee);
    calcules.set(`${siren}/${annee}`, faits);
    return faits;
  };

  it('is made of files whose formats and rows are those of the register', () => {
    expect(fichiers).toEqual(demonstration.registre.fichiers);
    expect(fichiers.reduce((somme, { rejetes }) => somme + rejetes, 0)).toBeGreaterThan(0);
  });

  it('lists the buyers and the volumes without a rejected row', () => {
    expect(types.size).toBe(demonstration.registre.acheteurs.attendus);
    expect(volumes.size).toBe(demonstration.registre.annees.reduce((somme, { declarants }) => somme + declarants, 0));
  });

  it('folds into the contracts of the register, whatever the number of sources', () => {
    expect([...parAcheteur.values()].flat()).toHaveLength(demonstration.registre.marches);
    for (const { annee, notifies } of demonstration.registre.annees) {
      const dates = [...parAcheteur.values()].flat().flatMap(({ marche }) => marche.dateNotification ?? []);
      expect(dates.filter((date) => anneeOf(date) === annee)).toHaveLength(notifies);
    }
  });

  it('gives the inclusive purchases, the volumes and the contracts set aside of the register, to the cent', () => {
    for (const attendu of demonstration.registre.annees) {
      const { annee } = attendu;
      const contributions = [...types.keys()].flatMap((siren) => [...faitsOf(siren, annee).contributions]);
      const lignes = [...types].map(([siren, type]) => ({
        collectiviteId: siren,
        type,
        montantInclusif: faitsOf(siren, annee).montantInclusif,
        volume: volumes.get(`${siren}/${annee}`) ?? null,
      }));
      const lu = computePartInclusive(lignes, null);
      const comptes = contributions.filter(({ sorte }) => sorte === 'COMPTE');
      expect({ nombre: comptes.length, montant: lu.montantInclusif }).toEqual(attendu.inclusifs);
      expect(lu).toMatchObject({ volumeDeclare: attendu.volumeDeclare, montantDesDeclarants: attendu.montantDesDeclarants });
      expect(lu.couverture.declares).toBe(attendu.declarants);
      for (const [motif, compte] of Object.entries(attendu.ecartes)) {
        const ecartes = contributions.filter((une) => une.sorte === 'ECARTE' && une.motif === motif);
        expect({ motif, nombre: ecartes.length, montant: sumMontants(ecartes.map(({ montant }) => montant ?? 0n)) }).toEqual({ motif, ...compte });
      }
      const ecartes = Object.values(attendu.ecartes).reduce((somme, { nombre }) => somme + nombre, 0);
      expect(contributions).toHaveLength(comptes.length + ecartes);
    }
  });

  it('gives the indicator B1 of the register', () => {
    const annees = demonstration.registre.annees.map(({ annee }) => annee);
    const lignes = [...types].map(([siren, type]) => ({
      collectiviteId: siren,
      type,
      spaserEnVigueur: false,
      anneesAvecClause: annees.filter((annee) => faitsOf(siren, annee).clausesNotifiees.length > 0),
      anneesElargies: annees.filter((annee) => faitsOf(siren, annee).dispositionsNotifiees.length > 0),
    }));
    for (const { annee, b1 } of demonstration.registre.annees) {
      const { epci, communes, autres, actifs, elargi } = computeB1(lignes, annee);
      expect({ epci, communes, autres, actifs, elargi }).toEqual(b1);
    }
  });

  it('gives the contracts and the sums of the named buyers', () => {
    for (const temoin of demonstration.registre.temoins) {
      const marches = recusOf(temoin.siren).map(({ marche }) => marche);
      const douteux = marches.filter(({ aVerifier }) => aVerifier.some((code) => CODES_HORS_TOTAUX.has(code)));
      const sum = (liste: readonly Marche[]): Centimes => sumMontants(liste.map(({ montantCourant }) => montantCourant ?? 0n));
      expect(marches).toHaveLength(temoin.marches);
      expect(sum(marches) - sum(douteux)).toBe(temoin.montantCourant);
      expect({ nombre: douteux.length, montant: sum(douteux) }).toEqual(temoin.invraisemblables);
      for (const { annee, montant } of temoin.inclusifs) expect(faitsOf(temoin.siren, annee).montantInclusif).toBe(montant);
    }
  });

  it('holds the faults of real files', () => {
    for (const code of [
      'CPV_AVEC_CLE', 'CPV_ZERO_PERDU', 'DATE_IMPOSSIBLE', 'DATE_MANQUANTE', 'DUREE_INVRAISEMBLABLE', 'MONTANT_ECRIT_EN_TEXTE',
      'MONTANT_INVRAISEMBLABLE', 'MONTANT_MANQUANT', 'MONTANT_NUL', 'MONTANT_TRES_FAIBLE', 'SIRET_ACHETEUR_INCOMPLET',
      'SIRET_TITULAIRE_CLE_FAUSSE', 'SIRET_TITULAIRE_MAL_FORME', 'TEXTE_ALTERE',
    ]) {
      expect(codes).toContain(code);
    }
    const doutes = new Set([...parAcheteur.values()].flat().flatMap(({ marche }) => marche.aVerifier));
    expect(doutes).toContain('ETAT_AMBIGU');
    expect(doutes).toContain('MODIFICATION_EN_ECART');
  });
});
