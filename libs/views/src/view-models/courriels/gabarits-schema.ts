import type { DateCivile } from '@spaser/domain';
import { formatDate } from '@spaser/figures';
import { adresses } from '../../adresses';
import { phrase } from '../../typographie';
import { toTexteEtranger } from './texte-etranger';
import type { Redacteurs } from './redaction';

type GabaritsSchema = 'schema-adopte' | 'modele-publie' | 'signataire-invite';

/** Sentences of the e-mails about schemes and their models. */
export const redactionSchema: Redacteurs<GabaritsSchema> = {
  'schema-adopte': ({ collectivite, numero, seanceLe, page: chemin }, { page }) => {
    const nom = toTexteEtranger(collectivite);
    return {
      sujet: phrase`${nom} : votre schéma est publié`,
      titre: phrase`Le schéma de ${nom} est publié`,
      paragraphes: [
        phrase`La délibération ${toTexteEtranger(numero)} du ${toDate(seanceLe)} est enregistrée.`,
        phrase`Le schéma, ses cibles et la délibération sont publics, à une adresse qui ne changera pas.`,
      ],
      bouton: { libelle: 'Voir la page publique', href: page(toChemin(chemin)) },
      suites: [phrase`Vous pouvez donner cette adresse à vos élus, ou la citer sur votre site.`],
      raison: phrase`Vous recevez ce message parce que vous avez enregistré cette délibération.`,
    };
  },
  'modele-publie': ({ collectivite, modele, version }, { page }) => {
    const nom = toTexteEtranger(collectivite);
    return {
      sujet: phrase`${nom} : le modèle de votre schéma a une nouvelle version`,
      titre: 'Une nouvelle version du modèle',
      paragraphes: [
        phrase`La version ${toTexteEtranger(version)} de « ${toTexteEtranger(modele)} » vient d'être publiée.`,
        phrase`Rien ne change dans votre schéma sans vous. Vous pouvez comparer, puis reprendre ce qui vous convient.`,
      ],
      bouton: { libelle: 'Comparer avec notre schéma', href: page(adresses.espace) },
      suites: [phrase`Réviser un schéma demande une nouvelle délibération.`],
      raison: phrase`Vous recevez ce message parce que le schéma de ${nom} suit ce modèle.`,
    };
  },
  'signataire-invite': ({ collectivite, porteur, siren }, { page }) => {
    const [nom, autre] = [toTexteEtranger(collectivite), toTexteEtranger(porteur)];
    return {
      sujet: phrase`${nom} : ${autre} vous propose un schéma à plusieurs`,
      titre: 'Un schéma à plusieurs',
      paragraphes: [
        phrase`${autre} vous propose un schéma commun. Son projet vous attend dans votre espace.`,
        phrase`Votre assemblée délibère elle-même, et ${nom} suit ses propres indicateurs.`,
      ],
      bouton: { libelle: 'Lire le projet', href: page(adresses.espaceOf(siren)) },
      suites: [phrase`Tant que votre assemblée n'a pas voté, rien n'engage ${nom}.`],
      raison: phrase`Vous recevez ce message parce que vous agissez pour ${nom}.`,
    };
  },
};

function toDate(texte: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(texte) ? formatDate(texte as DateCivile) : toTexteEtranger(texte);
}

/** Only a page of the product: an address from elsewhere never becomes a button. */
function toChemin(chemin: string): string {
  if (!/^\/[\w/-]*$/.test(chemin)) throw new Error('the e-mail schema-adopte leads out of the product');
  return chemin;
}
