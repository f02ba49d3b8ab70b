import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { adresseModele, cleDepots, deposer, lireDepots, type DepotResume, type SorteDepot } from '../api/depots';
import type { components } from '../api/schema';
import { Avis, Carte, Etiquette, Tableau } from '../composants/affichage';
import { Bouton } from '../composants/bouton';
import { ChampChoix } from '../composants/champ-choix';
import { Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { useAdhesion } from '../coquille/session';
import { formatJour } from '../outils/dates';
import { nomComplet } from '../textes/collectivite';
import { IMPORTS } from '../textes/imports';
import { insecables } from '../textes/phrase';
import '../style/imports.css';

type Sorte = components['schemas']['SorteOfferteDto'];

/** /app/c/:siren/imports: a file to deposit, and those that were. */
export default function Imports({ siren }: { readonly siren: string }) {
  const adhesion = useAdhesion(siren);
  return (
    <Page titre={IMPORTS.titre} constat={IMPORTS.constat} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      <Lecture requete={useQuery(lireDepots(siren))}>{({ depots, sortes }) => (
        <>
          <Deposer siren={siren} sortes={sortes} />
          {depots.length === 0 ? <p>{IMPORTS.aucun}</p> : <Liste siren={siren} depots={depots} sortes={sortes} />}
        </>
      )}</Lecture>
    </Page>
  );
}

function Deposer({ siren, sortes }: { readonly siren: string; readonly sortes: readonly Sorte[] }) {
  const [parametres, setParametres] = useSearchParams();
  const [, aller] = useLocation();
  const requetes = useQueryClient();
  const colle = useRef<HTMLTextAreaElement>(null);
  const [vide, setVide] = useState(false);
  const courante = sortes.find(({ sorte, nom }) => sorte === parametres.get('sorte') || nom === parametres.get('sorte')) ?? sortes[0];
  const envoi = useMutation({
    mutationFn: (fichier: File) => deposer(siren, courante?.sorte ?? 'MARCHE', fichier),
    onSuccess: async ({ id }) => { await requetes.invalidateQueries({ queryKey: cleDepots(siren) }); aller(`/c/${siren}/imports/${id}`); },
  });
  const envoyerColle = (): void => {
    const texte = colle.current?.value ?? '';
    setVide(texte.trim() === '');
    if (texte.trim() !== '') envoi.mutate(new File([texte], `${IMPORTS.collage}.tsv`, { type: 'text/tab-separated-values' }));
  };
  return (
    <Carte titre={IMPORTS.deposer} id="deposer" forte>
      <div className="pile" onDragOver={(evenement) => evenement.preventDefault()} onDrop={(evenement) => { evenement.preventDefault(); const [fichier] = evenement.dataTransfer.files; if (fichier && !envoi.isPending) envoi.mutate(fichier); }}>
        <ChampChoix<SorteDepot> id="sorte" libelle={IMPORTS.contenu} valeur={courante?.sorte ?? ''} choix={sortes.map(({ sorte, pluriel }) => ({ valeur: sorte, libelle: insecables(pluriel) }))} onChoisir={(sorte) => setParametres({ sorte }, { replace: true })} />
        <p className="sous">{insecables(courante?.aide ?? '')}</p>
        <div className="champ">
          <label htmlFor="fichier">{IMPORTS.fichier}</label>
          <p className="sous" id="fichier-aide">{IMPORTS.aideFichier}</p>
          <input
            type="file" id="fichier" aria-describedby="fichier-aide" accept=".xlsx,.ods,.csv,.tsv,.txt,.json,.xml"
            onChange={({ currentTarget }) => { const fichier = currentTarget.files?.[0]; currentTarget.value = ''; if (fichier && !envoi.isPending) envoi.mutate(fichier); }}
          />
        </div>
        {courante && <p className="sous">{IMPORTS.modele} <a href={adresseModele(siren, courante.nom, 'xlsx')} download>{IMPORTS.xlsx}</a>, <a href={adresseModele(siren, courante.nom, 'ods')} download>{IMPORTS.ods}</a></p>}
        <details className="repli">
          <summary>{IMPORTS.coller}</summary>
          <div className="champ"><label htmlFor="colle">{IMPORTS.colle}</label><textarea id="colle" ref={colle} rows={6} /></div>
          {vide && <p className="erreur-champ" role="alert">{IMPORTS.collesVides}</p>}
          <div className="actions"><Bouton genre="second" occupe={envoi.isPending} onClick={envoyerColle}>{IMPORTS.lire}</Bouton></div>
        </details>
        <p role="status">{envoi.isPending ? IMPORTS.envoi : ''}</p>
        {envoi.error && <Avis genre="erreur"><p role="alert">{insecables(envoi.error.message)}</p></Avis>}
      </div>
    </Carte>
  );
}

function Liste({ siren, depots, sortes }: { readonly siren: string; readonly depots: readonly DepotResume[]; readonly sortes: readonly Sorte[] }) {
  const plurielOf = (une: SorteDepot): string => insecables(sortes.find(({ sorte }) => sorte === une)?.pluriel ?? '');
  return (
    <Tableau
      legende={IMPORTS.liste} lignes={depots} cle={({ id }) => id}
      colonnes={[
        { nom: IMPORTS.nom, cellule: ({ id, nom, sorte }) => <><Link href={`/c/${siren}/imports/${id}`}>{nom}</Link><span className="sous"> {plurielOf(sorte)}</span></> },
        { nom: IMPORTS.quand, cellule: ({ deposeLe }) => formatJour(deposeLe) },
        { nom: IMPORTS.etat, cellule: ({ etat, reference }) => <><Etiquette ton={IMPORTS.etatDe(etat).ton}>{IMPORTS.etatDe(etat).libelle}</Etiquette>{reference !== null && <span className="sous"> {reference}</span>}</> },
        { nom: IMPORTS.lignes, chiffre: true, cellule: ({ bilan }) => (bilan === null ? '' : IMPORTS.ecrites(bilan.ecrites)) },
      ]}
    />
  );
}
