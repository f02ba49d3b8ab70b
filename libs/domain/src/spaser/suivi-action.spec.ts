import type { DateCivile } from '../quantite/date-civile';
import { readChamps } from '../registre/read-champ';
import { writeChamps } from '../registre/write-champ';
import { CHAMPS_SUIVI_ACTION, libelleAvancement, listMesuresRestantes, STATUTS_AVANCEMENT, verifySuiviAction, type SuiviAction } from './suivi-action';

const JOUR = '2026-11-25' as DateCivile;
const MESURE = { mesure: 'Relancer les directions', responsable: 'Direction de la Commande publique', echeance: '2027-03-31', faite: 'NON' };
const refus = (brut: Record<string, unknown>) => verifySuiviAction(brut, JOUR).refus.map(({ champ, code }) => `${champ} ${code}`);

describe('what is said of an action', () => {
  it('is read back as it was written, measures to come included', () => {
    const brut = { statut: 'EN_COURS', bilan: '4 consultations examinées sur 6', mesures: [{ ...MESURE, echeance: '31/03/2027' }] };
    const { contenu, refus: refuses } = verifySuiviAction(brut, JOUR);
    expect(refuses).toEqual([]);
    const ecrit = writeChamps(CHAMPS_SUIVI_ACTION, contenu);
    expect(ecrit).toEqual({ ...brut, mesures: [MESURE] });
    expect(readChamps(CHAMPS_SUIVI_ACTION, ecrit, JOUR).contenu).toEqual(contenu);
  });

  it('tells no measure from nobody has said', () => {
    expect([verifySuiviAction({ statut: 'REALISEE' }, JOUR).contenu['mesures'], verifySuiviAction({ statut: 'REALISEE', mesures: [] }, JOUR).contenu['mesures']]).toEqual([null, []]);
  });

  it.each(['ABANDONNEE', 'REPORTEE'])('says why when it is %s', (statut) => {
    expect(refus({ statut, bilan: '  ' })).toEqual(['bilan OBLIGATOIRE']);
    expect(refus({ statut, bilan: 'Le garage communal ferme en 2026' })).toEqual([]);
  });

  it('refuses everything at once: an unknown state, a name, a measure without who or when', () => {
    expect(refus({ statut: 'PRESQUE', bilan: 'Vu avec Mme Dupouy', mesures: [{ mesure: 'Former', responsable: 'M. Lafitte', faite: 'PEUT-ETRE' }], note: 1 })).toEqual([
      'note INCONNU', 'statut ILLISIBLE', 'bilan DONNEE_PERSONNELLE', 'mesures[0].responsable DONNEE_PERSONNELLE', 'mesures[0].echeance OBLIGATOIRE', 'mesures[0].faite ILLISIBLE',
    ]);
  });

  it('says one thing only of a reason that cannot be kept', () => expect(refus({ statut: 'ABANDONNEE', bilan: 'mairie@commune.example' })).toEqual(['bilan DONNEE_PERSONNELLE']));

  it('leaves to the next year the measures that are not done', () => {
    const { contenu } = verifySuiviAction({ statut: 'EN_COURS', mesures: [MESURE, { ...MESURE, mesure: 'Former', faite: 'OUI' }] }, JOUR);
    expect(listMesuresRestantes(contenu as SuiviAction).map(({ mesure }) => mesure)).toEqual(['Relancer les directions']);
    expect([listMesuresRestantes(null), listMesuresRestantes({ mesures: null })]).toEqual([[], []]);
  });

  it('names every state', () => expect(STATUTS_AVANCEMENT.map(libelleAvancement)).toEqual(['Non commencée', 'En cours', 'Réalisée', 'Abandonnée', 'Reportée']));
});
