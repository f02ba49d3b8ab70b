import type { Role } from '@spaser/domain';
import type { SchemaResume } from '../spaser/list-spasers.use-case';
import { listTaches } from './taches';

const enVigueur = (porteurId: string | null): SchemaResume => ({
  spaser: { id: 's', statut: 'ADOPTE', porteurId, declineLe: null, fin: 2029 } as SchemaResume['spaser'],
  etat: 'EN_VIGUEUR', actions: 4, indicateurs: 6, miseAJour: 2,
} as SchemaResume);

const codesFor = (roles: readonly Role[], porteurId: string | null = null): readonly string[] =>
  listTaches({ schemas: [enVigueur(porteurId)], roles, doubleFacteur: false, gelee: false }).map(({ code }) => code);

describe('the comparison with a new version of the model', () => {
  it('is proposed to who may write the scheme', () => expect(codesFor(['GESTIONNAIRE'])).toContain('METTRE_A_JOUR'));
  it('is not to who may only read or sign', () => expect(codesFor(['LECTEUR', 'VALIDEUR'])).not.toContain('METTRE_A_JOUR'));
  it('is not to the signatory of a joint scheme, which its leader writes', () => expect(codesFor(['GESTIONNAIRE'], 'autre')).not.toContain('METTRE_A_JOUR'));
});
