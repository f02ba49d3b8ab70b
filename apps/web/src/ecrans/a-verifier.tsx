import type { DateCivile } from '@spaser/domain';
import { formatDateCourte } from '@spaser/figures';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { annulerDecision, decider, lireAVerifier, type AVerifier, type CodeAVerifier, type DecisionDoute, type Doute } from '../api/a-verifier';
import { Avis, Carte } from '../composants/affichage';
import { Bouton } from '../composants/bouton';
import { ChampChoix } from '../composants/champ-choix';
import { Lecture } from '../composants/lecture';
import { useNotification } from '../composants/notification';
import { Page } from '../composants/page';
import { useAdhesion } from '../coquille/session';
import { A_VERIFIER as T } from '../textes/a-verifier';
import { nomComplet } from '../textes/collectivite';
import { insecables } from '../textes/phrase';
import { CONTRATS, REGISTRE } from '../textes/registre';
import '../style/registre.css';
import '../style/a-verifier.css';

const cleOf = ({ marcheId, code }: Doute): string => `${marcheId} ${code}`;

/** /app/c/:siren/contrats/a-verifier: what is doubtful in what is published, answered for many lines at once. */
export default function EcranAVerifier({ siren }: { readonly siren: string }) {
  const [parametres] = useSearchParams();
  const [code, annee] = [parametres.get('cause'), parametres.get('annee')];
  const filtre = { ...(code ? { code: code as CodeAVerifier } : {}), ...(annee ? { annee: Number(annee) } : {}) };
  return <Lecture requete={useQuery(lireAVerifier(siren, filtre))}>{(lus) => <Liste siren={siren} lus={lus} />}</Lecture>;
}

function Liste({ siren, lus: { total, causes, annees, doutes, suite } }: { readonly siren: string; readonly lus: AVerifier }) {
  const adhesion = useAdhesion(siren);
  const [parametres, setParametres] = useSearchParams();
  const [coches, setCoches] = useState<ReadonlySet<string>>(new Set());
  const [manque, setManque] = useState(false);
  const choisis = doutes.filter((doute) => coches.has(cleOf(doute)));
  const acte = useDecision(siren, () => setCoches(new Set()));
  const cocher = (lesquels: readonly Doute[], oui: boolean): void => {
    const suivants = new Set(coches);
    for (const doute of lesquels) suivants[oui ? 'add' : 'delete'](cleOf(doute));
    setCoches(suivants);
    setManque(false);
  };
  const repondre = (decision: DecisionDoute): void => {
    setManque(choisis.length === 0);
    if (choisis.length > 0) acte.mutate({ decision, choisis });
  };
  const filtrer = (cle: string, valeur: string): void => setParametres((avant) => { const apres = new URLSearchParams(avant); if (valeur === '') apres.delete(cle); else apres.set(cle, valeur); return apres; }, { replace: true });
  const erreur = manque ? T.cochez : acte.error?.message;
  return (
    <Page titre={T.titre} surtitre={<Link href={`/c/${siren}/contrats`}>{CONTRATS.retour}</Link>} {...(total > 0 ? { constat: T.constat(total) } : {})} {...(adhesion ? { sujet: nomComplet(adhesion) } : {})}>
      {total === 0 ? <Avis genre="succes"><p>{T.vide}</p></Avis> : (
        <>
          <p className="mesure">{T.aide}</p>
          <div className="filtres">
            <ChampChoix id="cause" libelle={T.cause} valeur={parametres.get('cause') ?? ''} invite={T.toutesCauses} choix={causes.map(({ code, phrase, nombre }) => ({ valeur: code as string, libelle: T.option(phrase, nombre) }))} onChoisir={(valeur) => filtrer('cause', valeur)} />
            <ChampChoix id="annee" libelle={REGISTRE.annee} valeur={parametres.get('annee') ?? ''} invite={T.toutesAnnees} choix={annees.map(String).map((valeur) => ({ valeur, libelle: valeur }))} onChoisir={(valeur) => filtrer('annee', valeur)} />
          </div>
          {doutes.length === 0 && <p>{T.aucun}</p>}
          {causes.map(({ code, phrase }) => {
            const siens = doutes.filter((doute) => doute.code === code);
            const tous = siens.every((doute) => coches.has(cleOf(doute)));
            const bouton = tous ? T.toutDecocher : T.toutCocher;
            return siens.length > 0 && (
              <Carte key={code} id={code} titre={phrase}>
                <Bouton genre="discret" aria-label={T.pourLaCause(bouton, phrase)} onClick={() => cocher(siens, !tous)}>{bouton}</Bouton>
                <ul className="nu doutes">{siens.map((doute) => <Ligne key={doute.marcheId} siren={siren} doute={doute} coche={coches.has(cleOf(doute))} onCocher={(oui) => cocher([doute], oui)} />)}</ul>
              </Carte>
            );
          })}
          {suite > 0 && <p>{T.suite(suite)}</p>}
          <div className="repondre">
            {erreur !== undefined && <p className="erreur-champ" role="alert">{insecables(erreur)}</p>}
            <div className="actions">
              <Bouton occupe={acte.isPending} onClick={() => repondre('JUSTE')}>{T.avecNombre(T.juste, choisis.length)}</Bouton>
              <Bouton genre="second" occupe={acte.isPending} onClick={() => repondre('ECARTER')}>{T.avecNombre(T.ecarter, choisis.length)}</Bouton>
            </div>
          </div>
        </>
      )}
    </Page>
  );
}

function Ligne({ siren, doute, coche, onCocher }: { readonly siren: string; readonly doute: Doute; readonly coche: boolean; readonly onCocher: (oui: boolean) => void }) {
  const { marcheId, objet, reference, dateNotification, publie, horsTotaux, sources } = doute;
  const nom = insecables(objet ?? `${CONTRATS.sansObjet} (${reference})`);
  return (
    <li>
      <label><input type="checkbox" checked={coche} onChange={({ currentTarget }) => onCocher(currentTarget.checked)} /> <span>{nom}</span></label>
      <p>{dateNotification === null ? CONTRATS.sansDate : T.date(formatDateCourte(dateNotification as DateCivile))} <strong>{T.publie(publie)}</strong> {horsTotaux && T.horsTotaux}</p>
      <p className="sous">{sources.map(({ fichier, ligne }) => T.source(fichier, ligne)).join(' · ')}</p>
      <Link href={`/c/${siren}/contrats/${marcheId}`} aria-label={T.corrigerLequel(nom)}>{T.corriger}</Link>
    </li>
  );
}

/** Answers the checked lines; what was answered is undone in one click. */
function useDecision(siren: string, onFait: () => void) {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  const relire = (): Promise<unknown> => requetes.invalidateQueries({ queryKey: ['espace', siren] });
  const annuler = useMutation({ mutationFn: (id: string) => annulerDecision(siren, id), onError: ({ message }) => annoncer(insecables(message)), onSettled: relire });
  return useMutation({
    mutationFn: ({ decision, choisis }: { readonly decision: DecisionDoute; readonly choisis: readonly Doute[] }) => decider(siren, decision, choisis),
    onSuccess: ({ id, nombre }, { decision }) => {
      onFait();
      annoncer(T.fait[decision](nombre), () => annuler.mutate(id));
    },
    onSettled: relire,
  });
}
