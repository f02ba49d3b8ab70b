import { keepBrouillon, readBrouillon } from './brouillon';
import { isChangee, ligneOf, ligneVide, writeCellule } from './lignes';
import { unContrat } from './testing/un-contrat';

const garde = new Map<string, string>();
const magasin = { getItem: (cle: string) => garde.get(cle) ?? null, setItem: (cle: string, texte: string) => void garde.set(cle, texte), removeItem: (cle: string) => void garde.delete(cle) };

beforeEach(() => {
  garde.clear();
  Object.defineProperty(globalThis, 'localStorage', { value: magasin, configurable: true });
});

describe('le brouillon de la grille', () => {
  it('retrouve les cellules changées, par-dessus ce que le serveur dit maintenant', () => {
    keepBrouillon('ici', [writeCellule(ligneOf(unContrat()), 'objet', 'Voirie et réseaux'), writeCellule(ligneVide('n'), 'clause', 'peut-être'), ligneVide('v')]);
    const [connue, neuve, ...reste] = readBrouillon('ici', [unContrat({ montant: '70000.00' })]);
    expect(connue?.cellules).toMatchObject({ objet: 'Voirie et réseaux', montant: '70\u00a0000' });
    expect([neuve?.cle, neuve?.cellules.clause, Object.keys(neuve?.erreurs ?? {}), reste]).toEqual(['n', 'peut-être', ['clause'], []]);
  });

  it('ne laisse rien quand rien n’a changé', () => {
    keepBrouillon('ici', [writeCellule(ligneVide('n'), 'objet', 'Toit')]);
    keepBrouillon('ici', [ligneOf(unContrat())]);
    expect(garde.size).toBe(0);
  });

  it.each(['{', '[]', 'null', '{"connus":3,"nouveaux":{"n":"texte"}}', '{"nouveaux":{"n":{"objet":4,"ailleurs":"x"}}}'])('qui ne se lit pas (%s) n’empêche rien', (texte) => {
    garde.set('ici', texte);
    expect(readBrouillon('ici', [unContrat()]).map(isChangee)).toEqual([false]);
  });

  it('dit quand le navigateur ne garde rien', () => {
    const plein = (): never => { throw new DOMException('', 'QuotaExceededError'); };
    Object.defineProperty(globalThis, 'localStorage', { value: { ...magasin, setItem: plein, getItem: plein }, configurable: true });
    expect([keepBrouillon('ici', [writeCellule(ligneVide('n'), 'objet', 'Toit')]), readBrouillon('ici', []).length]).toEqual([false, 0]);
  });
});
