import { CHAMPS_MARCHE } from '../registre/sortes/marche';
import { readSaisieMarche, writeSaisieMarche } from '../registre/read-saisie-marche';
import { toContrat } from '../registre/contrat';
import { euros, le, unEnregistrement } from '../testing/un-marche';
import { computeFaitsExercice } from '../territoire/faits-exercice';
import { isRetenu, listConsiderationsConnues } from './apply-saisie';
import { foldMarche } from './fold-marche';
import { hasClauseSociale, hasDispositionSociale, voiesInclusion } from './inclusion';
import type { Marche } from './marche';
import type { SaisieMarche } from './saisie-marche';

const RIEN = readSaisieMarche(Object.fromEntries(Object.keys(CHAMPS_MARCHE).map((cle) => [cle, null])));
const plie = (saisie: Partial<SaisieMarche>, publie: Parameters<typeof unEnregistrement>[0] = {}): Marche => foldMarche([unEnregistrement(publie)], 'COMMUNE', { ...RIEN, ...saisie });

describe('what a person states of a contract', () => {
  it('prevails over what is published, and leaves the rest as published', () => {
    const marche = plie({ montant: euros(85_000), objet: 'Préau' });
    expect([marche.montantInitial, marche.montantCourant, marche.objet, marche.dureeMois, marche.codeCPV]).toEqual([euros(85_000), euros(85_000), 'Préau', 12, '45214200']);
    expect(plie({}).montantInitial).toBe(euros(100_000));
  });

  it('holds whatever is imported afterwards, and in whatever order', () => {
    const [ancien, nouveau] = [unEnregistrement({ montant: euros(100_000) }), unEnregistrement({ montant: euros(120_000), dateNotification: le('2025-03-20') })];
    const saisie = { ...RIEN, montant: euros(85_000) };
    expect(foldMarche([ancien, nouveau], 'COMMUNE', saisie)).toEqual(foldMarche([nouveau, ancien], 'COMMUNE', saisie));
    expect(foldMarche([ancien, nouveau], 'COMMUNE', saisie).montantInitial).toBe(euros(85_000));
  });

  it('confirms an implausible amount, which enters the totals then (D-27)', () => {
    const publie = { montant: euros(99_999_999), considerationsSociales: ['Clause sociale' as const] };
    expect(plie({}, publie).aVerifier).toContain('MONTANT_INVRAISEMBLABLE');
    const confirme = plie({ montant: euros(99_999_999) }, publie);
    expect(confirme.aVerifier).toEqual([]);
    expect(computeFaitsExercice([{ id: 'm', marche: confirme }], 2025).contributions[0]?.sorte).toBe('COMPTE');
  });

  it('corrects the published words one by one, and claims no knowledge of the others', () => {
    const clauses = [{ dateEffet: null, heures: null, variations: [] }];
    expect([plie({ clauses }).considerationsSociales, listConsiderationsConnues(plie({ clauses }))]).toEqual([null, ['Clause sociale']]);
    expect(plie({ clauses: [] }).considerationsSociales).toBeNull();
    expect(plie({ clauses: [], reservations: [], criteresSociaux: [] }).considerationsSociales).toEqual([]);
    expect(plie({ clauses: [] }, { considerationsSociales: ['Clause sociale', 'Critère social'] }).considerationsSociales).toEqual(['Critère social']);
  });

  it('leaves unknown what nobody has said: a clause that is stated says nothing of a reservation nor of a criterion', () => {
    const clauses = [{ dateEffet: null, heures: null, variations: [] }];
    expect(toContrat('m', plie({ clauses }))).toMatchObject({ clauses, reservations: null, criteresSociaux: null });
    expect(toContrat('m', plie({ clauses }, { considerationsSociales: [] }))).toMatchObject({ clauses, reservations: [], criteresSociaux: [] });
    expect(voiesInclusion(plie({ clauses }))).toEqual(['CLAUSE']);
  });

  it('says the ways of inclusion: an article of detention or of the ESS is none (D-07)', () => {
    const reserve = (article: SaisieMarche['reservations']) => voiesInclusion(plie({ reservations: article, clauses: [] }));
    expect(reserve([{ article: 'L2113-12', domaine: null }])).toEqual(['RESERVE']);
    expect(reserve([{ article: null, domaine: null }])).toEqual(['RESERVE']);
    expect(reserve([{ article: 'L2113-15', domaine: null }])).toEqual([]);
    expect(reserve([{ article: 'L2113-13-1', domaine: null }])).toEqual([]);
    // The clause is denied, nobody has spoken of a reservation.
    expect(voiesInclusion(plie({ clauses: [] }))).toBeNull();
    expect(hasClauseSociale(plie({ clauses: [] }, { considerationsSociales: ['Clause sociale'] }))).toBe(false);
  });

  it('has a social provision by any article that reserves or by a criterion, and none once a person says that there is none', () => {
    const ess = { reservations: [{ article: 'L2113-15' as const, domaine: null }] };
    expect([ess, { criteresSociaux: ['PARITE'] }, { reservations: [], criteresSociaux: [] }, {}].map((dit) => hasDispositionSociale(plie(dit, { considerationsSociales: null })))).toEqual([true, true, false, false]);
    const publie = { considerationsSociales: ['Critère social' as const, 'Marché réservé' as const] };
    expect([{ reservations: [] }, { reservations: [], criteresSociaux: [] }].map((dit) => hasDispositionSociale(plie(dit, publie)))).toEqual([true, false]);
  });

  it('may be that the contract is not hers, or is counted already', () => {
    expect([{ appartenance: 'PAS_A_NOUS' as const }, { appartenance: 'DOUBLON' as const }, { appartenance: 'A_NOUS' as const }, {}].map((dit) => isRetenu(plie(dit)))).toEqual([false, false, true, true]);
  });

  it('is written and read back unchanged, the unknown article included', () => {
    const saisie: SaisieMarche = {
      ...RIEN, montant: 1n, reservations: [{ article: null, domaine: null }], clauses: [{ dateEffet: le('2025-04-01'), heures: 350n, variations: [{ date: le('2025-05-01'), heures: -50n }] }],
      titulaires: [{ id: '35600000000048', typeIdentifiant: 'SIRET', denominationSociale: null }], quotesParts: [{ siren: '214009999', part: { numerateur: 1n, denominateur: 3n } }],
    };
    expect(readSaisieMarche(writeSaisieMarche(saisie))).toEqual(saisie);
  });

  it('gives the buyer its own share of a group, and leaves the territory’s count to the coordinator', () => {
    const quotesParts = [{ siren: '214009999', part: { numerateur: 1n, denominateur: 3n } }, { siren: '356000000', part: { numerateur: 2n, denominateur: 3n } }];
    const clause = { considerationsSociales: ['Clause sociale' as const] };
    expect(toContrat('m', plie({ quotesParts }, clause)).quotePart).toEqual({ numerateur: 1n, denominateur: 3n });
    const membre = computeFaitsExercice([{ id: 'm', marche: plie({ quotesParts, coordonnateur: '356000000' }, clause) }], 2025);
    expect([membre.montantInclusif, membre.contributions[0], membre.clausesNotifiees]).toMatchObject([0n, { motif: 'GROUPEMENT_COORDONNE' }, ['m']]);
    expect(computeFaitsExercice([{ id: 'm', marche: plie({ quotesParts, coordonnateur: '214009999' }, clause) }], 2025).montantInclusif).toBeGreaterThan(0n);
  });
});
