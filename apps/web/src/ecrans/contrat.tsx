import { formatChamp } from '@spaser/figures';
import { CHAMPS_MARCHE, GROUPES_MARCHE } from '@spaser/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { cleRegistre, corrigerEcriture, creerEcriture, lireContrat, retablirEcriture, supprimerEcriture, type Contrat as ContratLu, type VersionEcriture } from '../api/registre';
import { Avis, Carte, Etiquette } from '../composants/affichage';
import { Bouton } from '../composants/bouton';
import { Lecture } from '../composants/lecture';
import { useNotification } from '../composants/notification';
import { Page } from '../composants/page';
import { ResumeErreurs } from '../composants/resume-erreurs';
import { derniereAnnee } from '../outils/annees';
import { useAdhesion } from '../coquille/session';
import { formatJour } from '../outils/dates';
import { enSaisie, saisieVide, type Valeurs } from '../outils/saisie';
import { nomComplet } from '../textes/collectivite';
import { insecables } from '../textes/phrase';
import { CONTRATS, REGISTRE } from '../textes/registre';
import { AnneeFermee } from './registre/annee-fermee';
import { Histoire } from './registre/histoire';
import { UnChamp } from './registre/un-champ';
import { useFormulaire } from './registre/use-formulaire';
import { useRegistreOuvert } from './registre/use-registre-ouvert';
import '../style/schema.css';
import '../style/registre.css';

/** What a contract that no one publishes must say to be counted. */
const SUFFISENT: readonly (keyof typeof CHAMPS_MARCHE)[] = ['objet', 'dateNotification', 'montant'];

/** /app/c/:siren/contrats/:id, and /contrats/nouveau: what a collectivité says of one of its contracts. */
export default function Contrat({ siren, id }: { readonly siren: string; readonly id: string }) {
  return id === 'nouveau' ? <UnContrat siren={siren} contrat={null} /> : <Existant siren={siren} id={id} />;
}

function Existant({ siren, id }: { readonly siren: string; readonly id: string }) {
  return <Lecture requete={useQuery(lireContrat(siren, id))}>{(contrat) => <UnContrat key={contrat.version ?? 0} siren={siren} contrat={contrat} />}</Lecture>;
}

function UnContrat({ siren, contrat }: { readonly siren: string; readonly contrat: ContratLu | null }) {
  const adhesion = useAdhesion(siren);
  const annee = contrat?.dateNotification ? Number(contrat.dateNotification.slice(0, 4)) : null;
  const { ouvert, statut, ecrit } = useRegistreOuvert(siren, annee);
  const initial = contrat?.contenu ? enSaisie(CHAMPS_MARCHE, contrat.contenu) : saisieVide(CHAMPS_MARCHE);
  const formulaire = useFormulaire(initial);
  const actes = useActes(siren, contrat);
  const modifiable = ouvert && ecrit;
  const etat = contrat && CONTRATS.etat(contrat.etat);
  return (
    <Page
      titre={contrat === null ? CONTRATS.nouveau : insecables(contrat.objet ?? CONTRATS.sansObjet)} sujet={adhesion ? nomComplet(adhesion) : ''}
      surtitre={<Link href={`/c/${siren}/contrats?annee=${annee ?? derniereAnnee()}`}>{CONTRATS.retour}</Link>} aCote={etat && <Etiquette ton={etat.ton}>{etat.libelle}</Etiquette>}
      constat={contrat === null ? CONTRATS.nouveauConstat : contrat.publie === null ? CONTRATS.constatAjoute : CONTRATS.constatPublie}
    >
      {!ouvert && annee !== null && <AnneeFermee siren={siren} annee={annee} statut={statut} />}
      {!ecrit && <Avis><p>{REGISTRE.lecture}</p></Avis>}
      <form className="pile" noValidate onSubmit={(evenement) => { evenement.preventDefault(); void actes.enregistrer(formulaire); }}>
        <ResumeErreurs erreurs={formulaire.resume} essai={formulaire.essai} />
        <fieldset className="nu pile" disabled={!modifiable}>
          {contrat?.publie != null && <Carte titre={CONTRATS.publieTitre} id="appartenance"><Publie publie={contrat.publie} /><UnChamp champ={CHAMPS_MARCHE.appartenance} chemin="appartenance" valeur={formulaire.saisie['appartenance'] ?? null} erreurs={formulaire.erreurs} onValeur={(dite) => formulaire.dire('appartenance', dite)} /></Carte>}
          {GROUPES_MARCHE.map(({ titre, cles }, rang) => (
            // What is published is said again only to correct it.
            <Groupe key={titre} titre={rang === 0 && contrat?.publie != null ? CONTRATS.corrigerPublie : titre} cles={cles} replie={rang === GROUPES_MARCHE.length - 1 || (rang === 0 && contrat?.publie != null)} formulaire={formulaire} publie={contrat?.publie ?? null} />
          ))}
        </fieldset>
        {modifiable && (
          <div className="actions">
            <Bouton type="submit" occupe={formulaire.occupe}>{formulaire.occupe ? REGISTRE.occupe : REGISTRE.enregistrer}</Bouton>
            {contrat?.contenu != null && <Bouton genre="danger" onClick={() => void actes.supprimer(formulaire)}>{contrat.publie === null ? CONTRATS.supprimer : CONTRATS.supprimerSaisie}</Bouton>}
          </div>
        )}
      </form>
      {contrat && <APropos contrat={contrat} onRetablir={modifiable ? (version) => void actes.retablir(formulaire, version) : undefined} />}
    </Page>
  );
}

