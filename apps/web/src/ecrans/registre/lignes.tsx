import { formatChamp, formatDateCourte } from '@spaser/figures';
import { describeSorte, type ChampsRegistre, type SorteEcriture, type DateCivile } from '@spaser/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { cleRegistre, corrigerEcriture, creerEcriture, lireContrats, lireVersions, retablirEcriture, supprimerEcriture, type Ecriture } from '../../api/registre';
import { Avis, Carte, Tableau } from '../../composants/affichage';
import { Bouton, LienBouton } from '../../composants/bouton';
import { ChampChoix } from '../../composants/champ-choix';
import { useNotification } from '../../composants/notification';
import { ResumeErreurs } from '../../composants/resume-erreurs';
import { derniereAnnee } from '../../outils/annees';
import { enSaisie, idDeChamp, saisieVide, type Valeurs } from '../../outils/saisie';
import { insecables } from '../../textes/phrase';
import { CONTRATS, REGISTRE } from '../../textes/registre';
import { Histoire } from './histoire';
import { UnChamp } from './un-champ';
import { useFormulaire } from './use-formulaire';

interface Props {
  readonly siren: string;
  readonly sorte: SorteEcriture;
  readonly annee: number | null;
  readonly ecritures: readonly Ecriture[];
  readonly modifiable: boolean;
}

/** The lines of one list, and the form of the one that is added or corrected. */
export function Lignes({ siren, sorte, annee, ecritures, modifiable }: Props) {
  const { singulier, pluriel, champs, marche } = describeSorte(sorte);
  const [ouverte, setOuverte] = useState<'NOUVELLE' | string | null>(null);
  const actes = useActes(siren);
  const courante = ecritures.find(({ id }) => id === ouverte) ?? null;
  const fermer = (): void => { setOuverte(null); window.setTimeout(() => document.getElementById('ajouter-ligne')?.focus()); };
  return (
    <>
      {modifiable && ouverte === null && <div className="actions"><Bouton id="ajouter-ligne" onClick={() => setOuverte('NOUVELLE')}>{REGISTRE.ajouter(singulier)}</Bouton><LienBouton genre="second" href={`/c/${siren}/imports?sorte=${sorte}`}>{REGISTRE.importer}</LienBouton></div>}
      {modifiable && ouverte !== null && (ouverte === 'NOUVELLE' || courante !== null) && <Formulaire key={`${ouverte} ${courante?.version ?? 0}`} siren={siren} sorte={sorte} annee={annee} ecriture={courante} onFini={fermer} />}
      {ecritures.length === 0 ? <Avis><p>{REGISTRE.vide(pluriel, annee)}</p><p>{REGISTRE.videSuite}</p></Avis> : (
        <Tableau
          legende={`${insecables(pluriel)}, ${REGISTRE.nombre(ecritures.length)}`} lignes={ecritures} cle={({ id }) => id}
          colonnes={[
            ...colonnesOf(champs),
            ...(marche === 'SANS' ? [] : [{ nom: REGISTRE.marche, cellule: ({ marche: objet }: Ecriture): ReactNode => insecables(objet ?? REGISTRE.sansMarche) }]),
            ...(modifiable ? [{
              nom: REGISTRE.modifier, cellule: (ecriture: Ecriture): ReactNode => (
                <div className="actes-ligne">
                  <Bouton genre="discret" aria-label={REGISTRE.corrigerLequel(singulier, sujetOf(champs, ecriture))} onClick={() => setOuverte(ecriture.id)}>{REGISTRE.corriger}</Bouton>
                  <Bouton genre="discret" aria-label={REGISTRE.supprimerLequel(singulier, sujetOf(champs, ecriture))} onClick={() => void actes.supprimer(ecriture)}>{REGISTRE.supprimer}</Bouton>
                </div>
              ),
            }] : []),
          ]}
        />
      )}
      {actes.erreur !== null && <Avis genre="erreur"><p role="alert">{insecables(actes.erreur)}</p></Avis>}
    </>
  );
}

function colonnesOf(champs: ChampsRegistre) {
  return Object.entries(champs).map(([cle, champ]) => ({
    nom: insecables(champ.libelle), chiffre: ['ENTIER', 'MONTANT', 'HEURES', 'TONNES'].includes(champ.type),
    cellule: ({ contenu, operateur }: Ecriture): ReactNode => <span>{insecables(formatChamp(champ, contenu[cle] ?? null))}{champ.type === 'OPERATEUR' && operateur !== null && <span className="sous bloc">{operateur}</span>}</span>,
  }));
}

/** What tells a line from the others: its first field. */
function sujetOf(champs: ChampsRegistre, { contenu }: Ecriture): string {
  const [cle = '', champ] = Object.entries(champs)[0] ?? [];
  return champ === undefined ? '' : formatChamp(champ, contenu[cle] ?? null);
}

