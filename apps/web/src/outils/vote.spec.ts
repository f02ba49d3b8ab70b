import { manquesOf, refusDePiece, toVote, VOTE_VIDE } from './vote';

describe('le vote à enregistrer', () => {
  it('dit tout ce qui manque d’un coup', () => {
    expect(manquesOf(VOTE_VIDE).map(({ champ }) => champ)).toEqual(['numero', 'seanceLe']);
    expect(manquesOf({ ...VOTE_VIDE, numero: ' 2026-014 ', seanceLe: '2026-03-14' })).toEqual([]);
  });

  it('n’envoie que ce qui est écrit', () => {
    expect(toVote({ numero: ' 2026-014 ', seanceLe: '2026-03-14', executoireLe: '', url: ' ' })).toEqual({ numero: '2026-014', seanceLe: '2026-03-14' });
    expect(toVote({ numero: '1', seanceLe: '2026-03-14', executoireLe: '2026-03-20', url: 'https://mairie.example/1' }, 'p-1')).toMatchObject({ executoireLe: '2026-03-20', url: 'https://mairie.example/1', pieceId: 'p-1' });
  });

  it('refuse ce qui ne peut pas être l’acte signé', () => {
    const piece = (name: string, type: string, size = 1_000) => refusDePiece({ name, type, size }) === null;
    expect([piece('acte.pdf', 'application/pdf'), piece('ACTE.PDF', ''), piece('acte.docx', 'application/msword'), piece('acte.pdf', 'application/pdf', 10 * 1024 * 1024 + 1)]).toEqual([true, true, false, false]);
  });
});