/** The main facts, as published. */
function Publie({ publie }: { readonly publie: Valeurs }) {
  const cles = GROUPES_MARCHE[0]?.cles.filter((cle) => cle !== 'objet') ?? [];
  return <dl className="faits-publies">{cles.map((cle) => <div key={cle}><dt>{insecables(CHAMPS_MARCHE[cle].libelle)}</dt><dd>{insecables(formatChamp(CHAMPS_MARCHE[cle], publie[cle] ?? null))}</dd></div>)}</dl>;
}

interface ProprietesGroupe {
  readonly titre: string;
  readonly cles: readonly (keyof typeof CHAMPS_MARCHE)[];
  readonly replie: boolean;
  readonly formulaire: ReturnType<typeof useFormulaire>;
  readonly publie: Valeurs | null;
}

/** A few questions that go together; the last ones wait folded, and open by themselves when one of them is to be corrected. */
function Groupe({ titre, cles, replie, formulaire: { saisie, erreurs, dire }, publie }: ProprietesGroupe) {
  const champs = cles.map((cle) => {
    const publiee = publie?.[cle] ?? null;
    return <UnChamp key={cle} champ={CHAMPS_MARCHE[cle]} chemin={cle} valeur={saisie[cle] ?? null} erreurs={erreurs} publie={publiee === null ? undefined : formatChamp(CHAMPS_MARCHE[cle], publiee)} {...(publie === null && SUFFISENT.includes(cle) ? { requis: true } : {})} onValeur={(dite) => dire(cle, dite)} />;
  });
  if (!replie) return <Carte titre={titre} id={`groupe-${cles[0] ?? ''}`}><div className="pile">{champs}</div></Carte>;
  return <details className="repli carte" open={cles.some((cle) => (saisie[cle] ?? null) !== null) || undefined}><summary>{titre}</summary><div className="pile">{champs}</div></details>;
}

function APropos({ contrat, onRetablir }: { readonly contrat: ContratLu; readonly onRetablir: ((version: VersionEcriture) => void) | undefined }) {
  return (
    <section className="pile serree">
      <p className="sous">{CONTRATS.reference(contrat.reference)}{contrat.publie !== null && <> · <a href={contrat.page}>{CONTRATS.publique}</a></>}</p>
      {contrat.sources.length > 0 && (
        <details className="repli">
          <summary>{CONTRATS.sources}</summary>
          <ul>{contrat.sources.map(({ fichier, ligne, importeLe }) => <li key={`${fichier} ${ligne}`}>{CONTRATS.source(fichier, ligne, formatJour(importeLe))}</li>)}</ul>
        </details>
      )}
      <Histoire champs={CHAMPS_MARCHE} versions={contrat.versions} onRetablir={onRetablir} />
    </section>
  );
}

/** What one does to a contract; each act is undone in one click. */
function useActes(siren: string, contrat: ContratLu | null) {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  const [, aller] = useLocation();
  const relire = (): Promise<unknown> => Promise.all([requetes.invalidateQueries({ queryKey: cleRegistre(siren) }), requetes.invalidateQueries({ queryKey: ['espace', siren] })]);
  const defaire = (id: string, version: number) => () => void retablirEcriture(siren, id, version, version - 1).then(relire);
  type Formulaire = ReturnType<typeof useFormulaire>;
  return {
    enregistrer: (formulaire: Formulaire) => formulaire.envoyer(async () => {
      const corriger = contrat?.contenu != null && contrat.ecritureId !== null && contrat.version !== null;
      const { id, version, marcheId } = corriger
        ? await corrigerEcriture(siren, contrat.ecritureId ?? '', contrat.version ?? 0, null, formulaire.saisie)
        : await creerEcriture(siren, 'MARCHE', contrat?.id ?? null, formulaire.saisie);
      if (contrat === null) aller(`/c/${siren}/contrats/${marcheId ?? ''}`, { replace: true });
      annoncer(CONTRATS.enregistre, defaire(id, version));
      await relire();
    }),
    supprimer: (formulaire: Formulaire) => formulaire.envoyer(async () => {
      const { id, version } = await supprimerEcriture(siren, contrat?.ecritureId ?? '', contrat?.version ?? 0);
      annoncer(contrat?.publie === null ? CONTRATS.supprime : CONTRATS.revenu, defaire(id, version));
      if (contrat?.publie === null) aller(`/c/${siren}/contrats?annee=${contrat.dateNotification?.slice(0, 4) ?? derniereAnnee()}`);
      await relire();
    }),
    retablir: (formulaire: Formulaire, { version: vers }: VersionEcriture) => formulaire.envoyer(async () => {
      const { id, version } = await retablirEcriture(siren, contrat?.ecritureId ?? '', contrat?.version ?? 0, vers);
      annoncer(REGISTRE.retabli, defaire(id, version));
      await relire();
    }),
  };
}
