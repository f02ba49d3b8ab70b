import { lazy } from 'react';
import { Route, Router, Switch } from 'wouter';
import { Introuvable } from './composants/lecture';
import { Coquille } from './coquille/coquille';

// One file per screen: who comes to adopt does not carry the others.
const Accueil = lazy(() => import('./ecrans/accueil'));
const AFaire = lazy(() => import('./ecrans/a-faire'));
const Schema = lazy(() => import('./ecrans/schema'));
const Suivi = lazy(() => import('./ecrans/suivi'));
const Adopter = lazy(() => import('./ecrans/adopter'));
const Relire = lazy(() => import('./ecrans/relire'));
const Documents = lazy(() => import('./ecrans/documents'));
const Indicateurs = lazy(() => import('./ecrans/indicateurs'));
const Contrats = lazy(() => import('./ecrans/contrats'));
const Decp = lazy(() => import('./ecrans/decp'));
const AVerifier = lazy(() => import('./ecrans/a-verifier'));
const Grille = lazy(() => import('./ecrans/grille'));
const Contrat = lazy(() => import('./ecrans/contrat'));
const Registre = lazy(() => import('./ecrans/registre'));
const Imports = lazy(() => import('./ecrans/imports'));
const Import = lazy(() => import('./ecrans/import'));
const Annee = lazy(() => import('./ecrans/annee'));
const Figure = lazy(() => import('./ecrans/figure'));
const Membres = lazy(() => import('./ecrans/membres'));
const Demandes = lazy(() => import('./ecrans/demandes'));
const Modeles = lazy(() => import('./ecrans/modeles'));
const Modele = lazy(() => import('./ecrans/modele'));

/** The addresses of the signed-in space, all under /app. A screen is made anew for each collectivité: nothing passes from one to the other. */
export function Application() {
  return (
    <Router base="/app">
      <Coquille>
        <Switch>
          <Route path="/"><Accueil /></Route>
          <Route path="/c/:siren">{({ siren }) => <AFaire key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/schema">{({ siren }) => <Schema key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/schema/suivi">{({ siren }) => <Suivi key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/schema/adopter">{({ siren }) => <Adopter key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/schema/relire">{({ siren }) => <Relire key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/schema/documents">{({ siren }) => <Documents key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/indicateurs">{({ siren }) => <Indicateurs key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/contrats">{({ siren }) => <Contrats key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/contrats/decp">{({ siren }) => <Decp key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/contrats/grille">{({ siren }) => <Grille key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/contrats/a-verifier">{({ siren }) => <AVerifier key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/contrats/:id">{({ siren, id }) => <Contrat key={`${siren} ${id}`} siren={siren} id={id} />}</Route>
          <Route path="/c/:siren/registre">{({ siren }) => <Registre key={siren} siren={siren} slug={null} />}</Route>
          <Route path="/c/:siren/registre/:slug">{({ siren, slug }) => <Registre key={`${siren} ${slug}`} siren={siren} slug={slug} />}</Route>
          <Route path="/c/:siren/imports">{({ siren }) => <Imports key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/imports/:id">{({ siren, id }) => <Import key={`${siren} ${id}`} siren={siren} id={id} />}</Route>
          <Route path="/c/:siren/annee/:annee">{({ siren, annee }) => <Annee key={`${siren} ${annee}`} siren={siren} annee={Number(annee)} />}</Route>
          <Route path="/c/:siren/indicateurs/:code">{({ siren, code }) => <Figure key={`${siren} ${code}`} siren={siren} code={code} />}</Route>
          <Route path="/c/:siren/membres">{({ siren }) => <Membres key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/demandes">{({ siren }) => <Demandes key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/modeles">{({ siren }) => <Modeles key={siren} siren={siren} />}</Route>
          <Route path="/c/:siren/modeles/:code/:version">{({ siren, code, version }) => <Modele key={`${siren} ${code} ${version}`} siren={siren} code={code} version={Number(version)} />}</Route>
          <Route><Introuvable /></Route>
        </Switch>
      </Coquille>
    </Router>
  );
}
