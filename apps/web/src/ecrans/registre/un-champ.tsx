import type { ChampRegistre } from '@spaser/domain';
import { Bouton } from '../../composants/bouton';
import { Champ, ChampLong } from '../../composants/champ';
import { ChampChoix } from '../../composants/champ-choix';
import { idDeChamp, saisieVide, type Valeurs } from '../../outils/saisie';
import { REGISTRE } from '../../textes/registre';
import { insecables } from '../../textes/phrase';

export interface ProprietesChamp {
  readonly champ: ChampRegistre;
  /** Path of the field in the record: « clauses[1].heures ». */
  readonly chemin: string;
  readonly valeur: unknown;
  readonly erreurs: Readonly<Record<string, string>>;
  /** What is published of it, in words. */
  readonly publie?: string | undefined;
  /** It is needed here, whatever its description says: a contract that no one publishes. */
  readonly requis?: boolean;
  readonly onValeur: (valeur: unknown) => void;
}

const UNITES: Partial<Record<ChampRegistre['type'], string>> = { MONTANT: '€ HT', HEURES: 'h', TONNES: 't' };

/** One question of the register, drawn from its description. */
export function UnChamp(props: ProprietesChamp) {
  const { champ, chemin, valeur, erreurs, publie, requis = champ.requis === true, onValeur } = props;
  const id = idDeChamp(chemin);
  const libelle = insecables(champ.libelle);
  const aides = [champ.aide, publie === undefined ? undefined : REGISTRE.publie(publie)].filter((aide) => aide !== undefined).map(insecables);
  const commun = { id, libelle, erreur: erreurs[chemin], facultatif: !requis, ...(aides.length > 0 ? { aide: aides.join(' ') } : {}) };
  const texte = { value: typeof valeur === 'string' ? valeur : '', onChange: ({ target }: { readonly target: { readonly value: string } }) => onValeur(target.value === '' ? null : target.value) };
  switch (champ.type) {
    case 'LISTE': return <Liste {...props} champ={champ} aide={aides.join(' ')} />;
    case 'CHOIX_MULTIPLE': return <Cases {...props} champ={champ} aide={aides.join(' ')} />;
    case 'CHOIX':
      return (
        <div>
          <ChampChoix id={id} libelle={requis ? libelle : REGISTRE.facultatif(libelle)} valeur={typeof valeur === 'string' ? valeur : ''} invite={requis ? REGISTRE.choisir : REGISTRE.nonDit} erreur={erreurs[chemin]}
            choix={Object.entries(champ.choix).map(([code, mots]) => ({ valeur: code, libelle: insecables(mots) }))} onChoisir={(choisi) => onValeur(choisi === '' ? null : choisi)} />
          {aides.length > 0 && <p className="sous">{aides.join(' ')}</p>}
        </div>
      );
    case 'DATE': return <Champ {...commun} {...texte} type="date" largeur="moyen" />;
    case 'TEXTE': return champ.longueur > 250 ? <ChampLong {...commun} {...texte} rows={2} maxLength={champ.longueur} /> : <Champ {...commun} {...texte} maxLength={champ.longueur} />;
    case 'ENTIER': return <Champ {...commun} {...texte} inputMode="numeric" largeur="court" />;
    case 'MONTANT': case 'HEURES': case 'TONNES': return <Champ {...commun} {...texte} inputMode="decimal" largeur="moyen" {...(UNITES[champ.type] === undefined ? {} : { unite: UNITES[champ.type] ?? '' })} />;
    default: return <Champ {...commun} {...texte} largeur="moyen" />;
  }
}

type ProprietesListe = ProprietesChamp & { readonly champ: Extract<ChampRegistre, { type: 'LISTE' }>; readonly aide: string };

