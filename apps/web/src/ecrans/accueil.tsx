import { libelleRole } from '@spaser/domain';
import { Redirect } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { DemandeEnCours } from '../api/contrat';
import { Carte, Etiquette } from '../composants/affichage';
import { classeBouton, LienBouton } from '../composants/bouton';
import { Page, Squelette } from '../composants/page';
import { useMoi } from '../coquille/session';
import { lireInvitations } from '../api/acces';
import { prenomOf } from '../outils/nom';
import { ACCUEIL } from '../textes/accueil';
import { nomComplet } from '../textes/collectivite';
import { ActesSurMaDemande, Invitations } from './acces/en-attente';

/** /app: straight to work for who serves one collectivité, a choice for who serves several, where one stands for who waits. */
export default function Accueil() {
  const { nom, adhesions, demandes } = useMoi();
  const { data: invitations, isPending } = useQuery(lireInvitations);
  const [seule, ...autres] = adhesions;
  if (seule && autres.length === 0 && demandes.length === 0 && isPending) return <Squelette />;
  if (seule && autres.length === 0 && demandes.length === 0 && (invitations ?? []).length === 0) return <Redirect to={`/c/${seule.siren}`} replace />;
  return (
    <Page titre={ACCUEIL.titre(prenomOf(nom))} constat={seule ? ACCUEIL.plusieurs : ACCUEIL.aucune}>
      {adhesions.length > 0 && (
        <section className="pile serree" aria-labelledby="vos">
          <h2 id="vos">{ACCUEIL.vos}</h2>
          <ul className="taches nu">
            {adhesions.map((adhesion) => (
              <li key={adhesion.siren}>
                <Carte titre={nomComplet(adhesion)} niveau={3} id={`c-${adhesion.siren}`}>
                  <p className="sous">{ACCUEIL.roles(adhesion.roles.map(libelleRole))}</p>
                  <div className="actions"><LienBouton genre="second" href={`/c/${adhesion.siren}`}>{ACCUEIL.ouvrir(nomComplet(adhesion))}</LienBouton></div>
                </Carte>
              </li>
            ))}
          </ul>
        </section>
      )}
      {invitations !== undefined && invitations.length > 0 && <Invitations invitations={invitations} />}
      {demandes.length > 0 && <Demandes demandes={demandes} />}
      {adhesions.length === 0 && demandes.length === 0 && (invitations ?? []).length === 0 && (
        <Carte titre={ACCUEIL.trouver.titre} id="trouver" forte>
          <p className="mesure">{ACCUEIL.trouver.phrase}</p>
          <div className="actions"><a className={classeBouton('principal')} href="/adopter">{ACCUEIL.trouver.bouton}</a></div>
        </Carte>
      )}
    </Page>
  );
}

function Demandes({ demandes }: { readonly demandes: readonly DemandeEnCours[] }) {
  return (
    <section className="pile serree" aria-labelledby="demandes">
      <h2 id="demandes">{ACCUEIL.demandes.titre(demandes.length)}</h2>
      <ul className="taches nu">
        {demandes.map(({ id, nom, deposeeLe, envoyeA }) => (
          <li key={id}>
            <Carte titre={nom} niveau={3} id={`d-${id}`} etiquette={<Etiquette ton="ocre">{ACCUEIL.demandes.statut}</Etiquette>}>
              <p className="mesure">{ACCUEIL.demandes.deposee(nom, deposeeLe)} {envoyeA === null ? ACCUEIL.demandes.departement : ACCUEIL.demandes.lien(envoyeA)}</p>
              <ActesSurMaDemande id={id} nom={nom} parLien={envoyeA !== null} />
            </Carte>
          </li>
        ))}
      </ul>
    </section>
  );
}
