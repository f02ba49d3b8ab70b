import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { AccueilEspace, SchemaDetaille } from '../api/contrat';
import { Probleme } from '../api/probleme';
import { projeter } from '../api/requetes';
import { Carte, Etapes } from '../composants/affichage';
import { Bouton, LienBouton } from '../composants/bouton';
import { Champ } from '../composants/champ';
import { Completude } from './adoption/completude';
import { Page } from '../composants/page';
import { ResumeErreurs, type ErreurResumee } from '../composants/resume-erreurs';
import { bilanOf, idDuChamp } from '../outils/composition';
import { adresseEtape } from '../outils/schemas';
import { ADOPTER } from '../textes/adopter';
import { nomComplet } from '../textes/collectivite';
import { COMMUN } from '../textes/commun';
import { insecables } from '../textes/phrase';
import { RELIRE } from '../textes/relire';
import { bilanComplet, ETAPES, SCHEMA } from '../textes/schema';
import { anneeDe, valeurAvecUnite } from '../textes/valeurs';
import { ArbreRetenu } from './adoption/arbre';
import { ReponseConjoint } from './adoption/reponse-conjoint';
import { SchemaEnCours } from './adoption/schema-en-cours';
import '../style/schema.css';

/** /app/c/:siren/schema/relire: what the council will read, block by block, before any official act. */
export default function Relire({ siren }: { readonly siren: string }) {
  return <SchemaEnCours siren={siren} etape="relire">{(schema, accueil) => <Recapitulatif siren={siren} schema={schema} accueil={accueil} />}</SchemaEnCours>;
}

function Recapitulatif({ siren, schema, accueil }: { readonly siren: string; readonly schema: SchemaDetaille; readonly accueil: AccueilEspace }) {
  const { contenu } = schema;
  const [conseilLe, setConseilLe] = useState(schema.conseilLe ?? '');
  const [essai, setEssai] = useState(0);
  const requetes = useQueryClient();
  const [, aller] = useLocation();
  const projet = useMutation({
    mutationFn: () => projeter(siren, schema.id, conseilLe === '' ? null : conseilLe),
    onError: () => setEssai((avant) => avant + 1),
    onSuccess: async () => {
      await requetes.invalidateQueries({ queryKey: ['espace', siren] });
      aller(adresseEtape(siren, 'documents', schema.conjoint ? schema.id : null));
    },
  });
  const adopter = adresseEtape(siren, 'adopter');
  const modifiable = schema.actes.includes('MODIFIER') ? adopter : null;
  return (
    <Page titre={RELIRE.titre} surtitre={<Etapes etapes={ETAPES} courante={1} nom={SCHEMA.etapes} />} constat={RELIRE.constat} sujet={nomComplet(accueil.collectivite)}>
      <ResumeErreurs erreurs={erreursOf(projet.error, adopter)} essai={essai} titre={RELIRE.erreurs} />
      <ReponseConjoint siren={siren} schema={schema} />
      <div className="deux-colonnes">
        <div className="pile">
          <Bloc titre={RELIRE.formule} href={modifiable}>
            <dl className="faits">
              <div><dt>{RELIRE.ligneFormule}</dt><dd>{schema.libelleVariante}, {bilanComplet(bilanOf(contenu))}</dd></div>
              <div><dt>{RELIRE.lignePeriode}</dt><dd>{SCHEMA.periode(contenu.debut, contenu.fin)}</dd></div>
            </dl>
          </Bloc>
          <Bloc titre={RELIRE.actions} href={modifiable}>{contenu.actions.length === 0 ? <p>{RELIRE.aucune}</p> : <ArbreRetenu arbre={schema.arbre} cibles={contenu.cibles} />}</Bloc>
          <Bloc titre={RELIRE.suivi} href={modifiable}>
            <dl className="faits">
              <div><dt>{SCHEMA.suivi.pilote}</dt><dd>{contenu.suivi.pilote || SCHEMA.suivi.absent}</dd></div>
              <div><dt>{SCHEMA.suivi.modalites}</dt><dd>{contenu.suivi.modalites || SCHEMA.suivi.absent}</dd></div>
              <div><dt>{SCHEMA.suivi.lieu}</dt><dd>{contenu.suivi.lieuPublication || SCHEMA.suivi.absent}</dd></div>
            </dl>
          </Bloc>
          {(contenu.indicateursLocaux.length > 0 || contenu.signataires.length > 0) && (
            <Bloc titre={RELIRE.plus} href={modifiable}>
              <dl className="faits">
                {contenu.indicateursLocaux.map(({ code, libelle, unite, cibles }) => (
                  <div key={code}><dt>{code}</dt><dd>{libelle}{cibles.map(({ annee, valeur }) => <span key={annee}> · {valeurAvecUnite(valeur, unite)} ({anneeDe(annee)})</span>)}</dd></div>
                ))}
                {contenu.signataires.length > 0 && <div><dt>{ADOPTER.signataires.retenus}</dt><dd>{schema.signataires.map(({ nom }) => nom).join(', ')}</dd></div>}
              </dl>
            </Bloc>
          )}
          <Completude lignes={schema.completude} oblige={schema.oblige} />
        </div>
        <aside className="cote" aria-label={RELIRE.conseil.titre}>
          <form noValidate onSubmit={(evenement) => { evenement.preventDefault(); projet.mutate(); }}>
            <Carte titre={RELIRE.conseil.titre}>
              <Champ id="champ-conseilLe" type="date" libelle={RELIRE.conseil.libelle} aide={RELIRE.conseil.aide} facultatif value={conseilLe} onChange={({ target }) => setConseilLe(target.value)} />
              <div className="actions">
                <Bouton type="submit" occupe={projet.isPending}>{projet.isPending ? RELIRE.occupe : RELIRE.valider}</Bouton>
                {modifiable !== null && <LienBouton genre="discret" href={modifiable}>{RELIRE.retour}</LienBouton>}
              </div>
            </Carte>
          </form>
        </aside>
      </div>
    </Page>
  );
}

function Bloc({ titre, href, children }: { readonly titre: string; readonly href: string | null; readonly children: ReactNode }) {
  return <Carte titre={titre} etiquette={href !== null && <Link href={href} aria-label={RELIRE.modifier(titre)}>{COMMUN.modifier}</Link>}>{children}</Carte>;
}

/** The fields are on the screen before: each line leads there. */
function erreursOf(error: Error | null, adopter: string): readonly ErreurResumee[] {
  if (error === null) return [];
  if (!(error instanceof Probleme) || error.erreurs.length === 0) return [{ cible: null, message: insecables(error.message) }];
  return error.erreurs.map(({ champ, message }) =>
    champ === 'conseilLe' ? { cible: idDuChamp(champ), message: insecables(message) } : { cible: idDuChamp(champ), message: insecables(message), href: `/app${adopter}#${idDuChamp(champ)}` });
}
