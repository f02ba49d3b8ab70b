import type { Role } from '@spaser/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { changerRoles, retirerMembre, type Membre } from '../../api/acces';
import { lireMoi } from '../../api/requetes';
import { useNotification } from '../../composants/notification';
import { MEMBRES } from '../../textes/acces';
import { Acte } from '../../composants/acte';
import { ChoixRoles } from './choix-roles';

interface Props {
  readonly siren: string;
  readonly membre: Membre;
  readonly possibles: readonly Role[];
  readonly administrable: boolean;
}

/** What may be done about a member: her roles and her access; about oneself, leave. */
export function ActesSurMembre({ siren, membre, possibles, administrable }: Props) {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  const [, aller] = useLocation();
  const [roles, setRoles] = useState<readonly Role[]>(membre.roles);
  const nom = membre.nom ?? membre.courriel ?? MEMBRES.efface;
  const relire = (): Promise<void> => requetes.invalidateQueries({ queryKey: ['acces', siren] });

  const quitter = async (): Promise<void> => {
    await retirerMembre(siren, membre.utilisateurId);
    await requetes.invalidateQueries({ queryKey: lireMoi.queryKey });
    aller('/');
  };
  const retirer = async (): Promise<void> => {
    await retirerMembre(siren, membre.utilisateurId);
    await relire();
    annoncer(MEMBRES.retirer.fait(nom));
  };
  const changer = async (): Promise<void> => {
    await changerRoles(siren, membre.utilisateurId, roles);
    await relire();
    annoncer(MEMBRES.changer.fait(nom));
  };

  return (
    <div className="rangee">
      {administrable && (
        <Acte bouton={MEMBRES.changer.bouton} nomComplet={MEMBRES.pour(MEMBRES.changer.bouton, nom)} titre={MEMBRES.changer.titre(nom)} valider={MEMBRES.changer.valider} manque={() => (roles.length === 0 ? MEMBRES.inviter.sansRole : null)} onValider={changer}>
          <ChoixRoles id={`roles-${membre.utilisateurId}`} possibles={possibles} choisis={roles} onChoisir={setRoles} />
        </Acte>
      )}
      {membre.moi
        ? <Acte genre="discret" danger bouton={MEMBRES.quitter.bouton} titre={MEMBRES.quitter.titre} valider={MEMBRES.quitter.valider} onValider={quitter}><p>{MEMBRES.quitter.phrase}</p></Acte>
        : administrable && (
          <Acte genre="discret" danger bouton={MEMBRES.retirer.bouton} nomComplet={MEMBRES.pour(MEMBRES.retirer.bouton, nom)} titre={MEMBRES.retirer.titre(nom)} valider={MEMBRES.retirer.valider} onValider={retirer}>
            <p>{MEMBRES.retirer.phrase}</p>
          </Acte>
        )}
    </div>
  );
}
