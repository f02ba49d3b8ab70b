import { ROLES, type Role } from '@spaser/domain';
import type { SchemaResume } from '../spaser/list-spasers.use-case';
import { listTaches, type SituationEspace } from './taches';
import type { SituationAnnee } from './taches-annee';

const ANNEE: SituationAnnee = { annee: 2025, statut: 'OUVERT', repondue: false, publies: 3, aConfirmer: 3 };
const enVigueur = (porteurId: string | null): SchemaResume => ({
  spaser: { id: 's', statut: 'ADOPTE', porteurId, declineLe: null, fin: 2029 } as SchemaResume['spaser'],
  etat: 'EN_VIGUEUR', actions: 4, indicateurs: 6, miseAJour: 2,
} as SchemaResume);
const enProjet = (porteurId: string | null): SchemaResume => ({
  spaser: { id: 'p', statut: 'PROJET', porteurId, declineLe: null, fin: 2029, conseilLe: '2026-12-12' } as SchemaResume['spaser'],
  etat: 'PROJET', actions: 4, indicateurs: 6, miseAJour: null,
} as SchemaResume);

const lister = (roles: readonly Role[], situation: Partial<SituationEspace> = {}) => listTaches({ schemas: [], roles, doubleFacteur: false, gelee: false, alertes: [], annee: ANNEE, ...situation });
const codes = (roles: readonly Role[], situation: Partial<SituationEspace> = {}): readonly string[] => lister(roles, situation).map(({ code, etat }) => `${code} ${etat}`);
const annee = (roles: readonly Role[], partie: Partial<SituationAnnee> = {}) => lister(roles, { annee: { ...ANNEE, ...partie } }).filter((tache) => tache.annee !== null);
const etats = (...args: Parameters<typeof annee>): readonly string[] => annee(...args).map(({ code, etat }) => `${code} ${etat}`);

describe('the comparison with a new version of the model', () => {
  const codesFor = (roles: readonly Role[], porteurId: string | null = null) => codes(roles, { schemas: [enVigueur(porteurId)] });
  it('is proposed to who may write the scheme', () => expect(codesFor(['GESTIONNAIRE'])).toContain('METTRE_A_JOUR A_FAIRE'));
  it('is not to who may only read or sign', () => expect(codesFor(['LECTEUR', 'VALIDEUR'])).not.toContain('METTRE_A_JOUR A_FAIRE'));
  it('is not to the signatory of a joint scheme, which its leader writes', () => expect(codesFor(['GESTIONNAIRE'], 'autre')).not.toContain('METTRE_A_JOUR A_FAIRE'));
});

describe('the last complete year', () => {
  it('is one card that leads to its contracts, due three months after its end, as long as nobody has begun', () => {
    expect(annee(['GESTIONNAIRE'])).toEqual([{
      code: 'DECLARER_ANNEE', etat: 'A_FAIRE', titre: 'Déclarer vos achats 2025', annee: 2025, aConfirmer: 3, spaserId: null, echeance: '2026-03-31',
      phrase: 'Nous avons trouvé 3 marchés publiés. Vérifiez-les, ou déclarez que vous n’avez rien d’autre.',
    }]);
  });

  it.each<[Partial<SituationAnnee>, RegExp]>([
    [{ publies: 0, aConfirmer: 0 }, /^Nous n’avons trouvé aucun marché publié/],
    [{ publies: 1, aConfirmer: 1 }, /^Nous avons trouvé un marché publié\. Vérifiez-le/],
    [{ aConfirmer: 0 }, /^Vos 3 marchés publiés sont vérifiés/],
    [{ publies: 1, aConfirmer: 0 }, /^Votre marché publié est vérifié/],
  ])('says what is known: %j', (partie, phrase) => expect(annee(['GESTIONNAIRE'], partie)[0]?.phrase).toMatch(phrase));

  it('goes from to do to done as it is answered, declared and signed', () => {
    expect(etats(['GESTIONNAIRE'], { repondue: true, aConfirmer: 0 })).toEqual(['DECLARER_ANNEE EN_COURS']);
    expect(etats(['GESTIONNAIRE'], { statut: 'DECLARE', repondue: true })).toEqual(['DECLARER_ANNEE EN_COURS']);
    expect(etats(['GESTIONNAIRE'], { statut: 'CLOS', repondue: true })).toEqual(['DECLARER_ANNEE FAIT']);
    expect(etats(['GESTIONNAIRE'], { statut: 'ROUVERT', repondue: true, aConfirmer: 0 })).toEqual(['DECLARER_ANNEE EN_COURS']);
  });

  it('asks apart to confirm the contracts once it is begun, and no more once it is declared', () => {
    expect(etats(['GESTIONNAIRE'], { repondue: true })).toEqual(['CORRIGER A_FAIRE', 'DECLARER_ANNEE EN_COURS']);
    expect(annee(['REFERENT_ACHATS'], { aConfirmer: 1 })[0]?.phrase).toMatch(/^Un marché publié reste à confirmer/);
    expect(etats(['REFERENT_ACHATS'], { statut: 'DECLARE' })).toEqual([]);
    expect(etats(['REFERENT_ACHATS'], { aConfirmer: 0 })).toEqual([]);
  });

  it('is to be signed by who may, once declared', () => {
    expect([etats(['VALIDEUR']), etats(['VALIDEUR'], { statut: 'DECLARE' }), etats(['VALIDEUR'], { statut: 'CLOS' })]).toEqual([[], ['SIGNER_ANNEE A_FAIRE'], []]);
    expect(etats(['GESTIONNAIRE', 'VALIDEUR'], { statut: 'DECLARE' })).toEqual(['DECLARER_ANNEE FAIT', 'SIGNER_ANNEE A_FAIRE']);
  });
});

