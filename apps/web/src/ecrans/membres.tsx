import { libelleRole } from '@spaser/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lireMembres, retirerInvitation, type Invitation, type Membre, type Membres as MembresLus } from '../api/acces';
import { Avis, Carte, Etiquette, Tableau } from '../composants/affichage';
import { Bouton } from '../composants/bouton';
import { Lecture } from '../composants/lecture';
import { useNotification } from '../composants/notification';
import { Page } from '../composants/page';
import { useAdhesion, useMoi } from '../coquille/session';
import { ACCES, MEMBRES } from '../textes/acces';
import { nomComplet } from '../textes/collectivite';
import { enumere } from '../textes/phrase';
import { Inviter } from './acces/inviter';
import { SecondFacteur } from './acces/second-facteur';
import { ActesSurMembre } from './acces/un-membre';
import '../style/schema.css';

/** /app/c/:siren/membres: who works for the collectivité; its administrators change it. */
export default function Membres({ siren }: { readonly siren: string }) {
  return <Lecture requete={useQuery(lireMembres(siren))}>{(lus) => <Equipe siren={siren} lus={lus} />}</Lecture>;
}

function Equipe({ siren, lus: { membres, invitations, administrable, rolesPossibles } }: { readonly siren: string; readonly lus: MembresLus }) {
  const adhesion = useAdhesion(siren);
  const { doubleFacteur } = useMoi();
  const administre = adhesion?.roles.includes('ADMIN_COLLECTIVITE') ?? false;
  const seul = administre && membres.filter(({ roles, suspendu }) => roles.includes('ADMIN_COLLECTIVITE') && !suspendu).length === 1;
  return (
    <Page titre={MEMBRES.titre} constat={MEMBRES.constat(membres.length)} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      {administre && !doubleFacteur && <SecondFacteur />}
      {seul && <Avis><p>{MEMBRES.seul}</p></Avis>}
      <Carte>
        <Tableau
          legende={MEMBRES.liste} lignes={membres} cle={({ utilisateurId }) => utilisateurId}
          colonnes={[
            { nom: MEMBRES.personne, cellule: (membre) => <Personne membre={membre} /> },
            { nom: MEMBRES.roles, cellule: ({ roles }) => enumere(roles.map(libelleRole)) },
            { nom: MEMBRES.depuis, cellule: ({ depuis, voie }) => MEMBRES.entree(depuis, ACCES.voie(voie)) },
            { nom: MEMBRES.actes, cellule: (membre) => <ActesSurMembre siren={siren} membre={membre} possibles={rolesPossibles} administrable={administrable} /> },
          ]}
        />
      </Carte>
      {invitations.length > 0 && <Invitations siren={siren} invitations={invitations} />}
      {administrable && <Inviter siren={siren} possibles={rolesPossibles} />}
    </Page>
  );
}

function Personne({ membre: { nom, courriel, moi, suspendu } }: { readonly membre: Membre }) {
  return (
    <>
      {nom ?? courriel ?? MEMBRES.efface}{moi && ` ${MEMBRES.vous}`}{suspendu && <> <Etiquette ton="ocre">{MEMBRES.suspendu}</Etiquette></>}
      {nom !== null && courriel !== null && <span className="sous bloc">{courriel}</span>}
    </>
  );
}

function Invitations({ siren, invitations }: { readonly siren: string; readonly invitations: readonly Invitation[] }) {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  const textes = MEMBRES.invitations;
  const retirer = async ({ id, courriel }: Invitation): Promise<void> => {
    const issue = await retirerInvitation(siren, id).then(() => textes.retiree(courriel), (erreur: Error) => erreur.message);
    await requetes.invalidateQueries({ queryKey: ['acces', siren, 'membres'] });
    annoncer(issue);
  };
  return (
    <Carte titre={textes.titre} id="invitations">
      <ul className="resultats nu">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <span>{invitation.courriel}<span className="sous bloc">{textes.ligne(invitation.envoyeeLe, enumere(invitation.roles.map(libelleRole)))}</span></span>
            <Bouton genre="discret" aria-label={MEMBRES.pour(textes.retirer, invitation.courriel)} onClick={() => void retirer(invitation)}>{textes.retirer}</Bouton>
          </li>
        ))}
      </ul>
    </Carte>
  );
}
