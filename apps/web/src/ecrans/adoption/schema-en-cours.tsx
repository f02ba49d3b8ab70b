import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Redirect, useSearch } from 'wouter';
import type { AccueilEspace, SchemaDetaille } from '../../api/contrat';
import { lireAccueil, lireSchema } from '../../api/requetes';
import { Lecture } from '../../composants/lecture';
import { adresseEtape, enPreparation, etapeOf, schemaAMontrer, type Etape } from '../../outils/schemas';

interface Props {
  readonly siren: string;
  readonly etape: Etape;
  readonly children: (schema: SchemaDetaille, accueil: AccueilEspace) => ReactNode;
}

/** Where a scheme that stands elsewhere in the journey is led; a draft may be read again as often as one likes. */
const ADMISES: Readonly<Record<Etape, readonly Etape[]>> = { adopter: ['adopter'], relire: ['adopter', 'relire'], documents: ['documents'] };

/** The scheme named by the address, else the one that is being prepared. Nothing is under way: back to where one begins. */
export function SchemaEnCours({ siren, etape, children }: Props) {
  const nomme = new URLSearchParams(useSearch()).get('schema');
  return (
    <Lecture requete={useQuery(lireAccueil(siren))}>
      {(accueil) => {
        const resume = accueil.schemas.find(({ id }) => id === nomme) ?? enPreparation(accueil.schemas) ?? (etape === 'documents' ? schemaAMontrer(accueil.schemas) : undefined);
        if (resume === undefined) return <Redirect to={`/c/${siren}`} replace />;
        const voulue = etapeOf(resume);
        if (!ADMISES[etape].includes(voulue)) return <Redirect to={adresseEtape(siren, voulue === 'adopter' ? 'relire' : voulue, nomme)} replace />;
        return <Detail siren={siren} id={resume.id}>{(schema) => children(schema, accueil)}</Detail>;
      }}
    </Lecture>
  );
}

export function Detail({ siren, id, children }: { readonly siren: string; readonly id: string; readonly children: (schema: SchemaDetaille) => ReactNode }) {
  return <Lecture requete={useQuery({ ...lireSchema(siren, id), refetchOnWindowFocus: false })}>{children}</Lecture>;
}
