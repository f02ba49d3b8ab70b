import { aDesErreurs, isASaisirDeNouveau, isChangee, ligneOf, ligneVide, listChangees, rebase, writeCellule } from './lignes';
import { unContrat } from './testing/un-contrat';

describe('une ligne de la grille', () => {
  it('montre ce qui compte, et ne change rien tant que l’on n’écrit rien d’autre', () => {
    const ligne = ligneOf(unContrat());
    expect(ligne.cellules).toMatchObject({ numero: '2025-01', objet: 'Voirie', dateNotification: '14/03/2025', clause: 'oui', reserve: '' });
    const reecrite = writeCellule(writeCellule(writeCellule(ligne, 'montant', '60 000 €'), 'dateNotification', '2025-03-14'), 'heures', '350,5');
    expect([isChangee(ligne), listChangees(reecrite), listChangees(writeCellule(ligne, 'montant', '60 000,01'))]).toEqual([false, [], ['montant']]);
  });

  it('comprend que des heures sont celles d’une clause, et garde le numéro d’un marché publié', () => {
    expect(writeCellule(ligneVide('x'), 'heures', '120').cellules).toMatchObject({ clause: 'oui', heures: '120' });
    expect(writeCellule(ligneOf(unContrat()), 'numero', 'autre').cellules.numero).toBe('2025-01');
    expect(writeCellule(ligneOf(unContrat({ etat: 'AJOUTE' })), 'numero', 'autre').cellules.numero).toBe('autre');
  });

  it('garde une réponse qui n’en est pas une, la refuse, et l’oublie quand elle est corrigée', () => {
    const douteuse = writeCellule(ligneVide('x'), 'clause', ' peut-être ');
    expect([douteuse.cellules.clause, isASaisirDeNouveau(douteuse), douteuse.erreurs.clause]).toEqual(['peut-être', true, expect.stringContaining('n’est pas une réponse')]);
    const corrigee = writeCellule(douteuse, 'clause', 'X');
    expect([corrigee.cellules.clause, isASaisirDeNouveau(corrigee), aDesErreurs(corrigee)]).toEqual(['oui', false, false]);
    expect(aDesErreurs(writeCellule(douteuse, 'heures', '10'))).toBe(false);
  });
});

describe('la grille, quand le serveur a répondu', () => {
  const changee = writeCellule(ligneOf(unContrat()), 'objet', 'Voirie et réseaux');
  const neuve = writeCellule(ligneVide('n'), 'objet', 'Toit');

  it('garde ce qui n’est pas enregistré par-dessus ce qui a changé, refus compris', () => {
    const [connue, ...suite] = rebase([{ ...changee, erreurs: { objet: 'trop long' } }, neuve, ligneVide('v')], [unContrat({ montant: '70000.00' })], new Set());
    expect(connue).toMatchObject({ cellules: { objet: 'Voirie et réseaux', montant: '70\u00a0000' }, erreurs: { objet: 'trop long' } });
    expect(suite).toEqual([neuve]);
  });

  it('laisse ce qui est enregistré, et reconnaît un nouveau marché à la clé sous laquelle il a été envoyé', () => {
    const creee = unContrat({ id: 'autre', ecritureId: 'n', objet: 'Toit', etat: 'AJOUTE', numero: null, dateNotification: null, montant: null, clause: null, heures: null });
    expect(rebase([changee, neuve], [unContrat({ objet: 'Voirie et réseaux' }), creee], new Set(['c', 'n'])).map(isChangee)).toEqual([false, false]);
    expect(rebase([neuve], [creee], new Set()).map(({ cle }) => cle)).toEqual(['autre']);
  });

  it('laisse partir un marché qui n’est plus de l’année', () => expect(rebase([changee], [], new Set())).toEqual([]));
});
