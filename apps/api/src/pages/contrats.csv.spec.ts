import type { ContributionMarche } from '@spaser/application';
import { readCsv } from '@spaser/views/testing';
import { toCsv } from './contrats.csv';

const uneContribution = (avec: Partial<ContributionMarche> = {}): ContributionMarche => ({
  id: 'id-1', uid: '214000028-1', acheteurSiren: '214000028', acheteurNom: 'Amou', objet: 'Voirie', dateNotification: null, voies: ['CLAUSE'], montant: 1_234_50n, valeur: null, jours: null, joursTotal: null,
  motif: null, sources: [], ...avec,
} as ContributionMarche);
const lire = async (...lignes: readonly ContributionMarche[]) => readCsv((await toCsv(lignes)).toString());

describe('the CSV of the contracts behind a figure', () => {
  it('keeps its columns; a missing value is an empty cell', async () => {
    const [titres, ligne] = await lire(uneContribution());
    expect(titres).toEqual(['uid', 'acheteur_siren', 'acheteur', 'objet', 'date_notification', 'dispositifs', 'montant_ht', 'valeur_annee_ht', 'jours', 'jours_total', 'motif', 'sources']);
    expect(ligne).toEqual(['214000028-1', '214000028', 'Amou', 'Voirie', '', 'CLAUSE', '1234,50', '', '', '', '', '']);
  });

  it('leaves a negative amount a number, and neutralises a formula behind a space', async () => {
    const [, ligne] = await lire(uneContribution({ montant: -5_000n, valeur: -1n, objet: ' =1+1' }));
    expect([ligne?.[6], ligne?.[7], ligne?.[3]]).toEqual(['-50,00', '-0,01', "' =1+1"]);
  });
});
