import { NATURES_PREUVE, type NaturePreuve } from '@spaser/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accorder, leverGel, refuser, type DemandeAExaminer } from '../../api/acces';
import { Champ, ChampLong } from '../../composants/champ';
import { useNotification } from '../../composants/notification';
import { ACCES, DEMANDES, MEMBRES } from '../../textes/acces';
import { Acte } from '../../composants/acte';

interface Props {
  readonly siren: string;
  readonly demande: DemandeAExaminer;
  /** Answers for the Département: a proof is written down. */
  readonly departement: boolean;
}

const tropCourt = (texte: string): boolean => texte.trim().length < 3;

export const nomDuDemandeur = ({ demandeur }: DemandeAExaminer): string => (demandeur === null ? DEMANDES.anonyme : demandeur.nom === '' ? demandeur.courriel : demandeur.nom);

function useReponse(siren: string): (fait: string) => Promise<void> {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  return async (fait) => {
    await requetes.invalidateQueries({ queryKey: ['acces', siren] });
    annoncer(fait);
  };
}

/** Opens the access, on the proof that the Département has seen. */
export function Accord({ siren, demande, departement }: Props) {
  const conclure = useReponse(siren);
  const [nature, setNature] = useState<NaturePreuve>('DELIBERATION');
  const [reference, setReference] = useState('');
  const textes = DEMANDES.accepter;
  const nom = nomDuDemandeur(demande);
  const valider = async (): Promise<void> => {
    const { suite } = await accorder(siren, demande.id, departement ? { nature, reference: reference.trim() } : null);
    await conclure(suite === 'ACCEPTEE' ? textes.fait(nom) : textes.second);
  };
  return (
    <Acte bouton={textes.bouton} nomComplet={MEMBRES.pour(textes.bouton, nom)} titre={textes.titre(nom)} valider={textes.valider} manque={() => (departement && tropCourt(reference) ? textes.manque : null)} onValider={valider}>
      <p>{textes.phrase}</p>
      {departement && (
        <>
          <fieldset>
            <legend>{textes.nature}</legend>
            <div className="pile serree">
              {NATURES_PREUVE.map((une) => (
                <div className="choix" key={une}>
                  <input type="radio" name={`nature-${demande.id}`} id={`nature-${demande.id}-${une}`} checked={nature === une} onChange={() => setNature(une)} />
                  <label htmlFor={`nature-${demande.id}-${une}`}>{ACCES.nature(une)}</label>
                </div>
              ))}
            </div>
          </fieldset>
          <Champ id={`reference-${demande.id}`} libelle={textes.reference} aide={textes.aide} maxLength={200} value={reference} onChange={({ target }) => setReference(target.value)} />
        </>
      )}
    </Acte>
  );
}

/** Refuses, with a reason that the person will read. */
export function Refus({ siren, demande }: Props) {
  const conclure = useReponse(siren);
  const [motif, setMotif] = useState('');
  const textes = DEMANDES.refuser;
  const nom = nomDuDemandeur(demande);
  const valider = async (): Promise<void> => {
    await refuser(siren, demande.id, motif.trim());
    await conclure(textes.fait);
  };
  return (
    <Acte genre="discret" danger bouton={textes.bouton} nomComplet={MEMBRES.pour(textes.bouton, nom)} titre={textes.titre(nom)} valider={textes.valider} manque={() => (tropCourt(motif) ? textes.manque : null)} onValider={valider}>
      <ChampLong id={`motif-${demande.id}`} libelle={textes.motif} aide={textes.aide} maxLength={500} value={motif} onChange={({ target }) => setMotif(target.value)} />
    </Acte>
  );
}

/** The mairie has contested an access; the Département has called it, and says what it answered. */
export function LeveeDuGel({ siren, demande }: Props) {
  const conclure = useReponse(siren);
  const [maintenir, setMaintenir] = useState<boolean | null>(null);
  const [motif, setMotif] = useState('');
  const textes = DEMANDES.gel;
  const valider = async (): Promise<void> => {
    await leverGel(siren, demande.collectivite.siren, maintenir === true, motif.trim());
    await conclure(textes.fait);
  };
  return (
    <Acte
      bouton={textes.bouton} nomComplet={MEMBRES.pour(textes.bouton, demande.collectivite.nom)} titre={textes.titre(demande.collectivite.nom)} valider={textes.valider}
      manque={() => (maintenir === null ? textes.choix : tropCourt(motif) ? textes.manque : null)} onValider={valider}
    >
      <p>{textes.phrase}</p>
      <fieldset>
        <legend>{textes.question}</legend>
        <div className="pile serree">
          {([[true, textes.garder], [false, textes.retirer]] as const).map(([valeur, libelle]) => (
            <div className="choix" key={libelle}>
              <input type="radio" name={`gel-${demande.id}`} id={`gel-${demande.id}-${String(valeur)}`} checked={maintenir === valeur} onChange={() => setMaintenir(valeur)} />
              <label htmlFor={`gel-${demande.id}-${String(valeur)}`}>{libelle}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <ChampLong id={`levee-${demande.id}`} libelle={textes.motif} aide={textes.aide} maxLength={500} value={motif} onChange={({ target }) => setMotif(target.value)} />
    </Acte>
  );
}
