import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { AccueilEspace, SchemaDetaille } from '../api/contrat';
import { deposerPiece, enregistrerVote, lireEngagement, reprendre } from '../api/requetes';
import { Avis, Carte, Etapes } from '../composants/affichage';
import { Bouton } from '../composants/bouton';
import { Page } from '../composants/page';
import { useMoi } from '../coquille/session';
import { jourDe } from '../outils/dates';
import { adresseEtape } from '../outils/schemas';
import { toVote, type VoteSaisi } from '../outils/vote';
import { nomComplet } from '../textes/collectivite';
import { DOCUMENTS_TEXTES } from '../textes/documents';
import { insecables } from '../textes/phrase';
import { ETAPES, SCHEMA } from '../textes/schema';
import { Confirmation, type Publie } from './adoption/confirmation';
import { FormulaireVote } from './adoption/formulaire-vote';
import { SchemaEnCours } from './adoption/schema-en-cours';
import { Telechargements } from './adoption/telechargements';
import '../style/schema.css';

/** /app/c/:siren/schema/documents: what the council needs, then what it has voted. */
export default function Documents({ siren }: { readonly siren: string }) {
  const [publie, setPublie] = useState<Publie | null>(null);
  if (publie !== null) return <Confirmation siren={siren} publie={publie} />;
  return <SchemaEnCours siren={siren} etape="documents">{(schema, accueil) => <Preparation siren={siren} schema={schema} accueil={accueil} onPublie={setPublie} />}</SchemaEnCours>;
}

interface Props {
  readonly siren: string;
  readonly schema: SchemaDetaille;
  readonly accueil: AccueilEspace;
  readonly onPublie: (publie: Publie) => void;
}

function Preparation({ siren, schema, accueil, onPublie }: Props) {
  const requetes = useQueryClient();
  const [, aller] = useLocation();
  const { territoire } = useMoi();
  const annee = Number(jourDe(new Date()).slice(0, 4));
  const avant = useQuery(lireEngagement(territoire.code, annee));
  const aVoter = schema.etat === 'PROJET' || schema.etat === 'SOUMIS_DELIBERATION';
  const piece = useRef<{ readonly fichier: File; readonly id: string } | null>(null);
  const reprise = useMutation({
    mutationFn: () => reprendre(siren, schema.id),
    onSuccess: async () => {
      await requetes.invalidateQueries({ queryKey: ['espace', siren] });
      aller(adresseEtape(siren, schema.conjoint ? 'relire' : 'adopter', schema.conjoint ? schema.id : null));
    },
  });

  const voter = async (saisi: VoteSaisi, fichier: File | null): Promise<void> => {
    // A file that went already goes no second time when the vote itself is to be corrected.
    if (fichier !== null && piece.current?.fichier !== fichier) piece.current = { fichier, id: (await deposerPiece(siren, schema.id, fichier)).id };
    const vote = toVote(saisi, fichier === null ? null : (piece.current?.id ?? null));
    await enregistrerVote(siren, schema.id, vote);
    onPublie({ numero: vote.numero, seanceLe: vote.seanceLe, page: accueil.collectivite.page, nom: nomComplet(accueil.collectivite), communesAvant: avant.data?.communes ?? null, annee });
    await requetes.invalidateQueries({ queryKey: ['espace', siren], refetchType: 'none' });
  };

  return (
    <Page titre={DOCUMENTS_TEXTES.titre} surtitre={<Etapes etapes={ETAPES} courante={2} nom={SCHEMA.etapes} />} constat={aVoter ? DOCUMENTS_TEXTES.constat(schema.conseilLe) : undefined} sujet={nomComplet(accueil.collectivite)}>
      <Telechargements documents={schema.documents} />
      {aVoter && (
        <Carte titre={DOCUMENTS_TEXTES.vote.titre} id="vote" forte>
          <div className="pile">
            <p className="mesure">{DOCUMENTS_TEXTES.vote.phrase}</p>
            {schema.actes.includes('ADOPTER') ? <FormulaireVote avecPiece valider={DOCUMENTS_TEXTES.vote.valider} occupe={DOCUMENTS_TEXTES.vote.occupe} onVote={voter} /> : <Avis genre="alerte"><p>{DOCUMENTS_TEXTES.vote.droit}</p></Avis>}
          </div>
        </Carte>
      )}
      {schema.actes.includes('REPRENDRE') && (
        <div className="rangee">
          <p className="sous">{DOCUMENTS_TEXTES.reprendrePhrase}</p>
          <Bouton genre="second" occupe={reprise.isPending} onClick={() => reprise.mutate()}>{DOCUMENTS_TEXTES.reprendre}</Bouton>
          {reprise.error !== null && <p className="erreur-champ" role="alert">{insecables(reprise.error.message)}</p>}
        </div>
      )}
    </Page>
  );
}
