import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { lireModeles, preparerVersion, type ModelePublie, type Modeles as ModelesLus } from '../api/modeles';
import { Avis, Carte, Etiquette, Tableau } from '../composants/affichage';
import { Bouton, LienBouton } from '../composants/bouton';
import { Lecture } from '../composants/lecture';
import { Page } from '../composants/page';
import { useAdhesion, useMoi } from '../coquille/session';
import { formatJour } from '../outils/dates';
import { nomComplet } from '../textes/collectivite';
import { MODELES } from '../textes/modeles';
import { insecables } from '../textes/phrase';
import { SecondFacteur } from './acces/second-facteur';
import '../style/schema.css';

/** /app/c/:siren/modeles: the versions of the model that collectivités follow, and the one that is being written. */
export default function Modeles({ siren }: { readonly siren: string }) {
  return <Lecture requete={useQuery(lireModeles(siren))}>{(lus) => <Versions siren={siren} lus={lus} />}</Lecture>;
}

function Versions({ siren, lus: { publies, brouillons } }: { readonly siren: string; readonly lus: ModelesLus }) {
  const adhesion = useAdhesion(siren);
  const { doubleFacteur } = useMoi();
  const edite = (adhesion?.roles.includes('EDITEUR_MODELE') ?? false) && doubleFacteur;
  const requetes = useQueryClient();
  const [, aller] = useLocation();
  const preparation = useMutation({
    mutationFn: async (code: string) => ({ code, ...(await preparerVersion(siren, code)) }),
    onSuccess: async ({ code, version }) => {
      await requetes.invalidateQueries({ queryKey: ['modeles', siren], exact: true });
      aller(`/c/${siren}/modeles/${code}/${version}`);
    },
  });
  const derniere = ({ code, version }: ModelePublie): boolean => publies.every((autre) => autre.code !== code || autre.version <= version);
  return (
    <Page titre={MODELES.titre} constat={MODELES.constat} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      {adhesion?.roles.includes('EDITEUR_MODELE') && !doubleFacteur && <SecondFacteur />}
      {preparation.error !== null && <Avis genre="erreur"><p role="alert">{insecables(preparation.error.message)}</p></Avis>}
      {brouillons.map(({ code, version, titre, majLe, enPublication }) => (
        <Carte key={`${code} ${version}`} titre={MODELES.brouillon(titre, version)} id={`brouillon-${code}`} forte etiquette={<Etiquette ton={enPublication ? 'ocre' : 'bleu'}>{enPublication ? MODELES.enPublication : MODELES.brouillons}</Etiquette>}>
          <p className="sous">{MODELES.maj(majLe)}</p>
          {!enPublication && edite && <div className="actions"><LienBouton href={`/c/${siren}/modeles/${code}/${version}`}>{MODELES.reprendre(version)}</LienBouton></div>}
        </Carte>
      ))}
      <Carte>
        <Tableau
          legende={MODELES.publies} lignes={publies} cle={({ code, version }) => `${code} ${version}`}
          colonnes={[
            { nom: MODELES.modele, cellule: ({ titre }) => titre },
            { nom: MODELES.version, chiffre: true, cellule: ({ version }) => version },
            { nom: MODELES.publiee, cellule: ({ publieLe }) => formatJour(publieLe) },
            { nom: MODELES.editeur, cellule: ({ editeur }) => editeur },
          ]}
        />
        {edite && (
          <div className="actions">
            {publies.filter(derniere).filter(({ code }) => brouillons.every((brouillon) => brouillon.code !== code)).map(({ code, version }) => (
              <Bouton key={code} occupe={preparation.isPending} onClick={() => preparation.mutate(code)}>{preparation.isPending ? MODELES.occupe : MODELES.preparer(version + 1)}</Bouton>
            ))}
          </div>
        )}
      </Carte>
    </Page>
  );
}
