import { ACTES_DEMANDE, applyActeDemande, requireDecideur, STATUTS_DEMANDE, statutDemandeAu, suiteOf, type ActeurDemande } from './demande';
import { requireAdministrateurRestant, requireRoles, rolesPossibles } from './membres';

const ACTEURS: readonly ActeurDemande[] = ['DEMANDEUR', 'PREUVE', 'MAIRIE', 'ADMINISTRATEUR', 'DEPARTEMENT', 'HORLOGE'];
const jour = (n: number): Date => new Date(Date.UTC(2026, 0, 1 + n));

describe('the life of a claim', () => {
  it('is this table, and nothing else', () => {
    const permis = STATUTS_DEMANDE.flatMap((statut) =>
      ACTES_DEMANDE.flatMap((acte) =>
        ACTEURS.flatMap((par) => {
          try {
            return [`${statut} ${acte} ${par} ${applyActeDemande(statut, acte, par)}`];
          } catch {
            return [];
          }
        }),
      ),
    );
    expect(permis).toEqual([
      'DEPOSEE PROUVER PREUVE PROUVEE', 'DEPOSEE PROUVER MAIRIE PROUVEE', 'DEPOSEE PROUVER ADMINISTRATEUR PROUVEE', 'DEPOSEE PROUVER DEPARTEMENT PROUVEE',
      'DEPOSEE REFUSER MAIRIE REFUSEE', 'DEPOSEE REFUSER ADMINISTRATEUR REFUSEE', 'DEPOSEE REFUSER DEPARTEMENT REFUSEE',
      'DEPOSEE RETIRER DEMANDEUR RETIREE', 'DEPOSEE CONTESTER MAIRIE CONTESTEE', 'DEPOSEE EXPIRER HORLOGE EXPIREE',
      'PROUVEE CONTESTER MAIRIE CONTESTEE', 'CONTESTEE CONFIRMER DEPARTEMENT PROUVEE',
    ]);
  });

  it('runs out after sixty days without an answer', () => {
    expect(statutDemandeAu({ statut: 'DEPOSEE', creeLe: jour(0) }, jour(60))).toBe('DEPOSEE');
    expect(statutDemandeAu({ statut: 'DEPOSEE', creeLe: jour(0) }, jour(61))).toBe('EXPIREE');
    expect(statutDemandeAu({ statut: 'PROUVEE', creeLe: jour(0) }, jour(400))).toBe('PROUVEE');
  });

  it('gives rights at once to the first person whose proof is enough, and asks somebody otherwise', () => {
    const libre = { administrateurs: 0, gelee: false, aUneAdresseOfficielle: true };
    const prouve = { suffit: true, voie: 'COURRIEL_OFFICIEL' } as const;
    const non = { suffit: false, motif: 'DOMAINE_PARTAGE' } as const;
    expect(suiteOf(prouve, libre)).toBe('DROITS');
    expect(suiteOf(prouve, { ...libre, administrateurs: 1 })).toBe('ADMINISTRATEURS');
    expect(suiteOf(prouve, { ...libre, gelee: true })).toBe('DEPARTEMENT');
    expect(suiteOf(non, libre)).toBe('MAIRIE');
    expect(suiteOf(non, { ...libre, aUneAdresseOfficielle: false })).toBe('DEPARTEMENT');
    expect(suiteOf({ suffit: false, motif: 'SANS_PREUVE_AUTOMATIQUE' }, libre)).toBe('DEPARTEMENT');
  });

  it('lets the administrators answer first, and the Département after ten days', () => {
    const tenue = { administrateurs: 1, gelee: false };
    expect(() => requireDecideur('DEPARTEMENT', tenue, jour(0), jour(9))).toThrow('ont 10 jours');
    expect(() => requireDecideur('DEPARTEMENT', tenue, jour(0), jour(10))).not.toThrow();
    expect(() => requireDecideur('DEPARTEMENT', { administrateurs: 0, gelee: false }, jour(0), jour(0))).not.toThrow();
    expect(() => requireDecideur('DEPARTEMENT', { administrateurs: 1, gelee: true }, jour(0), jour(0))).not.toThrow();
    expect(() => requireDecideur('ADMINISTRATEUR', tenue, jour(0), jour(0))).not.toThrow();
    expect(() => requireDecideur('ADMINISTRATEUR', { administrateurs: 1, gelee: true }, jour(0), jour(0))).toThrow('rien ne peut être modifié');
  });
});

describe('the roles of the members', () => {
  it('stay within the collectivité, except in the Département and by who administers the territory', () => {
    expect(rolesPossibles('COMMUNE')).not.toContain('FACILITATEUR');
    expect(requireRoles(['LECTEUR', 'GESTIONNAIRE', 'LECTEUR'], 'COMMUNE', ['ADMIN_COLLECTIVITE'])).toEqual(['GESTIONNAIRE', 'LECTEUR']);
    expect(() => requireRoles(['ADMIN_TERRITOIRE'], 'COMMUNE', ['ADMIN_TERRITOIRE'])).toThrow('n’existe pas');
    expect(() => requireRoles(['ROI'], 'COMMUNE', ['ADMIN_COLLECTIVITE'])).toThrow('« ROI »'.replace(/ /g, '\u00a0'));
    expect(() => requireRoles([], 'COMMUNE', ['ADMIN_COLLECTIVITE'])).toThrow('au moins un rôle');
    expect(() => requireRoles(['FACILITATEUR'], 'DEPARTEMENT', ['ADMIN_COLLECTIVITE'])).toThrow('ne permet pas');
    expect(requireRoles(['FACILITATEUR'], 'DEPARTEMENT', ['ADMIN_TERRITOIRE'])).toEqual(['FACILITATEUR']);
  });

  it('never leave a collectivité without an administrator', () => {
    const membres = [{ utilisateurId: 'a', roles: ['ADMIN_COLLECTIVITE', 'GESTIONNAIRE'] }, { utilisateurId: 'b', roles: ['GESTIONNAIRE'] }] as const;
    expect(() => requireAdministrateurRestant(membres, 'a', null)).toThrow('plus d’administrateur');
    expect(() => requireAdministrateurRestant(membres, 'a', ['GESTIONNAIRE'])).toThrow('plus d’administrateur');
    expect(() => requireAdministrateurRestant(membres, 'a', ['ADMIN_COLLECTIVITE'])).not.toThrow();
    expect(() => requireAdministrateurRestant(membres, 'b', null)).not.toThrow();
    expect(() => requireAdministrateurRestant([...membres, { utilisateurId: 'c', roles: ['ADMIN_COLLECTIVITE'] }], 'a', null)).not.toThrow();
  });
});
