import { pasteBloc, withoutEntete } from './coller';
import { COLONNES } from './colonnes';
import { ligneOf, ligneVide } from './lignes';
import { unContrat } from './testing/un-contrat';

let rang = 0;
const cle = (): string => `n${(rang += 1)}`;

describe('un bloc collé', () => {
  it('remplit les cellules, et ajoute les lignes qu’il demande', () => {
    const lignes = pasteBloc([ligneOf(unContrat()), ligneVide('v')], 1, 'objet', [['École', '01/02/2025', '30000', 'x', '10'], ['Toit', '02/02/2025', '40000', 'N', '', 'oui', 'en trop']], cle);
    expect(lignes).toHaveLength(3);
    expect(lignes.slice(1).map(({ cellules }) => COLONNES.map((colonne) => cellules[colonne]))).toEqual([
      ['', 'École', '01/02/2025', '30000', 'oui', '10', ''], ['', 'Toit', '02/02/2025', '40000', 'non', '', 'oui'],
    ]);
  });

  it('perd sa ligne de titres, et elle seule', () => {
    const [titres, donnee, fausse] = [['Numéro', 'Objet', 'Date', 'Montant'], ['G-1', 'École', '01/02/2025', '30 000'], ['G-2', 'Toit', 'bientôt', 'vingt mille']];
    expect(withoutEntete([titres, donnee], 'numero')).toEqual([donnee]);
    expect(withoutEntete([donnee, fausse], 'numero')).toHaveLength(2);
    expect(withoutEntete([fausse, fausse], 'numero')).toHaveLength(2);
    expect(withoutEntete([['vingt mille']], 'montant')).toHaveLength(1);
    expect(withoutEntete([['Oui'], ['Non']], 'reserve')).toHaveLength(2);
  });
});
