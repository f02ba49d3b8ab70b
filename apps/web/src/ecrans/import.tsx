import { isEnTravail } from '@spaser/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { abandonner, cleDepots, lireDepot, type Depot } from '../api/depots';
import { cleRegistre } from '../api/registre';
import { Avis, Etiquette } from '../composants/affichage';
import { Acte } from '../composants/acte';
import { LienBouton } from '../composants/bouton';
import { Lecture } from '../composants/lecture';
import { useNotification } from '../composants/notification';
import { Page } from '../composants/page';
import { useAdhesion } from '../coquille/session';
import { nomComplet } from '../textes/collectivite';
import { IMPORTS } from '../textes/imports';
import { insecables } from '../textes/phrase';
import { Apercu } from './imports/apercu';
import { AutreFeuille } from './imports/autre-feuille';
import { Colonnes } from './imports/colonnes';
import { Recu } from './imports/recu';
import '../style/imports.css';

/** /app/c/:siren/imports/:id: one deposited file, from its reading to its receipt. */
export default function Import({ siren, id }: { readonly siren: string; readonly id: string }) {
  const requetes = useQueryClient();
  const requete = useQuery(lireDepot(siren, id));
  const etat = requete.data?.etat;
  useEffect(() => {
    if (etat === 'IMPORTE' || etat === 'ANNULE') void Promise.all([cleRegistre(siren), ['espace', siren]].map((queryKey) => requetes.invalidateQueries({ queryKey, refetchType: 'none' })));
  }, [etat, requetes, siren]);
  return <Lecture requete={requete}>{(depot) => <UnDepot siren={siren} depot={depot} />}</Lecture>;
}

function UnDepot({ siren, depot }: { readonly siren: string; readonly depot: Depot }) {
  const adhesion = useAdhesion(siren);
  const { libelle, ton } = IMPORTS.etatDe(depot.etat);
  return (
    <Page titre={depot.nom} surtitre={<Link href={`/c/${siren}/imports`}>{IMPORTS.tous}</Link>} aCote={<div className="a-cote"><Etiquette ton={ton}>{libelle}</Etiquette></div>} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      {isEnTravail(depot.etat) ? <Travail depot={depot} /> : (
        <>
          {depot.phrase !== null && <Avis genre="erreur" {...(depot.etat === 'REFUSE' ? { titre: IMPORTS.refuse } : {})}><p role="alert">{insecables(depot.phrase)}</p></Avis>}
          {depot.etat === 'COLONNES' && <AutreFeuille siren={siren} depot={depot} />}
          {depot.etat === 'COLONNES' && <Colonnes siren={siren} depot={depot} />}
          {depot.etat === 'APERCU' && <Apercu siren={siren} depot={depot} />}
          {(depot.etat === 'IMPORTE' || depot.etat === 'ANNULE') && <Recu siren={siren} depot={depot} />}
          {(depot.etat === 'REFUSE' || depot.etat === 'COLONNES' || depot.etat === 'APERCU') && <Sorties siren={siren} depot={depot} />}
        </>
      )}
    </Page>
  );
}

function Travail({ depot: { etat, avancement } }: { readonly depot: Depot }) {
  return (
    <div className="travail">
      <p role="status">{IMPORTS.travail(etat, avancement?.faites ?? null, avancement?.total ?? null)}</p>
      <progress aria-label={IMPORTS.etatDe(etat).libelle} {...(avancement && avancement.total > 0 ? { max: avancement.total, value: avancement.faites } : {})} />
      <p className="sous">{IMPORTS.fermer}</p>
    </div>
  );
}

function Sorties({ siren, depot }: { readonly siren: string; readonly depot: Depot }) {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  const [, aller] = useLocation();
  const quitter = async (): Promise<void> => {
    await abandonner(siren, depot);
    await requetes.invalidateQueries({ queryKey: cleDepots(siren), exact: true });
    annoncer(IMPORTS.abandonne);
    aller(`/c/${siren}/imports?sorte=${depot.sorte}`);
  };
  return (
    <div className="actions">
      {depot.etat === 'REFUSE' && <LienBouton href={`/c/${siren}/imports?sorte=${depot.sorte}`}>{IMPORTS.recommencer}</LienBouton>}
      {!(depot.importeLe !== null && depot.etat !== 'REFUSE') && <Acte bouton={IMPORTS.abandonner} genre="discret" titre={IMPORTS.abandonner} valider={IMPORTS.abandonner} danger onValider={quitter} />}
    </div>
  );
}
