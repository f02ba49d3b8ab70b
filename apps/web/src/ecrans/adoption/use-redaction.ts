import type { CibleRetenue, ContenuSpaser, IndicateurLocal } from '@spaser/domain';
import { useMemo, useRef, useState } from 'react';
import type { Acheteur, SchemaDetaille, VarianteOfferte } from '../../api/contrat';
import { useNotification } from '../../composants/notification';
import { actionsOfVariante, ajouterSerie, basculerAction, changerCible, changerPeriode, choisirVariante, cleOf, nouveauLocal, retirerSerie, type Serie } from '../../outils/composition';
import { ADOPTER } from '../../textes/adopter';

/** What one does to the draft, each removal undone in one click. */
export function useRedaction(schema: SchemaDetaille, variantes: readonly VarianteOfferte[], contenu: ContenuSpaser, ecrire: (changer: (contenu: ContenuSpaser) => ContenuSpaser) => void) {
  const annoncer = useNotification();
  const { arbre, propositions } = schema;
  const variante = variantes.find(({ code }) => code === contenu.variante);
  const ecartees = useRef<readonly CibleRetenue[]>([]);
  const [acheteurs, setAcheteurs] = useState<ReadonlyMap<string, Acheteur>>(() => new Map(schema.signataires.map(({ siren, nom }) => [siren, { siren, nom, detail: null }])));
  const dejaRetenues = useRef(schema.contenu.actions);
  const premieres = useMemo(() => new Set([...(variante ? actionsOfVariante(variante, arbre) : []), ...dejaRetenues.current]), [variante, arbre]);

  /** Does it, and offers to come back to what stood before. */
  const avecRetour = (texte: string, changer: (avant: ContenuSpaser) => ContenuSpaser): void => {
    const avant = contenu;
    ecrire(changer);
    annoncer(texte, () => ecrire(() => avant));
  };

  return {
    premieres,
    signataires: contenu.signataires.map((siren): Acheteur => acheteurs.get(siren) ?? { siren, nom: siren, detail: null }),
    choisirVariante: (choisie: VarianteOfferte): void => avecRetour(ADOPTER.formule.changee(choisie.libelle), (avant) => choisirVariante(avant, choisie, arbre, propositions)),
    basculerAction: (code: string): void => {
      const retiree = contenu.actions.includes(code);
      const basculer = (avant: ContenuSpaser): ContenuSpaser => basculerAction(avant, code, arbre, { variante, propositions, souvenir: ecartees.current });
      if (!retiree) return ecrire(basculer);
      const restent = new Set(basculer(contenu).cibles.map(cleOf));
      ecartees.current = [...contenu.cibles.filter((cible) => !restent.has(cleOf(cible))), ...ecartees.current];
      avecRetour(ADOPTER.actions.retiree, basculer);
    },
    changerCible: (cle: string, change: Partial<Pick<CibleRetenue, 'valeur' | 'motif'>>): void => ecrire((avant) => changerCible(avant, cle, change)),
    retablir: ({ cibles }: Serie): void => avecRetour(ADOPTER.cibles.retablies, (avant) => cibles.reduce((suite, cible) => (cible.valeurModele === null ? suite : changerCible(suite, cleOf(cible), { valeur: cible.valeurModele })), avant)),
    ajouterSerie: (serie: Serie): void => avecRetour(ADOPTER.cibles.ajoutee, (avant) => ajouterSerie(avant, serie, propositions)),
    retirerSerie: (serie: Serie): void => avecRetour(ADOPTER.cibles.retiree, (avant) => retirerSerie(avant, serie)),
    changerSuivi: (change: Partial<ContenuSpaser['suivi']>): void => ecrire((avant) => ({ ...avant, suivi: { ...avant.suivi, ...change } })),
    changerPeriode: (debut: number, fin: number): void => ecrire((avant) => changerPeriode(avant, debut, fin, propositions)),
    ajouterLocal: (): void => ecrire((avant) => ({ ...avant, indicateursLocaux: [...avant.indicateursLocaux, nouveauLocal(avant.indicateursLocaux, avant.debut, avant.fin)] })),
    changerLocal: (rang: number, change: Partial<IndicateurLocal>): void =>
      ecrire((avant) => ({ ...avant, indicateursLocaux: avant.indicateursLocaux.map((local, place) => (place === rang ? { ...local, ...change } : local)) })),
    retirerLocal: (rang: number): void => avecRetour(ADOPTER.locaux.retire, (avant) => ({ ...avant, indicateursLocaux: avant.indicateursLocaux.filter((_, place) => place !== rang) })),
    ajouterSignataire: (acheteur: Acheteur): void => {
      setAcheteurs((connus) => new Map(connus).set(acheteur.siren, acheteur));
      ecrire((avant) => ({ ...avant, signataires: [...avant.signataires, acheteur.siren] }));
    },
    retirerSignataire: ({ siren, nom }: Acheteur): void => avecRetour(ADOPTER.signataires.retire(nom), (avant) => ({ ...avant, signataires: avant.signataires.filter((retenu) => retenu !== siren) })),
  };
}
