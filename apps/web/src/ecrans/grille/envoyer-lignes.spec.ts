import { Probleme } from '../../api/probleme';
import type { EcritureEcrite, Saisie } from '../../api/registre';
import { sendLignes, type BilanEnvoi, type Envois } from './envoyer-lignes';
import { ligneOf, ligneVide, writeCellule, type LigneGrille } from './lignes';
import { unContrat } from './testing/un-contrat';

const neuve = (objet: string): LigneGrille => writeCellule(ligneVide(objet), 'objet', objet);
const ecrite = (id: string): EcritureEcrite => ({ id, version: 1, marcheId: null });
/** A server that writes lots until one holds a refused object. */
const serveur = (refuser: (objets: readonly unknown[]) => Error | null) => {
  const lots: (readonly unknown[])[] = [];
  const corrections: Saisie[] = [];
  const envois: Envois = {
    creer: (ecritures) => {
      const objets = ecritures.map(({ contenu }) => contenu['objet']);
      lots.push(objets);
      const refus = refuser(objets);
      return refus ? Promise.reject(refus) : Promise.resolve(ecritures.map(({ id, marcheId }) => ecrite(id ?? marcheId ?? '')));
    },
    lire: () => Promise.resolve({ contenu: { labels: ['RFAR'], clauses: [{ heures: '1' }, { heures: '2' }] }, version: 4 }),
    corriger: (id, _version, contenu) => { corrections.push(contenu); return Promise.resolve(ecrite(id)); },
  };
  return { envois, lots, corrections };
};
const envoyer = async (lignes: readonly LigneGrille[], envois: Envois): Promise<BilanEnvoi & { readonly echec: string | null; readonly faites: readonly number[] }> => {
  const bilan: BilanEnvoi = { ecrites: new Map(), refusees: new Map() };
  const faites: number[] = [];
  const echec = await sendLignes(lignes, envois, bilan, (nombre) => faites.push(nombre)).then(() => null, (error: Error) => error.message);
  return { ...bilan, echec, faites };
};

describe('l’envoi des lignes', () => {
  it('écrit chaque ligne valide, celles qu’un refus nomme exceptées', async () => {
    const { envois, lots } = serveur((objets) => (objets.includes('b') ? new Probleme(422, 'ECRITURE_A_CORRIGER', '', [{ champ: `${objets.indexOf('b')}.montant`, message: 'pas un nombre' }]) : null));
    const { ecrites, refusees, echec } = await envoyer(['a', 'b', 'c'].map(neuve), envois);
    expect([[...ecrites.keys()], refusees.get('b')?.erreurs, lots.length, echec]).toEqual([['a', 'c'], { montant: 'pas un nombre' }, 2, null]);
  });

  it('cherche par moitiés la ligne d’un refus qui n’en nomme aucune, et écrit les autres', async () => {
    const { envois, lots } = serveur((objets) => (objets.includes('d') ? new Probleme(409, 'EXERCICE_FERME', 'L’année 2024 est close.') : null));
    const { ecrites, refusees, echec } = await envoyer([...'abcdefgh'].map(neuve), envois);
    expect([[...ecrites.keys()].join(''), [...refusees], echec]).toEqual(['abcefgh', [['d', expect.objectContaining({ erreurs: { dateNotification: 'L’année 2024 est close.' } })]], null]);
    expect(lots.length).toBeLessThanOrEqual(7);
  });

  it('s’arrête quand le réseau, la session ou le serveur manque, sans oublier ce qui est écrit', async () => {
    for (const panne of [new Probleme(0, 'RESEAU', 'perdu'), new Probleme(401, 'SESSION', 'perdu'), new Probleme(500, 'INCONNU', 'perdu'), new Error('perdu')]) {
      const { envois } = serveur((objets) => (objets.includes('60') ? panne : null));
      const { ecrites, refusees, echec, faites } = await envoyer(Array.from({ length: 70 }, (_, rang) => neuve(String(rang))), envois);
      expect([ecrites.size, refusees.size, echec, faites]).toEqual([50, 0, 'perdu', [50]]);
    }
  });

  it('corrige par-dessus ce qui est dit, et garde pour la fiche ce qu’un tableau perdrait', async () => {
    const connue = (id: string) => ligneOf(unContrat({ id, ecritureId: `e-${id}`, version: 4 }));
    const { envois, corrections } = serveur(() => null);
    const { ecrites, refusees } = await envoyer([writeCellule(connue('un'), 'objet', 'Autre'), writeCellule(connue('deux'), 'heures', '9')], envois);
    expect([[...ecrites.keys()], [...refusees.keys()], corrections]).toEqual([['un'], ['deux'], [{ labels: ['RFAR'], clauses: [{ heures: '1' }, { heures: '2' }], objet: 'Autre' }]]);
  });
});
