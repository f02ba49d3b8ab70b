import { placeErreurs, refuse, writeContenu } from './contenu';
import { aDesErreurs, ligneOf, ligneVide, writeCellule } from './lignes';
import { unContrat } from './testing/un-contrat';

const ligne = ligneOf(unContrat());
const avecHeures = writeCellule(ligne, 'heures', '400');

describe('ce qu’une ligne dit d’un marché', () => {
  it('est ce qui a changé ; une cellule vidée ne dit plus rien', () => {
    expect(writeContenu(ligne)).toEqual({ contenu: {}, erreurs: {} });
    expect(writeContenu(writeCellule(writeCellule(ligne, 'montant', '61 000,50'), 'objet', '')).contenu).toEqual({ montant: '61 000,50', objet: null });
    expect(writeContenu(writeCellule(ligne, 'clause', 'non')).contenu).toEqual({ clauses: [] });
    expect(writeContenu(writeCellule(ligne, 'reserve', 'oui')).contenu).toEqual({ reservations: [{ article: 'INCONNU' }] });
    expect(writeContenu(writeCellule(ligneVide('x'), 'heures', '120')).contenu).toEqual({ clauses: [{ heures: '120' }] });
  });

  it('va par-dessus ce qui en était dit : le reste du marché et de sa clause demeure', () => {
    const dit = { labels: ['RFAR'], clauses: [{ heures: '350.50', dateEffet: '2025-06-01', variations: [] }] };
    expect(writeContenu(avecHeures, dit)).toEqual({ contenu: { labels: ['RFAR'], clauses: [{ heures: '400', dateEffet: '2025-06-01', variations: [] }] }, erreurs: {} });
  });

  it.each([
    ['plusieurs clauses', [{ heures: '300' }, { heures: '50.50' }], avecHeures, 'heures'],
    ['des heures changées par avenant', [{ heures: '300', variations: [{ date: '2025-09-01', heures: '50.50' }] }], avecHeures, 'heures'],
    ['une clause d’avenant à retirer', [{ heures: '350.50', dateEffet: '2025-06-01' }], writeCellule(ligne, 'clause', 'non'), 'clause'],
  ])('se refuse devant %s, que le tableau perdrait', (_quoi, clauses, changee, colonne) => {
    const { contenu, erreurs } = writeContenu(changee, { clauses });
    expect([contenu, Object.keys(erreurs)]).toEqual([{ clauses }, [colonne]]);
  });

  it('se refuse devant une réservation dont l’article est connu, et la garde si l’on n’y touche pas', () => {
    const dit = { reservations: [{ article: 'L2113_12', domaine: null }] };
    expect(writeContenu(writeCellule(ligne, 'reserve', 'non'), dit).erreurs.reserve).toContain('ouvrez la fiche');
    expect(writeContenu(writeCellule(ligne, 'objet', 'Autre'), dit)).toEqual({ contenu: { ...dit, objet: 'Autre' }, erreurs: {} });
  });
});

describe('un refus', () => {
  it('va dans sa cellule ; la corriger l’efface', () => {
    const [saine, fausse] = placeErreurs([ligneVide('a'), ligneVide('b')], [{ champ: '1.montant', message: 'pas un nombre' }, { champ: '1.clauses[0].heures', message: 'trop' }]);
    expect([saine && aDesErreurs(saine), fausse?.erreurs]).toEqual([false, { montant: 'pas un nombre', heures: 'trop' }]);
    expect(fausse && writeCellule(fausse, 'montant', '12').erreurs).toEqual({ heures: 'trop' });
  });

  it('qui ne nomme rien va dans la cellule dont il parle', () => {
    expect(refuse(ligne, { code: 'EXERCICE_FERME', message: 'close', erreurs: [] }).erreurs).toEqual({ dateNotification: 'close' });
    expect(refuse(ligne, { code: 'REVISION_PERIMEE', message: 'relisez', erreurs: [] }).erreurs).toEqual({ objet: 'relisez' });
    expect(refuse(ligne, { code: 'ECRITURE_A_CORRIGER', message: '', erreurs: [{ champ: 'reservations[0].article', message: 'manque' }] }).erreurs).toEqual({ reserve: 'manque' });
  });
});
