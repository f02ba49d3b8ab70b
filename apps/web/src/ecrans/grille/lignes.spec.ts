import type { ContratResume } from '../../api/registre';
import { aDesErreurs, COLONNES, contenuOf, isChangee, ligneOf, ligneVide, pasteBloc, placeErreurs, writeCellule } from './lignes';

const CONTRAT: ContratResume = {
  id: 'c', etat: 'A_CONFIRMER', reference: '2140009782025-01', numero: '2025-01', objet: 'Voirie', titulaires: [], dateNotification: '2025-03-14', montant: '60000.00', clause: true, reserve: null, heures: '350.50', version: null, ecritureId: null,
};
let rang = 0;
const cle = (): string => `n${(rang += 1)}`;

describe('la grille des marchés', () => {
  it('montre ce qui compte, et ne change rien tant que l’on n’écrit rien', () => {
    const ligne = ligneOf(CONTRAT);
    expect(ligne.cellules).toMatchObject({ numero: '2025-01', objet: 'Voirie', dateNotification: '14/03/2025', clause: 'oui', reserve: '' });
    expect([isChangee(ligne), contenuOf(ligne)]).toEqual([false, {}]);
  });

  it('ne dit que ce qui a changé ; une cellule vidée ne dit plus rien', () => {
    const changee = writeCellule(writeCellule(ligneOf(CONTRAT), 'montant', '61 000,50'), 'objet', '');
    expect(contenuOf(changee)).toEqual({ montant: '61 000,50', objet: null });
    expect(contenuOf(writeCellule(ligneOf(CONTRAT), 'clause', 'non'))).toEqual({ clauses: [] });
    expect(contenuOf(writeCellule(ligneOf(CONTRAT), 'reserve', 'oui'))).toEqual({ reservations: [{ article: 'INCONNU' }] });
  });

  it('comprend que des heures sont celles d’une clause, et garde le numéro d’un marché connu', () => {
    expect(contenuOf(writeCellule(ligneVide('x'), 'heures', '120'))).toEqual({ clauses: [{ heures: '120' }] });
    expect(writeCellule(ligneOf(CONTRAT), 'numero', 'autre').cellules.numero).toBe('2025-01');
  });

  it('reçoit un bloc collé, et ajoute les lignes qu’il demande', () => {
    const lignes = pasteBloc([ligneOf(CONTRAT), ligneVide('v')], 1, 'objet', [['École', '01/02/2025', '30000', 'x', '10'], ['Toit', '02/02/2025', '40000', 'N', '', 'oui', 'en trop']], cle);
    expect(lignes).toHaveLength(3);
    expect(lignes.slice(1).map(({ cellules }) => COLONNES.map((colonne) => cellules[colonne]))).toEqual([
      ['', 'École', '01/02/2025', '30000', 'oui', '10', ''], ['', 'Toit', '02/02/2025', '40000', 'non', '', 'oui'],
    ]);
  });

  it('met chaque refus dans sa cellule ; la corriger l’efface', () => {
    const [saine, fausse] = placeErreurs([ligneVide('a'), ligneVide('b')], [{ champ: '1.montant', message: 'pas un nombre' }, { champ: '1.clauses[0].heures', message: 'trop' }]);
    expect([saine && aDesErreurs(saine), fausse?.erreurs]).toEqual([false, { montant: 'pas un nombre', heures: 'trop' }]);
    expect(fausse && writeCellule(fausse, 'montant', '12').erreurs).toEqual({ heures: 'trop' });
  });
});
