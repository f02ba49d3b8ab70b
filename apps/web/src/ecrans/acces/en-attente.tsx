import { libelleRole } from '@spaser/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { accepterInvitation, lireInvitations, renvoyerDemande, retirerDemande, type InvitationRecue } from '../../api/acces';
import { lireMoi } from '../../api/requetes';
import { Carte } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { useNotification } from '../../composants/notification';
import { ACCUEIL } from '../../textes/accueil';
import { insecables } from '../../textes/phrase';

/** Invitations sent to one's own address: accepted in one click, for the address is already proved. */
export function Invitations({ invitations }: { readonly invitations: readonly InvitationRecue[] }) {
  return (
    <section className="pile serree" aria-labelledby="invitations">
      <h2 id="invitations">{ACCUEIL.invitations.titre(invitations.length)}</h2>
      <ul className="taches nu">{invitations.map((invitation) => <li key={invitation.id}><UneInvitation invitation={invitation} /></li>)}</ul>
    </section>
  );
}

function UneInvitation({ invitation: { id, collectivite, invitePar, roles } }: { readonly invitation: InvitationRecue }) {
  const requetes = useQueryClient();
  const [, aller] = useLocation();
  const textes = ACCUEIL.invitations;
  const acceptation = useMutation({
    mutationFn: () => accepterInvitation(id),
    onSuccess: async ({ siren }) => {
      await requetes.invalidateQueries({ queryKey: lireMoi.queryKey });
      await requetes.invalidateQueries({ queryKey: lireInvitations.queryKey });
      aller(`/c/${siren}`);
    },
  });
  return (
    <Carte titre={collectivite} niveau={3} id={`i-${id}`} forte>
      <p className="mesure">{textes.phrase(invitePar, roles.map(libelleRole))}</p>
      {acceptation.error !== null && <p className="erreur-champ" role="alert">{insecables(acceptation.error.message)}</p>}
      <div className="actions"><Bouton occupe={acceptation.isPending} onClick={() => acceptation.mutate()}>{acceptation.isPending ? textes.occupe : textes.accepter(collectivite)}</Bouton></div>
    </Carte>
  );
}

/** One's own claim: its link sent again to the mairie, or the claim given up. */
export function ActesSurMaDemande({ id, nom, parLien }: { readonly id: string; readonly nom: string; readonly parLien: boolean }) {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  const faire = async (acte: Promise<unknown>, fait: string): Promise<void> => {
    annoncer(await acte.then(() => fait, (erreur: Error) => insecables(erreur.message)));
    await requetes.invalidateQueries({ queryKey: lireMoi.queryKey });
  };
  return (
    <div className="actions">
      {parLien && <Bouton genre="second" aria-label={ACCUEIL.pour(ACCUEIL.renvoyer, nom)} onClick={() => void faire(renvoyerDemande(id), ACCUEIL.renvoye)}>{ACCUEIL.renvoyer}</Bouton>}
      <Bouton genre="discret" aria-label={ACCUEIL.pour(ACCUEIL.retirer, nom)} onClick={() => void faire(retirerDemande(id), ACCUEIL.retiree)}>{ACCUEIL.retirer}</Bouton>
    </div>
  );
}
