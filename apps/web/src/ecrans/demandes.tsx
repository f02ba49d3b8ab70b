import { useQuery } from '@tanstack/react-query';
import { lireDemandes, type DemandeAExaminer } from '../api/acces';
import { Avis, Carte, Etiquette, type TonEtiquette } from '../composants/affichage';
import { Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { useAdhesion, useMoi } from '../coquille/session';
import { formatJour } from '../outils/dates';
import { ACCES, DEMANDES } from '../textes/acces';
import { nomComplet } from '../textes/collectivite';
import { enumere, insecables } from '../textes/phrase';
import { Accord, LeveeDuGel, nomDuDemandeur, Refus } from './acces/reponses';
import { SecondFacteur } from './acces/second-facteur';
import '../style/schema.css';

/** /app/c/:siren/demandes: who asks to act for the collectivité; at the Département, for any of the territory. */
export default function Demandes({ siren }: { readonly siren: string }) {
  const adhesion = useAdhesion(siren);
  const { doubleFacteur } = useMoi();
  const requete = useQuery({ ...lireDemandes(siren), enabled: doubleFacteur });
  const sujet = adhesion ? { sujet: nomComplet(adhesion) } : {};
  if (!doubleFacteur) return <Page titre={DEMANDES.titre} {...sujet}><SecondFacteur /></Page>;
  return <Lecture requete={requete}>{(demandes) => <File siren={siren} demandes={demandes} {...sujet} />}</Lecture>;
}

const ouverte = ({ statut }: DemandeAExaminer): boolean => statut === 'DEPOSEE' || statut === 'CONTESTEE';

function File({ siren, demandes, sujet }: { readonly siren: string; readonly demandes: readonly DemandeAExaminer[]; readonly sujet?: string }) {
  const departement = useAdhesion(siren)?.type === 'DEPARTEMENT';
  const [attente, closes] = [demandes.filter(ouverte), demandes.filter((demande) => !ouverte(demande))];
  return (
    <Page titre={DEMANDES.titre} constat={attente.length === 0 ? DEMANDES.vide : DEMANDES.constat(attente.length)} {...(sujet === undefined ? {} : { sujet })}>
      {attente.length > 0 && <Avis><p>{DEMANDES.expliquer}</p></Avis>}
      <ul className="taches nu">{attente.map((demande) => <li key={demande.id}><UneDemande siren={siren} demande={demande} departement={departement && demande.collectivite.siren !== siren} /></li>)}</ul>
      {closes.length > 0 && (
        <Carte titre={DEMANDES.closes} id="closes">
          <ul className="resultats nu">
            {closes.map((demande) => (
              <li key={demande.id}>
                <span>{nomDuDemandeur(demande)}<span className="sous bloc">{formatJour(demande.decideLe ?? demande.deposeeLe)}{demande.motif !== null && ` · ${demande.motif}`}</span></span>
                <Etiquette ton={TONS[demande.statut]}>{DEMANDES.statut[demande.statut]}</Etiquette>
              </li>
            ))}
          </ul>
        </Carte>
      )}
    </Page>
  );
}

const TONS: Readonly<Record<DemandeAExaminer['statut'], TonEtiquette>> = { DEPOSEE: 'ocre', CONTESTEE: 'rouge', PROUVEE: 'vert', REFUSEE: 'neutre', RETIREE: 'neutre', EXPIREE: 'neutre' };

function UneDemande({ siren, demande, departement }: { readonly siren: string; readonly demande: DemandeAExaminer; readonly departement: boolean }) {
  const { demandeur, collectivite, constatee, explication, statut } = demande;
  const decidable = demande.decidableLe !== null && Date.parse(demande.decidableLe) <= Date.now();
  const faits = [
    ...(demandeur === null ? [] : [[DEMANDES.qui, DEMANDES.adresse(demandeur.courriel, demandeur.verifiee)] as const]),
    ...(demande.fonction === '' ? [] : [[DEMANDES.fonction, demande.fonction] as const]),
    [DEMANDES.deposee, formatJour(demande.deposeeLe)] as const,
    [DEMANDES.constate, constatee === null ? (explication ?? DEMANDES.rien) : ACCES.voie(constatee)] as const,
    ...(departement || demande.gelee ? [[DEMANDES.telephone, demande.telephone ?? DEMANDES.sansTelephone] as const] : []),
    ...(departement && demande.adressesOfficielles.length > 0 ? [[DEMANDES.adresses, enumere(demande.adressesOfficielles)] as const] : []),
    ...(demande.preuves.length > 0 ? [[DEMANDES.preuves, demande.preuves.map(({ nature, reference, parMoi }) => DEMANDES.preuve(ACCES.nature(nature), reference, parMoi)).join(' · ')] as const] : []),
  ];
  return (
    <Carte titre={`${nomDuDemandeur(demande)}, ${collectivite.nom}`} niveau={2} id={`demande-${demande.id}`} etiquette={<Etiquette ton={TONS[statut]}>{DEMANDES.statut[statut]}</Etiquette>} forte={statut === 'CONTESTEE'}>
      <dl className="faits">{faits.map(([nom, valeur]) => <div key={nom}><dt>{nom}</dt><dd>{insecables(valeur)}</dd></div>)}</dl>
      {demande.gelee && <p className="sous">{DEMANDES.gelee}</p>}
      <div className="actions">
        {demande.gelee && departement && <LeveeDuGel siren={siren} demande={demande} departement />}
        {statut === 'DEPOSEE' && decidable && !demande.gelee && <Accord siren={siren} demande={demande} departement={departement} />}
        {statut === 'DEPOSEE' && decidable && <Refus siren={siren} demande={demande} departement={departement} />}
      </div>
      {statut === 'DEPOSEE' && !decidable && demande.decidableLe !== null && <p className="sous">{DEMANDES.plusTard(demande.decidableLe)}</p>}
    </Carte>
  );
}
