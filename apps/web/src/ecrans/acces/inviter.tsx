import type { Role } from '@spaser/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inviter } from '../../api/acces';
import { Probleme } from '../../api/probleme';
import { Carte } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { Champ } from '../../composants/champ';
import { useNotification } from '../../composants/notification';
import { MEMBRES } from '../../textes/acces';
import { COMMUN } from '../../textes/commun';
import { insecables } from '../../textes/phrase';
import { ChoixRoles } from './choix-roles';

interface Erreurs {
  readonly courriel?: string;
  readonly roles?: string;
}

/** Invites someone by her address. What is refused is said beside what was written, which stays. */
export function Inviter({ siren, possibles }: { readonly siren: string; readonly possibles: readonly Role[] }) {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  const [courriel, setCourriel] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(['GESTIONNAIRE']);
  const [erreurs, setErreurs] = useState<Erreurs>({});
  const [occupe, setOccupe] = useState(false);
  const textes = MEMBRES.inviter;

  const envoyer = async (): Promise<void> => {
    const manques = { ...(courriel.trim() === '' ? { courriel: textes.manque } : {}), ...(roles.length === 0 ? { roles: textes.sansRole } : {}) };
    setErreurs(manques);
    if (Object.keys(manques).length > 0) return document.getElementById('courriel' in manques ? 'inviter-courriel' : 'inviter-roles')?.focus();
    setOccupe(true);
    try {
      await inviter(siren, courriel.trim(), roles);
      await requetes.invalidateQueries({ queryKey: ['acces', siren, 'membres'] });
      annoncer(textes.fait(courriel.trim()));
      setCourriel('');
    } catch (error) {
      setErreurs({ courriel: insecables(error instanceof Probleme ? (error.erreurs[0]?.message ?? error.message) : '') });
      document.getElementById('inviter-courriel')?.focus();
    } finally {
      setOccupe(false);
    }
  };

  return (
    <Carte titre={textes.titre} id="inviter">
      <p className="sous">{textes.phrase}</p>
      <form className="pile" noValidate onSubmit={(evenement) => { evenement.preventDefault(); void envoyer(); }}>
        <Champ id="inviter-courriel" type="email" libelle={textes.courriel} aide={textes.aide} erreur={erreurs.courriel} largeur="moyen" maxLength={254} value={courriel} onChange={({ target }) => setCourriel(target.value)} />
        <ChoixRoles id="inviter-roles" possibles={possibles} choisis={roles} erreur={erreurs.roles} onChoisir={setRoles} />
        <div className="actions"><Bouton type="submit" occupe={occupe}>{occupe ? COMMUN.envoi : textes.bouton}</Bouton></div>
      </form>
    </Carte>
  );
}