/** A list of lines. Where « none » is an answer, it is asked first: « oui » opens the lines, « non » says that there is none, nothing at all leaves what is published. */
function Liste({ champ, chemin, valeur, erreurs, aide, onValeur }: ProprietesListe) {
  const id = idDeChamp(chemin);
  const lignes = Array.isArray(valeur) ? (valeur as readonly Valeurs[]) : null;
  const dire = (choix: string): void => onValeur(choix === 'OUI' ? (lignes !== null && lignes.length > 0 ? lignes : [saisieVide(champ.champs)]) : choix === 'NON' ? [] : null);
  const etat = lignes === null ? '' : lignes.length > 0 ? 'OUI' : 'NON';
  const retirer = (rang: number): void => {
    const reste = (lignes ?? []).filter((_, autre) => autre !== rang);
    onValeur(reste.length === 0 && !champ.question ? null : reste);
  };
  const changer = (rang: number, cle: string, dite: unknown): void => onValeur((lignes ?? []).map((ligne, autre) => (autre === rang ? { ...ligne, [cle]: dite } : ligne)));
  return (
    <fieldset className="question" aria-describedby={aide === '' ? undefined : `${id}-aide`}>
      <legend>{insecables(champ.libelle)}</legend>
      {aide !== '' && <p className="aide" id={`${id}-aide`}>{aide}</p>}
      {erreurs[chemin] !== undefined && <p className="erreur" id={`${id}-erreur`}>{erreurs[chemin]}</p>}
      {champ.question && <div className="reponses">
        {(['OUI', 'NON', ''] as const).map((choix) => (
          <label key={choix} className="reponse">
            <input type="radio" name={id} {...(choix === 'OUI' ? { id } : {})} checked={etat === choix} onChange={() => dire(choix)} />
            <span>{REGISTRE.troisReponses[choix === '' ? 'INCONNU' : choix]}</span>
          </label>
        ))}
      </div>}
      {lignes !== null && lignes.map((ligne, rang) => (
        <div className="ligne-liste" role="group" aria-label={REGISTRE.ligne(champ.un, rang + 1)} key={rang}>
          <div className="ligne-champs">
            {Object.entries(champ.champs).map(([cle, sous]) => (
              <UnChamp key={cle} champ={sous} chemin={`${chemin}[${rang}].${cle}`} valeur={ligne[cle] ?? null} erreurs={erreurs} onValeur={(dite) => changer(rang, cle, dite)} />
            ))}
          </div>
          <Bouton genre="discret" aria-label={REGISTRE.retirerLigne(champ.un, rang + 1)} onClick={() => retirer(rang)}>{REGISTRE.retirer}</Bouton>
        </div>
      ))}
      {(!champ.question || (lignes !== null && lignes.length > 0)) && <Bouton genre="second" {...(champ.question ? {} : { id })} onClick={() => onValeur([...(lignes ?? []), saisieVide(champ.champs)])}>{REGISTRE.ajouterLigne(champ.un)}</Bouton>}
    </fieldset>
  );
}

type ProprietesCases = ProprietesChamp & { readonly champ: Extract<ChampRegistre, { type: 'CHOIX_MULTIPLE' }>; readonly aide: string };

/** Boxes to tick, and one that says « aucun »: none ticked is nothing said. */
function Cases({ champ, chemin, valeur, erreurs, aide, onValeur }: ProprietesCases) {
  const id = idDeChamp(chemin);
  const codes = Array.isArray(valeur) ? (valeur as readonly string[]) : null;
  const basculer = (code: string): void => {
    const suite = codes?.includes(code) ? codes.filter((autre) => autre !== code) : [...(codes ?? []), code];
    onValeur(suite.length === 0 ? null : suite);
  };
  return (
    <fieldset className="question" aria-describedby={aide === '' ? undefined : `${id}-aide`}>
      <legend>{insecables(champ.libelle)}</legend>
      {aide !== '' && <p className="aide" id={`${id}-aide`}>{aide}</p>}
      {erreurs[chemin] !== undefined && <p className="erreur" id={`${id}-erreur`}>{erreurs[chemin]}</p>}
      <div className="reponses colonnes">
        {Object.entries(champ.choix).map(([code, mots], rang) => (
          <label key={code} className="reponse">
            <input type="checkbox" {...(rang === 0 ? { id } : {})} checked={codes?.includes(code) ?? false} onChange={() => basculer(code)} />
            <span>{insecables(mots)}</span>
          </label>
        ))}
        <label className="reponse">
          <input type="checkbox" checked={codes !== null && codes.length === 0} onChange={() => onValeur(codes !== null && codes.length === 0 ? null : [])} />
          <span>{REGISTRE.aucun}</span>
        </label>
      </div>
    </fieldset>
  );
}
