import { Link } from 'wouter';
import type { Chiffre, Mesure } from '../../api/indicateurs';
import { Carte, Etiquette, Tableau } from '../../composants/affichage';
import { etatOuChiffre } from '../../textes/figure';
import { INDICATEURS } from '../../textes/indicateurs';

interface Ligne {
  readonly chiffre: Chiffre;
  readonly mesure: Mesure;
}

/** Figures, one line for each measure: what it is worth, its target, its verdict, its year before. Each opens its page. */
export function TableauChiffres({ siren, annee, titre, id, chiffres }: { readonly siren: string; readonly annee: number; readonly titre: string; readonly id: string; readonly chiffres: readonly Chiffre[] }) {
  const vises = chiffres.some(({ mesures }) => mesures.some(({ uniteCible }) => uniteCible !== null));
  const lignes: readonly Ligne[] = chiffres.flatMap((chiffre) => chiffre.mesures.map((mesure) => ({ chiffre, mesure })));
  return (
    <Carte titre={titre} id={id}>
      <Tableau
        legende={<span className="sr">{titre}</span>}
        cle={({ mesure }) => mesure.code}
        lignes={lignes}
        colonnes={[
          { nom: INDICATEURS.colonnes.indicateur, cellule: ({ chiffre: { code, libelle }, mesure }) => <Nom adresse={`/c/${siren}/indicateurs/${code}?annee=${annee}`} code={code} libelle={mesure.libelle ?? libelle} /> },
          { nom: String(annee), chiffre: true, cellule: ({ mesure }) => <span className={mesure.chiffre === null ? 'sous' : 'lu'}>{etatOuChiffre(mesure)}</span> },
          ...(vises ? [
            { nom: INDICATEURS.colonnes.cible, chiffre: true, cellule: ({ mesure }: Ligne) => <Cible mesure={mesure} /> },
            { nom: INDICATEURS.colonnes.verdict, cellule: ({ mesure }: Ligne) => <Verdict mesure={mesure} /> },
          ] : []),
          { nom: String(annee - 1), chiffre: true, cellule: ({ mesure: { precedente } }) => <span className="sous">{precedente === null ? '' : etatOuChiffre(precedente)}</span> },
        ]}
      />
    </Carte>
  );
}

function Nom({ adresse, code, libelle }: { readonly adresse: string; readonly code: string; readonly libelle: string }) {
  return <Link href={adresse} className="nom-chiffre"><span className="code">{code}</span> <span>{libelle}</span></Link>;
}

function Cible({ mesure: { cible, prochaineCible } }: { readonly mesure: Mesure }) {
  if (cible !== null) return cible;
  return <span className="sous">{prochaineCible === null ? INDICATEURS.aucuneCible : INDICATEURS.prochaine(prochaineCible)}</span>;
}

function Verdict({ mesure: { cible, statut } }: { readonly mesure: Mesure }) {
  if (cible === null) return null;
  const { ton, libelle } = INDICATEURS.statut(statut);
  return <Etiquette ton={ton}>{libelle}</Etiquette>;
}
