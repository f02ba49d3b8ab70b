import { MONTANT, NOMBRE, PART, renderTrajectoire, type Unite } from '@spaser/figures';
import { useEffect, useRef, useState } from 'react';
import type { MesureDetaillee } from '../../api/indicateurs';
import { Carte, Tableau } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { etatOuChiffre, FIGURE, titreTrajectoire } from '../../textes/figure';
import { INDICATEURS } from '../../textes/indicateurs';
import { Titre } from './titre';

/** An exact number as the server gives it: its place on the axis, and its text, which is never rounded twice. */
interface Point {
  readonly position: number;
  readonly texte: string;
}

/** A measure year after year against its targets, drawn or in a table: the same numbers. */
export function Trajectoire({ id, niveau, mesure }: { readonly id: string; readonly niveau: 2 | 3; readonly mesure: MesureDetaillee }) {
  const [vue, setVue] = useState<'graphique' | 'tableau'>('graphique');
  const titre = titreTrajectoire(mesure.annees);
  const tracee = mesure.annees.some(({ exact }) => exact !== null);
  return (
    <Carte
      titre={<Titre texte={titre} mesure={mesure.libelle} />} niveau={niveau} id={id}
      etiquette={tracee && (
        <div className="bascule" role="group" aria-label={mesure.libelle === null ? FIGURE.vue : `${FIGURE.vue}\u00a0: ${mesure.libelle}`}>
          {(['graphique', 'tableau'] as const).map((une) => <Bouton key={une} genre="second" aria-pressed={vue === une} onClick={() => setVue(une)}>{FIGURE[une]}</Bouton>)}
        </div>
      )}
    >
      {tracee && vue === 'graphique' ? <Graphique id={id} titre={titre} mesure={mesure} /> : <Annees mesure={mesure} />}
    </Carte>
  );
}

function Graphique({ id, titre, mesure: { unite, uniteCible, annees, cibles } }: { readonly id: string; readonly titre: string; readonly mesure: MesureDetaillee }) {
  const cadre = useRef<HTMLDivElement>(null);
  const [largeur, setLargeur] = useState(640);
  useEffect(() => {
    const element = cadre.current;
    if (element === null) return;
    const observateur = new ResizeObserver(() => setLargeur(Math.max(280, Math.min(760, Math.floor(element.clientWidth)))));
    observateur.observe(element);
    return () => observateur.disconnect();
  }, []);
  const enPart = uniteCible === '%';
  const toPoint = ({ numerateur, denominateur }: { readonly numerateur: string; readonly denominateur: string }, texte: string): Point => ({ position: (Number(numerateur) / Number(denominateur)) * (enPart ? 100 : 1), texte });
  const { formatGraduation } = enPart ? PART : unite === '€' ? MONTANT : NOMBRE;
  const texte = ({ texte: lu }: Point): string => lu;
  const sorte: Unite<Point> = { position: ({ position }) => Math.max(0, position), format: texte, formatCible: texte, formatGraduation };
  const svg = renderTrajectoire({
    id: `${id}-figure`, titre, description: FIGURE.descriptionTrajectoire, unite: sorte, largeur, depart: null, tendance: [], libelleCible: FIGURE.libelleCible,
    realise: annees.map(({ annee, exact, chiffre }) => ({ annee, valeur: exact === null ? null : toPoint(exact, chiffre ?? '') })),
    jalons: cibles.map(({ annee, exact, cible }) => ({ annee, valeur: toPoint(exact, cible) })),
  });
  return <div className="trace" ref={cadre} dangerouslySetInnerHTML={{ __html: svg }} />;
}

function Annees({ mesure: { annees, cibles } }: { readonly mesure: MesureDetaillee }) {
  const aVenir = cibles.filter(({ annee }) => !annees.some((une) => une.annee === annee)).map(({ annee, cible }) => ({ annee, cible, lu: '', verdict: '' }));
  const lues = annees.map((une) => ({ annee: une.annee, cible: une.cible ?? FIGURE.pasDeCible, lu: etatOuChiffre(une), verdict: une.cible === null ? '' : INDICATEURS.statut(une.statut).libelle }));
  return (
    <Tableau
      legende={FIGURE.trajectoire} cle={({ annee }) => String(annee)} lignes={[...lues, ...aVenir]}
      colonnes={[
        { nom: FIGURE.uneAnnee, cellule: ({ annee }) => annee }, { nom: FIGURE.valeur, chiffre: true, cellule: ({ lu }) => lu }, { nom: FIGURE.cibles, chiffre: true, cellule: ({ cible }) => cible },
        { nom: FIGURE.verdict, cellule: ({ verdict }) => verdict },
      ]}
    />
  );
}
