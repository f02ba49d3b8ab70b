import { Carte } from '../../composants/affichage';
import { Bouton } from '../../composants/bouton';
import { Champ, ChampLong } from '../../composants/champ';
import { changerEnfants, changerNoeud, changerRang, champOf, deplacer, nouveauNoeud, type Chemin, type NoeudEcrit } from '../../outils/modele';
import { idDuChamp } from '../../outils/composition';
import { MODELE } from '../../textes/modeles';
import { Indicateurs } from './indicateurs';
import type { RedactionModele } from './redaction';

/** The tree of the model, as deep as it prints it. */
export function Arbre(redaction: RedactionModele) {
  return (
    <Carte titre={MODELE.arbre.titre} id="arbre">
      <p className="sous">{MODELE.arbre.phrase}</p>
      <Enfants redaction={redaction} noeuds={redaction.modele.axes} chemin={[]} />
    </Carte>
  );
}

function Enfants({ redaction, noeuds, chemin }: { readonly redaction: RedactionModele; readonly noeuds: readonly NoeudEcrit[]; readonly chemin: Chemin }) {
  const niveau = redaction.modele.niveaux[chemin.length];
  if (niveau === undefined) return null;
  const ajouter = (): void => redaction.changer((avant) => {
    const neuf = nouveauNoeud(avant, chemin);
    return neuf === null ? avant : changerEnfants(avant, chemin, (enfants) => [...enfants, neuf]);
  });
  return (
    <div className="pile serree">
      {noeuds.map((noeud, rang) => <UnNoeud key={noeud.code} redaction={redaction} noeud={noeud} chemin={[...chemin, rang]} />)}
      <p><Bouton genre="second" onClick={ajouter}>{MODELE.arbre.ajouter(niveau.libelle)}</Bouton></p>
    </div>
  );
}

function UnNoeud({ redaction, noeud, chemin }: { readonly redaction: RedactionModele; readonly noeud: NoeudEcrit; readonly chemin: Chemin }) {
  const { modele, erreurs, changer, retirer } = redaction;
  const textes = MODELE.arbre;
  const [parent, rang, champ] = [chemin.slice(0, -1), chemin.at(-1) ?? 0, champOf(chemin)];
  const niveau = modele.niveaux[chemin.length - 1];
  const nom = `${niveau?.libelle ?? noeud.niveau} ${noeud.numero ?? noeud.code}`;
  const ecrire = (change: Partial<NoeudEcrit>): void => changer((avant) => changerNoeud(avant, chemin, (present) => ({ ...present, ...change })));
  return (
    <details className="repli noeud">
      <summary><span>{nom} : {noeud.titre === '' ? textes.sansTitre : noeud.titre}</span></summary>
      <div className="pile">
        <ChampLong id={idDuChamp(`${champ}.titre`)} libelle={textes.intitule} value={noeud.titre} erreur={erreurs[`${champ}.titre`]} onChange={({ target }) => ecrire({ titre: target.value })} />
        <Champ
          id={idDuChamp(`${champ}.numero`)} libelle={textes.numero} inputMode="numeric" maxLength={4} largeur="court" facultatif defaultValue={noeud.numero ?? ''}
          onChange={({ target: { value } }) => /^\d{0,4}$/.test(value) && ecrire({ numero: value === '' ? null : Number(value) })}
        />
        {niveau?.champs.map(({ code, libelle }) => (
          <ChampLong
            key={code} id={idDuChamp(`${champ}.champs.${code}`)} libelle={libelle} facultatif value={noeud.champs[code] ?? ''} erreur={erreurs[`${champ}.champs.${code}`]}
            onChange={({ target }) => ecrire({ champs: { ...noeud.champs, [code]: target.value === '' ? null : target.value } })}
          />
        ))}
        <Indicateurs
          modele={modele} indicateurs={noeud.indicateurs} base={champ} erreurs={erreurs}
          onAjouter={(indicateur) => ecrire({ indicateurs: [...noeud.indicateurs, indicateur] })}
          onChanger={(place, change) => ecrire({ indicateurs: changerRang(noeud.indicateurs, place, (present) => ({ ...present, ...change })) })}
          onRetirer={(place, texte) => retirer(texte, (avant) => changerNoeud(avant, chemin, (present) => ({ ...present, indicateurs: changerRang(present.indicateurs, place, () => null) })))}
        />
        <Enfants redaction={redaction} noeuds={noeud.enfants} chemin={chemin} />
        <div className="rangee">
          {rang > 0 && <Bouton genre="second" onClick={() => changer((avant) => changerEnfants(avant, parent, (enfants) => deplacer(enfants, rang, -1)))}>{textes.monter(nom)}</Bouton>}
          <Bouton genre="discret" onClick={() => retirer(textes.retire(nom), (avant) => changerNoeud(avant, chemin, () => null))}>{textes.retirer(nom)}</Bouton>
        </div>
      </div>
    </details>
  );
}
