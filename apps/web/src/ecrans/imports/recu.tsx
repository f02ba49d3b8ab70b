import type { DateCivile } from '@spaser/domain';
import { formatDateCourte } from '@spaser/figures';
import { annulerImport, reprendre, type Depot } from '../../api/depots';
import { Avis } from '../../composants/affichage';
import { Acte } from '../../composants/acte';
import { Bouton } from '../../composants/bouton';
import { formatJour } from '../../outils/dates';
import { IMPORTS } from '../../textes/imports';
import { insecables } from '../../textes/phrase';
import { Causes } from './causes';
import { useActe } from './use-acte';

/** What an import has done, its reference, and the way back for thirty days. */
export function Recu({ siren, depot }: { readonly siren: string; readonly depot: Depot }) {
  const annulation = useActe(siren, depot.id, () => annulerImport(siren, depot));
  const reprise = useActe(siren, depot.id, () => reprendre(siren, depot));
  const { bilan, reference, annulableJusquau, etat, oublieLe } = depot;
  if (bilan === null) return null;
  const part = bilan.effet.find(({ code, avant, apres }) => code === 'VOL' && avant !== null && apres !== null);
  if (etat === 'ANNULE') {
    return (
      <>
        <Avis genre="succes"><p role="status">{IMPORTS.annule}</p>{(bilan.gardees ?? 0) > 0 && <p>{IMPORTS.gardees(bilan.gardees ?? 0)}</p>}{oublieLe !== null && <p>{IMPORTS.oublie(formatJour(oublieLe))}</p>}</Avis>
        {reprise.error && <Avis genre="erreur"><p role="alert">{insecables(reprise.error.message)}</p></Avis>}
        {oublieLe === null && <div className="actions"><Bouton genre="second" occupe={reprise.isPending} onClick={() => reprise.mutate(undefined)}>{IMPORTS.refaire}</Bouton></div>}
      </>
    );
  }
  return (
    <>
      <Avis genre="succes">
        <p role="status"><strong>{IMPORTS.recu(bilan.ecrites)}</strong> {part && IMPORTS.part(part.avant ?? '', part.apres ?? '', part.annee)} {bilan.lignes.A_CORRIGER > 0 && oublieLe === null && IMPORTS.reste(bilan.lignes.A_CORRIGER)} {reference !== null && <span>{IMPORTS.reference(reference)}.</span>}</p>
        {oublieLe !== null && <p>{IMPORTS.oublie(formatJour(oublieLe))}</p>}
      </Avis>
      {bilan.lignes.A_CORRIGER > 0 && oublieLe === null && <Causes siren={siren} depot={depot} />}
      {annulableJusquau !== null && (
        <div className="actions">
          <Acte bouton={IMPORTS.annuler} titre={IMPORTS.annulerTitre} valider={IMPORTS.annuler} danger onValider={() => annulation.mutateAsync(undefined)}><p>{IMPORTS.annulerPhrase(formatDateCourte(annulableJusquau as DateCivile))}</p></Acte>
        </div>
      )}
    </>
  );
}
