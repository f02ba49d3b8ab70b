import { readChamps, verifyEcriture, type ChampRefuse, type DateCivile } from '@spaser/domain';
import type { SorteDepot } from './colonne-depot';
import { modeleOf } from './modele';
import { readLigne, type LigneRecue } from './read-ligne';
import { recogniseColonnes } from './recognise-colonnes';
import { champsOfDepot, SORTES_DEPOSABLES, SORTES_DEPOT } from './sortes-depot';

const AUJOURDHUI = '2026-01-15' as DateCivile;

function verify(sorte: SorteDepot, { brut, defauts }: LigneRecue): readonly ChampRefuse[] {
  const { ecriture } = SORTES_DEPOT[sorte];
  const { refus } = ecriture === null ? readChamps(champsOfDepot(sorte), brut, AUJOURDHUI) : verifyEcriture(ecriture, brut, { aujourdhui: AUJOURDHUI, siren: '214000010', publie: false });
  return [...defauts, ...refus];
}

describe('the model file', () => {
  it.each(SORTES_DEPOSABLES)('%s: its headers are certain, its two rows are accepted, its notice says each column', (sorte) => {
    const { colonnes, exemples, notice } = modeleOf(sorte);
    const reconnues = recogniseColonnes(sorte, colonnes.map(({ titre }) => titre), {});
    expect(reconnues.filter(({ surete }) => surete !== 'CERTAINE')).toEqual([]);
    expect(exemples).toHaveLength(2);
    for (const exemple of exemples) {
      const lue = readLigne(sorte, reconnues, exemple);
      expect(verify(sorte, lue)).toEqual([]);
      expect(Object.keys(lue.brut).length).toBeGreaterThan(0);
    }
    expect(notice).toHaveLength(2 + colonnes.length);
    for (const phrase of notice) expect(phrase).not.toMatch(/'|[^\u00a0] [:;»](?: |$)|« /);
  });

  it('asks for dates, amounts and numbers as such', () => {
    expect(modeleOf('MANDAT')).toMatchObject({
      titre: 'Mandats',
      colonnes: [{ titre: 'Numéro du mandat', sorte: 'TEXTE' }, { titre: 'Date du mandat', sorte: 'DATE' }, { titre: 'SIRET du fournisseur', sorte: 'TEXTE' }, { titre: 'Montant mandaté HT', sorte: 'MONTANT' }, { titre: 'Marché (numéro ou objet)', sorte: 'TEXTE' }],
    });
    expect(modeleOf('MANDAT').notice[3]).toBe('«\u00a0Date du mandat\u00a0», obligatoire\u00a0: une date, JJ/MM/AAAA. Exemple\u00a0: 18/04/2025.');
    expect(modeleOf('RELEVE').colonnes[2]).toEqual({ titre: 'Heures d’insertion réalisées', sorte: 'NOMBRE' });
  });
});
