import type { DateCivile } from '@spaser/domain';
import { formatDateCourte, formatDecimalEcrit } from '@spaser/figures';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { lireEcartsDecp, type ContratEnEcart, type EcartsDecp } from '../api/registre';
import { Carte, Tableau } from '../composants/affichage';
import { classeBouton } from '../composants/bouton';
import { ChoixAnnee } from '../composants/choix-annee';
import { Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { useAdhesion } from '../coquille/session';
import { useAnnee } from '../coquille/use-annee';
import { nomComplet } from '../textes/collectivite';
import { DECP } from '../textes/decp';
import { enumere, insecables } from '../textes/phrase';
import { CONTRATS } from '../textes/registre';

const adresse = (siren: string, annee: number, seulement = ''): string => `/api/espace/${siren}/decp/export?annee=${annee}${seulement}`;
const jour = (date: string): string => formatDateCourte(date as DateCivile);

/** /app/c/:siren/contrats/decp: what is published of one's contracts beside what one states, and the file that corrects it. */
export default function Decp({ siren }: { readonly siren: string }) {
  const [annee, setAnnee] = useAnnee();
  return <Lecture requete={useQuery(lireEcartsDecp(siren, annee))}>{(ecarts) => <UneAnnee siren={siren} annee={annee} ecarts={ecarts} onAnnee={setAnnee} />}</Lecture>;
}

function UneAnnee({ siren, annee, ecarts, onAnnee }: { readonly siren: string; readonly annee: number; readonly ecarts: EcartsDecp; readonly onAnnee: (annee: number) => void }) {
  const adhesion = useAdhesion(siren);
  const { total, publiables, aConfirmer, nonPublies, differents, ecartes, aCompleter } = ecarts;
  const liste = <C extends ContratEnEcart>(id: string, titre: string, aide: string, contrats: readonly C[], nom?: string, cellule?: (contrat: C) => ReactNode): ReactNode => (
    <Carte id={id} titre={`${titre} (${contrats.length})`}>
      {contrats.length === 0 ? <p>{DECP.aucun}</p> : (
        <>
          <p className="mesure">{aide}</p>
          <Tableau
            legende={<span className="sr">{titre}</span>} lignes={contrats} cle={(contrat) => contrat.id}
            colonnes={[
              { nom: CONTRATS.objet, cellule: (contrat) => <Link href={`/c/${siren}/contrats/${contrat.id}`}>{insecables(contrat.objet ?? `${CONTRATS.sansObjet} (${contrat.reference})`)}</Link> },
              { nom: CONTRATS.date, cellule: ({ dateNotification }) => (dateNotification === null ? CONTRATS.sansDate : jour(dateNotification)) },
              { nom: CONTRATS.montant, chiffre: true, cellule: ({ montant }) => (montant === null ? CONTRATS.sansMontant : `${formatDecimalEcrit(montant)}\u00a0€`) },
              ...(nom && cellule ? [{ nom, cellule }] : []),
            ]}
          />
        </>
      )}
    </Carte>
  );
  return (
    <Page titre={DECP.titre} surtitre={<Link href={`/c/${siren}/contrats?annee=${annee}`}>{CONTRATS.retour}</Link>} constat={total + publiables + aCompleter.length === 0 ? DECP.personne(annee) : DECP.constat(total, annee)} aCote={<ChoixAnnee annee={annee} onAnnee={onAnnee} />} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      {publiables > 0 ? (
        <div className="actions">
          <a className={classeBouton('principal')} href={adresse(siren, annee)} download>{DECP.telecharger(publiables)}</a>
          {differents.length + nonPublies.length > 0 && <a className={classeBouton('second')} href={adresse(siren, annee, '&seulement=ECARTS')} download>{DECP.seulement}</a>}
        </div>
      ) : aCompleter.length > 0 && <p>{DECP.rien}</p>}
      {total > 0 && (
        <>
          {liste('differents', DECP.differents, DECP.aideDifferents, differents, DECP.ecart, ({ champs }) => (
            <ul className="nu">{champs.map(({ champ, libelle, publie, vous }) => <li key={champ}><strong>{insecables(libelle)}.</strong> {DECP.difference(publie, vous)}</li>)}</ul>
          ))}
          {liste('non-publies', DECP.nonPublies, DECP.aideNonPublies, nonPublies, DECP.demande, ({ demande, echeance }) => DECP.avant(demande, echeance && jour(echeance)))}
          {liste('a-confirmer', DECP.aConfirmer, DECP.aideAConfirmer, aConfirmer)}
          {liste('ecartes', DECP.ecartes, DECP.aideEcartes, ecartes, DECP.motif, ({ motif }) => DECP.motifs[motif])}
        </>
      )}
      {aCompleter.length > 0 && liste('a-completer', DECP.aCompleter, DECP.aideACompleter, aCompleter, DECP.manque, ({ manques }) => insecables(enumere(manques)))}
    </Page>
  );
}
