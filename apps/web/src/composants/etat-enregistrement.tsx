import { useEffect, useState } from 'react';
import { formatHeure } from '../outils/dates';
import { estEnAttente, type Enregistrement } from '../outils/enregistrement';
import { ENREGISTREMENT } from '../textes/commun';
import { insecables } from '../textes/phrase';

/** « Enregistré à 14 h 32 ». Read out only when something goes wrong, or when it is right again: not at each key. */
export function EtatEnregistrement({ etat }: { readonly etat: Enregistrement<unknown> }) {
  const soucis = etat.soucis !== null;
  const [dit, setDit] = useState('');
  const texte = texteOf(etat);
  useEffect(() => {
    if (soucis) setDit(texte);
    else if (!estEnAttente(etat)) setDit((avant) => (avant === '' ? '' : texte));
  }, [soucis, texte, etat]);
  return (
    <>
      <p className={`enregistrement${soucis ? ' soucis' : estEnAttente(etat) ? '' : ' enregistre'}`}>{texte}</p>
      <span className="sr" role="status">{dit}</span>
    </>
  );
}

function texteOf(etat: Enregistrement<unknown>): string {
  if (etat.soucis === 'CONFLIT') return ENREGISTREMENT.conflit;
  if (etat.soucis === 'RESEAU' || etat.soucis === 'SESSION') return ENREGISTREMENT.horsLigne;
  if (etat.soucis === 'REFUS') return ENREGISTREMENT.refuse(insecables(etat.raison ?? ''));
  if (etat.envoi !== null) return ENREGISTREMENT.enCours;
  if (estEnAttente(etat)) return ENREGISTREMENT.attente;
  return etat.enregistreLe === null ? ENREGISTREMENT.aJour : ENREGISTREMENT.enregistre(formatHeure(new Date(etat.enregistreLe)));
}