function Formulaire({ siren, sorte, annee, ecriture, onFini }: { readonly siren: string; readonly sorte: SorteEcriture; readonly annee: number | null; readonly ecriture: Ecriture | null; readonly onFini: () => void }) {
  const { singulier, champs, marche } = describeSorte(sorte);
  const formulaire = useFormulaire(ecriture === null ? saisieVide(champs) : enSaisie(champs, ecriture.contenu));
  const [marcheId, setMarcheId] = useState(ecriture?.marcheId ?? null);
  const actes = useActes(siren);
  const { data: versions = [] } = useQuery({ ...lireVersions(siren, ecriture?.id ?? ''), enabled: ecriture !== null });
  const envoyer = async (): Promise<void> => {
    if (await formulaire.envoyer(() => actes.ecrire(sorte, ecriture, marcheId, formulaire.saisie))) onFini();
  };
  return (
    <Carte titre={ecriture === null ? REGISTRE.ajouter(singulier) : REGISTRE.corriger} id="formulaire-ligne" forte>
      <form className="pile" noValidate onSubmit={(evenement) => { evenement.preventDefault(); void envoyer(); }}>
        <ResumeErreurs erreurs={formulaire.resume} essai={formulaire.essai} />
        {marche !== 'SANS' && <ChoixMarche siren={siren} annee={annee ?? derniereAnnee()} requis={marche === 'REQUIS'} valeur={marcheId} erreur={formulaire.erreurs['marcheId']} onChoisir={setMarcheId} />}
        <div className="ligne-champs">
          {Object.entries(champs).map(([cle, champ]) => (
            <UnChamp key={cle} champ={champ} chemin={cle} valeur={formulaire.saisie[cle] ?? null} erreurs={formulaire.erreurs} onValeur={(dite) => formulaire.dire(cle, dite)} />
          ))}
        </div>
        <div className="actions">
          <Bouton type="submit" occupe={formulaire.occupe}>{formulaire.occupe ? REGISTRE.occupe : REGISTRE.enregistrer}</Bouton>
          <Bouton genre="second" onClick={onFini}>{REGISTRE.annuler}</Bouton>
        </div>
      </form>
      <Histoire champs={champs} versions={versions} onRetablir={(version) => void formulaire.envoyer(() => actes.retablir(ecriture, version.version)).then((fait) => fait && onFini())} />
    </Carte>
  );
}

/** The contract that a line speaks of: those of the year, and of the two before, which may still run. */
function ChoixMarche({ siren, annee, requis, valeur, erreur, onChoisir }: { readonly siren: string; readonly annee: number; readonly requis: boolean; readonly valeur: string | null; readonly erreur: string | undefined; readonly onChoisir: (id: string | null) => void }) {
  const parAnnee = [useQuery(lireContrats(siren, annee)).data, useQuery(lireContrats(siren, annee - 1)).data, useQuery(lireContrats(siren, annee - 2)).data];
  const connus = parAnnee.flatMap((contrats) => contrats ?? []).filter(({ etat }) => etat !== 'ECARTE');
  const uniques = [...new Map(connus.map((contrat) => [contrat.id, contrat])).values()];
  return (
    <ChampChoix
      id={idDeChamp('marcheId')} libelle={REGISTRE.marche} valeur={valeur ?? ''} invite={requis ? REGISTRE.choisir : REGISTRE.sansMarche} erreur={erreur === undefined ? undefined : insecables(erreur)}
      choix={uniques.map(({ id, objet, dateNotification }) => ({ valeur: id, libelle: `${insecables(objet ?? CONTRATS.sansObjet)}${dateNotification === null ? '' : ` (${formatDateCourte(dateNotification as DateCivile)})`}` }))}
      onChoisir={(choisi) => onChoisir(choisi === '' ? null : choisi)}
    />
  );
}

/** Writes, deletes and restores lines; each act is undone in one click. */
function useActes(siren: string) {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  const [erreur, setErreur] = useState<string | null>(null);
  const relire = (): Promise<unknown> => Promise.all([requetes.invalidateQueries({ queryKey: cleRegistre(siren) }), requetes.invalidateQueries({ queryKey: ['espace', siren] })]);
  const defaire = (id: string, version: number) => () => void retablirEcriture(siren, id, version, version - 1).then(relire);
  return {
    erreur,
    ecrire: async (sorte: SorteEcriture, ecriture: Ecriture | null, marcheId: string | null, contenu: Valeurs): Promise<void> => {
      const { id, version } = ecriture === null ? await creerEcriture(siren, sorte, marcheId, contenu) : await corrigerEcriture(siren, ecriture.id, ecriture.version, marcheId, contenu);
      annoncer(REGISTRE.fait, defaire(id, version));
      await relire();
    },
    retablir: async (ecriture: Ecriture | null, vers: number): Promise<void> => {
      if (ecriture === null) return;
      const { id, version } = await retablirEcriture(siren, ecriture.id, ecriture.version, vers);
      annoncer(REGISTRE.retabli, defaire(id, version));
      await relire();
    },
    supprimer: async (ecriture: Ecriture): Promise<void> => {
      setErreur(null);
      try {
        const { id, version } = await supprimerEcriture(siren, ecriture.id, ecriture.version);
        annoncer(REGISTRE.supprime, defaire(id, version));
      } catch (error) {
        setErreur(error instanceof Error ? error.message : '');
      }
      await relire();
    },
  };
}
