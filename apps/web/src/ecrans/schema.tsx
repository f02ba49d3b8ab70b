import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccueilEspace, SchemaDetaille } from '../api/contrat';
import { abroger, lireAccueil } from '../api/requetes';
import { Avis, Carte, Etiquette, type TonEtiquette } from '../composants/affichage';
import { Bouton, classeBouton, LienBouton } from '../composants/bouton';
import { Dialogue } from '../composants/dialogue';
import { Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { useRedige } from '../coquille/session';
import { bilanOf } from '../outils/composition';
import { adresseEtape, enPreparation, etapeOf, schemaAMontrer } from '../outils/schemas';
import { toVote } from '../outils/vote';
import { nomComplet } from '../textes/collectivite';
import { COMMUN } from '../textes/commun';
import { DOCUMENTS_TEXTES } from '../textes/documents';
import { A_FAIRE } from '../textes/accueil';
import { insecables } from '../textes/phrase';
import { bilanComplet, SCHEMA } from '../textes/schema';
import { anneeDe, valeurAvecUnite } from '../textes/valeurs';
import { useCommencer } from './a-faire/use-commencer';
import { ArbreRetenu } from './adoption/arbre';
import { ReponseConjoint } from './adoption/reponse-conjoint';
import { MiseAJour } from './adoption/mise-a-jour';
import { FormulaireVote } from './adoption/formulaire-vote';
import { Histoire } from './adoption/histoire';
import { Detail } from './adoption/schema-en-cours';
import { SuppressionBrouillon } from './adoption/suppression';
import { Telechargements } from './adoption/telechargements';
import '../style/schema.css';

/** /app/c/:siren/schema: the scheme as it stands, its acts, and what one may do next. */
export default function Schema({ siren }: { readonly siren: string }) {
  return (
    <Lecture requete={useQuery(lireAccueil(siren))}>
      {(accueil) => {
        const resume = schemaAMontrer(accueil.schemas);
        return resume === undefined ? <SansSchema accueil={accueil} /> : <Detail key={resume.id} siren={siren} id={resume.id}>{(schema) => <UnSchema siren={siren} schema={schema} accueil={accueil} />}</Detail>;
      }}
    </Lecture>
  );
}

function SansSchema({ accueil: { collectivite, gelee } }: { readonly accueil: AccueilEspace }) {
  const commencer = useCommencer(collectivite.siren);
  const redige = useRedige(collectivite.siren);
  return (
    <Page titre={SCHEMA.titre.vide} constat={SCHEMA.vide} sujet={nomComplet(collectivite)}>
      {commencer.error !== null && <Avis genre="erreur"><p role="alert">{insecables(commencer.error.message)}</p></Avis>}
      <p className="sous mesure">{A_FAIRE.commencer.choix}</p>
      {redige && !gelee && <div className="actions"><Bouton occupe={commencer.isPending} onClick={() => commencer.mutate()}>{commencer.isPending ? SCHEMA.occupe : A_FAIRE.commencer.bouton}</Bouton></div>}
    </Page>
  );
}

function UnSchema({ siren, schema, accueil }: { readonly siren: string; readonly schema: SchemaDetaille; readonly accueil: AccueilEspace }) {
  const { contenu, etat, modeleSuivi: modele } = schema;
  return (
    <Page
      titre={titreOf(schema)} constat={SCHEMA.constat(schema.libelleVariante, bilanComplet(bilanOf(contenu)))} sujet={nomComplet(accueil.collectivite)}
      surtitre={<Etiquette ton={TONS[etat] ?? 'neutre'}>{SCHEMA.etat(etat)}</Etiquette>} aCote={<Suites siren={siren} schema={schema} accueil={accueil} />}
    >
      {schema.miseAJour !== null && schema.actes.includes('METTRE_A_JOUR') && <MiseAJour siren={siren} id={schema.id} version={schema.miseAJour} />}
      <ReponseConjoint siren={siren} schema={schema} />
      <Carte titre={SCHEMA.actions} id="retenues"><ArbreRetenu arbre={schema.arbre} cibles={contenu.cibles} /></Carte>
      {contenu.indicateursLocaux.length > 0 && (
        <Carte titre={SCHEMA.locaux} id="locaux">
          <dl className="faits">
            {contenu.indicateursLocaux.map(({ code, libelle, unite, cibles }) => <div key={code}><dt>{code}</dt><dd>{libelle}{cibles.map(({ annee, valeur }) => <span key={annee}> · {valeurAvecUnite(valeur, unite)} ({anneeDe(annee)})</span>)}</dd></div>)}
          </dl>
        </Carte>
      )}
      {schema.signataires.length > 0 && <Carte titre={SCHEMA.signataires} id="signataires"><ul>{schema.signataires.map((acheteur) => <li key={acheteur.siren}>{acheteur.nom}</li>)}</ul></Carte>}
      {etat !== 'BROUILLON' && <Telechargements documents={schema.documents} />}
      <Histoire siren={siren} schemas={accueil.schemas} corrigeable={schema.actes.includes('RECTIFIER')} />
      <p className="sous">{SCHEMA.modele(insecables(modele.titre), modele.version, modele.editeur)}</p>
      {schema.actes.includes('ABROGER') && <Abrogation siren={siren} id={schema.id} />}
      {schema.actes.includes('SUPPRIMER') && <p><SuppressionBrouillon siren={siren} id={schema.id} /></p>}
    </Page>
  );
}

const TONS: Partial<Record<SchemaDetaille['etat'], TonEtiquette>> = { EN_VIGUEUR: 'vert', ADOPTE: 'vert', BROUILLON: 'bleu', PROJET: 'ocre', SOUMIS_DELIBERATION: 'ocre' };

function titreOf({ etat, contenu: { debut, fin } }: SchemaDetaille): string {
  const { titre } = SCHEMA;
  if (etat === 'EN_VIGUEUR') return titre.vigueur(debut, fin);
  if (etat === 'ADOPTE') return titre.adopte;
  if (etat === 'BROUILLON') return titre.preparation;
  return etat === 'PROJET' || etat === 'SOUMIS_DELIBERATION' ? titre.projet : titre.passe(SCHEMA.etat(etat));
}

/** The next step: go on with what is under way, or prepare a revision of what is in force. */
function Suites({ siren, schema, accueil }: { readonly siren: string; readonly schema: SchemaDetaille; readonly accueil: AccueilEspace }) {
  const revise = schema.actes.includes('REVISER');
  const redige = useRedige(siren);
  const commencer = useCommencer(siren, revise ? schema.id : undefined);
  const preparation = enPreparation(accueil.schemas);
  const etape = preparation && etapeOf(preparation);
  return (
    <div className="rangee">
      {preparation && etape && <LienBouton href={adresseEtape(siren, etape, preparation.id)}>{etape === 'documents' ? SCHEMA.documents : SCHEMA.reprendre}</LienBouton>}
      {schema.etat === 'EN_VIGUEUR' && <LienBouton genre="second" href={`/c/${siren}/schema/suivi`}>{SCHEMA.suivre}</LienBouton>}
      {schema.page !== null && <a className={classeBouton('second')} href={schema.page}>{SCHEMA.publique}</a>}
      {redige && !preparation && !accueil.gelee && <Bouton genre={revise ? 'second' : 'principal'} occupe={commencer.isPending} onClick={() => commencer.mutate()}>{commencer.isPending ? SCHEMA.occupe : revise ? SCHEMA.reviser : A_FAIRE.commencer.bouton}</Bouton>}
      {commencer.error !== null && <p className="erreur-champ" role="alert">{insecables(commencer.error.message)}</p>}
    </div>
  );
}

function Abrogation({ siren, id }: { readonly siren: string; readonly id: string }) {
  const [ouvert, setOuvert] = useState(false);
  const requetes = useQueryClient();
  return (
    <div>
      <Bouton genre="discret" onClick={() => setOuvert(true)}>{SCHEMA.abroger.bouton}</Bouton>
      <Dialogue ouvert={ouvert} titre={SCHEMA.abroger.titre} onFermer={() => setOuvert(false)}>
        <p>{SCHEMA.abroger.phrase}</p>
        <FormulaireVote
          genre="danger" valider={SCHEMA.abroger.valider} occupe={DOCUMENTS_TEXTES.vote.occupe} annulation={<Bouton genre="second" onClick={() => setOuvert(false)}>{COMMUN.annuler}</Bouton>}
          onVote={async (vote) => {
            await abroger(siren, id, toVote(vote));
            setOuvert(false);
            await requetes.invalidateQueries({ queryKey: ['espace', siren] });
          }}
        />
      </Dialogue>
    </div>
  );
}
