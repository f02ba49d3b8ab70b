import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { abandonnerModele, enregistrerModele, lireBrouillonDeModele, publierModele, type BrouillonDeModele, type ModeleEnregistre } from '../api/modeles';
import { erreursParChamp, type ErreurChamp } from '../api/probleme';
import { Carte } from '../composants/affichage';
import { Conflit } from '../composants/conflit';
import { EtatEnregistrement } from '../composants/etat-enregistrement';
import { Lecture } from '../composants/lecture';
import { useNotification } from '../composants/notification';
import { Page } from '../composants/page';
import { ResumeErreurs } from '../composants/resume-erreurs';
import { idDuChamp } from '../outils/composition';
import { ecartsDeModele, type ModeleEcrit } from '../outils/modele';
import { useEnregistrement } from '../outils/use-enregistrement';
import { MODELE } from '../textes/modeles';
import { insecables } from '../textes/phrase';
import { Acte } from '../composants/acte';
import { Arbre } from './modele/arbre';
import { Cadre } from './modele/cadre';
import { Changements } from './modele/changements';
import { Formules } from './modele/formules';
import { Objectifs } from './modele/objectifs';
import { Publication } from './modele/publication';
import type { RedactionModele } from './modele/redaction';
import '../style/schema.css';

interface Props {
  readonly siren: string;
  readonly code: string;
  readonly version: number;
}

/** /app/c/:siren/modeles/:code/:version: the next version of the model, written, compared, published. */
export default function Modele({ siren, code, version }: Props) {
  return <Lecture requete={useQuery(lireBrouillonDeModele(siren, code, version))}>{(brouillon) => <Redaction siren={siren} code={code} version={version} brouillon={brouillon} />}</Lecture>;
}

function Redaction({ siren, code, version, brouillon }: Props & { readonly brouillon: BrouillonDeModele }) {
  const requetes = useQueryClient();
  const [, aller] = useLocation();
  const annoncer = useNotification();
  const aCorriger = useRef<readonly ErreurChamp[]>(brouillon.aCorriger);
  const [tentative, setTentative] = useState<{ readonly essai: number; readonly erreurs: readonly ErreurChamp[] }>({ essai: 0, erreurs: [] });
  const enregistrer = useCallback((revision: number, modele: ModeleEcrit) => enregistrerModele(siren, code, version, revision, modele), [siren, code, version]);
  const relire = useCallback(() => requetes.fetchQuery({ ...lireBrouillonDeModele(siren, code, version), staleTime: 0 }).then(({ modele, revision }) => ({ contenu: modele, revision })), [requetes, siren, code, version]);
  const onEnregistre = useCallback((fait: ModeleEnregistre) => {
    aCorriger.current = fait.aCorriger;
    void requetes.invalidateQueries({ queryKey: ['modeles', siren, code, version] });
  }, [requetes, siren, code, version]);
  const { etat, ecrire, terminer, choisir } = useEnregistrement({ cle: `${code}/${version}`, ouvert: { ...brouillon, contenu: brouillon.modele }, enregistrer, relire, onEnregistre });
  const modele = etat.contenu;

  const redaction: RedactionModele = {
    modele, erreurs: erreursParChamp(tentative.erreurs.map(({ champ, message }) => ({ champ, message: insecables(message) }))), changer: ecrire,
    retirer: (texte, changement) => {
      ecrire(changement);
      annoncer(texte, () => ecrire(() => modele));
    },
  };
  /** What prevents the publication, shown; `true` when nothing does and the server holds everything. */
  const verifier = async (): Promise<boolean> => {
    const erreurs = (await terminer()) ? aCorriger.current : [{ champ: '', message: MODELE.publier.nonEnregistre }];
    await requetes.refetchQueries({ queryKey: ['modeles', siren, code, version] });
    setTentative(({ essai }) => ({ essai: essai + 1, erreurs }));
    return erreurs.length === 0;
  };
  const quitter = async (texte: string): Promise<void> => {
    await requetes.invalidateQueries({ queryKey: ['modeles', siren], exact: true });
    annoncer(texte);
    aller(`/c/${siren}/modeles`);
  };

  return (
    <Page titre={MODELE.titre(version)} constat={MODELE.constat} sujet={modele.titre}>
      <ResumeErreurs essai={tentative.essai} erreurs={tentative.erreurs.map(({ champ, message }) => ({ cible: champ === '' ? null : idDuChamp(champ), message: insecables(message) }))} />
      <div className="deux-colonnes">
        <form className="pile" noValidate onSubmit={(evenement) => evenement.preventDefault()}>
          <Cadre {...redaction} />
          <Arbre {...redaction} />
          <Objectifs {...redaction} />
          <Formules {...redaction} />
          <Carte titre={MODELE.changements.titre(brouillon.changements?.length ?? 0)} id="changements">{brouillon.changements !== null && <Changements changements={brouillon.changements} />}</Carte>
        </form>
        <aside className="cote" aria-label={MODELE.resume}>
          <Carte titre={MODELE.resume}>
            <EtatEnregistrement etat={etat} />
            <div className="actions">
              <Publication
                version={version} changements={brouillon.changements} verifier={verifier}
                onPublier={async () => { await publierModele(siren, code, version, etat.revision); await quitter(MODELE.publier.fait(version)); }}
              />
              <Acte genre="discret" danger bouton={MODELE.abandonner.bouton} titre={MODELE.abandonner.titre} valider={MODELE.abandonner.valider} onValider={async () => { await abandonnerModele(siren, code, version); await quitter(MODELE.abandonner.fait); }}>
                <p>{MODELE.abandonner.phrase}</p>
              </Acte>
            </div>
          </Carte>
        </aside>
      </div>
      <Conflit etat={etat} comparer={ecartsDeModele} onChoisir={choisir} />
    </Page>
  );
}