describe('a source of the territory that falls silent', () => {
  const alertes = [{ motif: 'SILENCE', jours: 62, phrase: 'La source donnees.exemple.fr n’a rien publié depuis 62\u00a0jours.' }] as const;
  const veille = (roles: readonly Role[], situation: Partial<SituationEspace> = {}) => lister(roles, { alertes, doubleFacteur: true, ...situation }).filter(({ code }) => code === 'SOURCE_MUETTE');

  it.each<Role>(['FACILITATEUR', 'ADMIN_TERRITOIRE'])('is told to %s', (role) => expect(veille([role])).toMatchObject([{ etat: 'A_FAIRE', phrase: expect.stringMatching(/^La source donnees\.exemple\.fr n’a rien publié depuis 62\u00a0jours\. /) }]));
  it.each(ROLES.filter((role) => role !== 'FACILITATEUR' && role !== 'ADMIN_TERRITOIRE'))('is not to %s', (role) => expect(veille([role])).toEqual([]));
  it('is not before a second factor', () => expect(veille(['FACILITATEUR'], { doubleFacteur: false })).toEqual([]));
  it('is one task, however many they are', () => expect(veille(['FACILITATEUR'], { alertes: [...alertes, ...alertes] })).toHaveLength(1));
});

describe('nothing invites to act who may not', () => {
  const LECTURE = ROLES.filter((role) => !['GESTIONNAIRE', 'COMMANDE_PUBLIQUE', 'REFERENT_ACHATS', 'REFERENT_EGALITE', 'VALIDEUR'].includes(role));
  const situations: readonly Partial<SituationEspace>[] = [[], [enProjet(null)], [enProjet('autre')], [enVigueur(null)]].flatMap((schemas) =>
    (['OUVERT', 'DECLARE', 'CLOS', 'ROUVERT'] as const).flatMap((statut) => [false, true].map((repondue) => ({ schemas, annee: { ...ANNEE, statut, repondue } }))));

  it.each(LECTURE)('%s has nothing to do of a scheme nor of a year', (role) => {
    for (const situation of situations) expect(codes([role], { ...situation, doubleFacteur: true }).filter((code) => !code.endsWith('FAIT'))).toEqual([]);
  });

  it('who signs prepares nothing, who prepares signs nothing', () => {
    for (const situation of situations) {
      expect(codes(['VALIDEUR'], situation).filter((code) => /^(ADOPTER|DECLARER_ANNEE|CORRIGER|METTRE_A_JOUR) (A_FAIRE|EN_COURS)/.test(code))).toEqual([]);
      expect(codes(['GESTIONNAIRE', 'REFERENT_ACHATS'], situation).filter((code) => code.startsWith('SIGNER_ANNEE'))).toEqual([]);
    }
  });

  it('a frozen collectivité has nothing to do but wait', () => expect(codes(ROLES, { gelee: true, schemas: [enProjet(null)] })).toEqual([]));
});
