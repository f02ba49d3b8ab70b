import { drain } from '@spaser/jobs';
import { Progression } from '../sortie/progression';
import type { Instance } from './open-instance';

/** Carries out every computation that waits, here and now. @throws when one fails three times, with its sentence. */
export async function drainWithProgress({ registre }: Instance): Promise<void> {
  const progression = new Progression();
  try {
    const bilan = await drain(registre, {
      onProgress: ({ faits, total, attente }) => progression.show('Calcul', faits, total, attente ? 'en attente d’un autre processus' : `${faits} sur ${total}`),
    });
    if (bilan.etat === 'ARRETE') throw new Error(`Le calcul «\u00a0${bilan.type}\u00a0» a échoué trois fois\u00a0: ${bilan.message}`);
  } finally {
    progression.close();
  }
}
