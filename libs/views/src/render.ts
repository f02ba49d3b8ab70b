import { renderGabarit } from './gabarits';
import { toVueErreur, type ErreurLue } from './view-models/erreur';
import type { VueAcces } from './view-models/acces/acces';
import type { VueAccueil } from './view-models/accueil';
import type { VueAdopter } from './view-models/collectivites/adopter';
import type { VueCollectivite } from './view-models/collectivites/collectivite';
import type { VueCollectivites } from './view-models/collectivites/collectivites';
import type { VueLienEnvoye } from './view-models/collectivites/lien-envoye';
import type { VueSchema } from './view-models/collectivites/schema';
import type { VueCompte, VueDoubleFacteur } from './view-models/connexion/compte';
import type { VueConnexion } from './view-models/connexion/connexion';
import type { VueContrats } from './view-models/contrats/contrats';
import type { VueInformations } from './view-models/informations';
import type { VueMarche } from './view-models/marche/marche';
import type { VueIndicateur } from './view-models/schema/indicateur';
import type { VueIndicateurs } from './view-models/schema/indicateurs';
import type { VueMethode } from './view-models/schema/methode';
import type { VueTerritoire } from './view-models/territoire/territoire';

/** One function per public page: a view model in, a whole HTML document out. */
export const renderAccueil = (vue: VueAccueil): string => renderGabarit('accueil', vue);
export const renderTerritoire = (vue: VueTerritoire): string => renderGabarit('territoire', vue);
export const renderContrats = (vue: VueContrats): string => renderGabarit('contrats', vue);
export const renderMarche = (vue: VueMarche): string => renderGabarit('marche', vue);
export const renderIndicateurs = (vue: VueIndicateurs): string => renderGabarit('indicateurs', vue);
export const renderIndicateur = (vue: VueIndicateur): string => renderGabarit('indicateur', vue);
export const renderMethode = (vue: VueMethode): string => renderGabarit('methode', vue);
export const renderCollectivites = (vue: VueCollectivites): string => renderGabarit('collectivites', vue);
export const renderCollectivite = (vue: VueCollectivite): string => renderGabarit('collectivite', vue);
export const renderSchema = (vue: VueSchema): string => renderGabarit('schema', vue);
export const renderAdopter = (vue: VueAdopter): string => renderGabarit('adopter', vue);
export const renderLienEnvoye = (vue: VueLienEnvoye): string => renderGabarit('lien-envoye', vue);
/** What the links of e-mails open: a claim to answer, a notice, an invitation. */
export const renderAcces = (vue: VueAcces): string => renderGabarit('acces', vue);
export const renderConnexion = (vue: VueConnexion): string => renderGabarit('connexion', vue);
export const renderCompte = (vue: VueCompte): string => renderGabarit('compte', vue);
export const renderDoubleFacteur = (vue: VueDoubleFacteur): string => renderGabarit('double-facteur', vue);
/** Accessibility and legal pages. */
export const renderInformations = (vue: VueInformations): string => renderGabarit('informations', vue);
/** Refusals and breakdowns, straight from what the error filter knows. */
export const renderErreur = (erreur: ErreurLue): string => renderGabarit('erreur', toVueErreur(erreur));
