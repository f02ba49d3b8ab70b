import { Carte } from '../../composants/affichage';
import { Champ, ChampLong } from '../../composants/champ';
import { idDuChamp } from '../../outils/composition';
import { MODELE } from '../../textes/modeles';
import type { RedactionModele } from './redaction';

/** Title, publisher, years and source. */
export function Cadre({ modele, erreurs, changer }: RedactionModele) {
  const textes = MODELE.cadre;
  const annee = (champ: 'debut' | 'fin') => (
    <Champ
      id={idDuChamp(champ)} libelle={textes[champ]} inputMode="numeric" maxLength={4} largeur="court" defaultValue={String(modele[champ])} erreur={erreurs[champ]}
      onChange={({ target: { value } }) => /^20\d\d$/.test(value) && changer((avant) => ({ ...avant, [champ]: Number(value) }))}
    />
  );
  return (
    <Carte titre={textes.titre} id="cadre">
      <div className="pile">
        <Champ id={idDuChamp('titre')} libelle={textes.nom} value={modele.titre} erreur={erreurs['titre']} onChange={({ target }) => changer((avant) => ({ ...avant, titre: target.value }))} />
        <Champ id={idDuChamp('editeur')} libelle={textes.editeur} value={modele.editeur} erreur={erreurs['editeur']} onChange={({ target }) => changer((avant) => ({ ...avant, editeur: target.value }))} />
        <div className="rangee">{annee('debut')}{annee('fin')}</div>
        <ChampLong id={idDuChamp('source')} libelle={textes.source} aide={textes.aideSource} value={modele.source} onChange={({ target }) => changer((avant) => ({ ...avant, source: target.value }))} />
      </div>
    </Carte>
  );
}
