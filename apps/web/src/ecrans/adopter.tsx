import type { ContenuSpaser } from '@spaser/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { AccueilEspace, EnregistrementFait, SchemaDetaille, VarianteOfferte } from '../api/contrat';
import { enregistrerContenu, lireSchema, lireVariantes } from '../api/requetes';
import { Carte, Etapes } from '../composants/affichage';
import { Bouton } from '../composants/bouton';
import { Conflit } from '../composants/conflit';
import { EtatEnregistrement } from '../composants/etat-enregistrement';
import { Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { ResumeErreurs, type ErreurResumee } from '../composants/resume-erreurs';
import { bilanOf, idDuChamp, nomsOf, normaliser } from '../outils/composition';
import { ecartsEntre } from '../outils/ecarts';
import { erreursParChamp } from '../api/probleme';
import { adresseEtape } from '../outils/schemas';
import { useEnregistrement } from '../outils/use-enregistrement';
import { ADOPTER } from '../textes/adopter';
import { nomComplet } from '../textes/collectivite';
import { insecables } from '../textes/phrase';
import { bilanComplet, ETAPES, SCHEMA } from '../textes/schema';
import { Actions } from './adoption/actions';
import { Formules } from './adoption/formules';
import { IndicateursLocaux } from './adoption/locaux';
import { SchemaEnCours } from './adoption/schema-en-cours';
import { Signataires } from './adoption/signataires';
import { Suivi } from './adoption/suivi';
import { SuppressionBrouillon } from './adoption/suppression';
import { useRedaction } from './adoption/use-redaction';
import '../style/schema.css';

/** /app/c/:siren/schema/adopter: formula, actions, targets and follow-up, on one screen. */
export default function Adopter({ siren }: { readonly siren: string }) {
  const variantes = useQuery(lireVariantes(siren));
  return (
    <SchemaEnCours siren={siren} etape="adopter">
      {(schema, accueil) => <Lecture requete={variantes}>{(lues) => <Redaction key={schema.id} siren={siren} schema={schema} variantes={lues} accueil={accueil} />}</Lecture>}
    </SchemaEnCours>
  );
}

interface Props {
  readonly siren: string;
  readonly schema: SchemaDetaille;
  readonly variantes: readonly VarianteOfferte[];
  readonly accueil: AccueilEspace;
}

function Redaction({ siren, schema, variantes, accueil }: Props) {
  const requetes = useQueryClient();
  const [, aller] = useLocation();
  const aCorriger = useRef(schema.aCorriger);
  const { queryKey } = lireSchema(siren, schema.id);
  const onEnregistre = useCallback((fait: EnregistrementFait) => {
    aCorriger.current = fait.aCorriger;
    void requetes.invalidateQueries({ queryKey: ['espace', siren], exact: true });
  }, [requetes, siren]);
  const relire = useCallback(() => requetes.fetchQuery({ ...lireSchema(siren, schema.id), staleTime: 0 }), [requetes, siren, schema.id]);
  const enregistrer = useCallback((revision: number, texte: ContenuSpaser) => enregistrerContenu(siren, schema.id, revision, normaliser(texte)), [siren, schema.id]);
  const { etat, ecrire, terminer, choisir } = useEnregistrement({ cle: schema.id, ouvert: schema, enregistrer, relire, onEnregistre });
  const redaction = useRedaction(schema, variantes, etat.contenu, ecrire);
  const [tentative, setTentative] = useState<{ readonly essai: number; readonly erreurs: readonly ErreurResumee[]; readonly champs: Readonly<Record<string, string>> }>({ essai: 0, erreurs: [], champs: {} });
  const [occupe, setOccupe] = useState(false);
  const { contenu } = etat;
  const noms = nomsOf(schema, variantes);

  const continuer = async (): Promise<void> => {
    setOccupe(true);
    const enregistre = await terminer();
    setOccupe(false);
    const lues = enregistre ? aCorriger.current.map(({ champ, message }) => ({ cible: idDuChamp(champ), message: insecables(message) })) : [{ cible: null, message: ADOPTER.nonEnregistre }];
    if (lues.length === 0) {
      await requetes.invalidateQueries({ queryKey });
      aller(adresseEtape(siren, 'relire'));
    } else setTentative(({ essai }) => ({ essai: essai + 1, erreurs: lues, champs: enregistre ? erreursParChamp(aCorriger.current.map(({ champ, message }) => ({ champ, message: insecables(message) }))) : {} }));
  };

  return (
    <Page titre={ADOPTER.titre} surtitre={<Etapes etapes={ETAPES} courante={0} nom={SCHEMA.etapes} />} constat={ADOPTER.constat} sujet={nomComplet(accueil.collectivite)}>
      <ResumeErreurs erreurs={tentative.erreurs} essai={tentative.essai} />
      <form className="deux-colonnes" noValidate onSubmit={(evenement) => { evenement.preventDefault(); void continuer(); }}>
        <div className="pile">
          <Formules variantes={variantes} choisie={contenu.variante} libelles={noms} onChoisir={redaction.choisirVariante} />
          <Actions
            arbre={schema.arbre} premieres={redaction.premieres} contenu={contenu} propositions={schema.propositions} erreurs={tentative.champs}
            onAction={redaction.basculerAction} onCible={redaction.changerCible} onRetablir={redaction.retablir}
            onAjouter={redaction.ajouterSerie} onRetirer={redaction.retirerSerie}
          />
          <Suivi contenu={contenu} erreurs={tentative.champs} onSuivi={redaction.changerSuivi} onPeriode={redaction.changerPeriode} />
          <section className="carte" aria-labelledby="titre-plus">
            <h2 id="titre-plus">{ADOPTER.plus.titre}</h2>
            <p className="sous">{ADOPTER.plus.phrase}</p>
            <details className="repli" open={contenu.indicateursLocaux.length > 0 || undefined}>
              <summary>{ADOPTER.locaux.titre}</summary>
              <IndicateursLocaux locaux={contenu.indicateursLocaux} erreurs={tentative.champs} onAjouter={redaction.ajouterLocal} onChanger={redaction.changerLocal} onRetirer={redaction.retirerLocal} />
            </details>
            {schema.porteur === null && (
              <details className="repli" open={contenu.signataires.length > 0 || undefined}>
                <summary>{ADOPTER.signataires.titre}</summary>
                <Signataires siren={siren} retenus={redaction.signataires} erreurs={tentative.champs} onAjouter={redaction.ajouterSignataire} onRetirer={redaction.retirerSignataire} />
              </details>
            )}
          </section>
        </div>
        <aside className="cote" aria-label={ADOPTER.resume}>
          <Carte titre={ADOPTER.resume}>
            <p className="bilan" role="status">{bilanComplet(bilanOf(contenu))}</p>
            <EtatEnregistrement etat={etat} />
            <div className="actions">
              <Bouton type="submit" occupe={occupe}>{occupe ? ADOPTER.occupe : ADOPTER.continuer}</Bouton>
              <SuppressionBrouillon siren={siren} id={schema.id} />
            </div>
          </Carte>
        </aside>
      </form>
      <Conflit etat={etat} comparer={(mien, autre) => ecartsEntre(mien, autre, noms)} onChoisir={choisir} />
    </Page>
  );
}
