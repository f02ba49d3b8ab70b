import type { EtatSpaser } from '@spaser/domain';
import { prenomOf } from './nom';
import { adresseEtape, enPreparation, enVigueur, etapeOf, schemaAMontrer } from './schemas';

const un = (etat: EtatSpaser, plus = {}) => ({ etat, conjoint: false, decline: false, ...plus });

describe('les schémas d’une collectivité', () => {
  it('montre celui qui engage, sinon celui qui se prépare, sinon le dernier', () => {
    const [brouillon, vigueur, abroge] = [un('BROUILLON'), un('EN_VIGUEUR'), un('ABROGE')];
    expect([schemaAMontrer([brouillon, vigueur]), schemaAMontrer([abroge, brouillon]), schemaAMontrer([abroge]), schemaAMontrer([])]).toEqual([vigueur, brouillon, abroge, undefined]);
    expect([enPreparation([vigueur, brouillon]), enVigueur([brouillon])]).toEqual([brouillon, undefined]);
  });

  it('préfère le sien à celui qu’un autre propose, et oublie celui qu’on a décliné', () => {
    const [recu, propre, decline] = [un('PROJET', { conjoint: true }), un('BROUILLON'), un('PROJET', { conjoint: true, decline: true })];
    expect([enPreparation([recu, propre]), enPreparation([decline, recu]), enPreparation([decline])]).toEqual([propre, recu, undefined]);
  });

  it('mène à l’écran où la préparation continue', () => {
    expect([etapeOf(un('BROUILLON')), etapeOf(un('BROUILLON', { conjoint: true })), etapeOf(un('PROJET')), etapeOf(un('SOUMIS_DELIBERATION'))]).toEqual(['adopter', 'relire', 'documents', 'documents']);
    expect([adresseEtape('1', 'relire'), adresseEtape('1', 'documents', 'a b')]).toEqual(['/c/1/schema/relire', '/c/1/schema/documents?schema=a%20b']);
  });

  it('salue par le prénom quand il y en a un', () => {
    expect([prenomOf('Marie Lafitte'), prenomOf(''), prenomOf('mairie@amou.example'), prenomOf('M. Lac')]).toEqual(['Marie', '', '', '']);
  });
});
