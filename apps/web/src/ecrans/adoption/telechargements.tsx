import { DOCUMENTS, type DocumentOffert } from '../../api/contrat';
import { classeBouton } from '../../composants/bouton';
import { DOCUMENTS_TEXTES } from '../../textes/documents';

/** The documents of a scheme, each in its formats. */
export function Telechargements({ documents }: { readonly documents: readonly DocumentOffert[] }) {
  return (
    <section aria-labelledby="titre-documents" className="pile serree">
      <h2 id="titre-documents">{DOCUMENTS_TEXTES.documents}</h2>
      <div className="documents">
        {DOCUMENTS.map((document) => {
          const { titre, phrase } = DOCUMENTS_TEXTES.document(document);
          return (
            <div className="carte document" key={document}>
              <h3>{titre}</h3>
              <p className="sous">{phrase}</p>
              <ul className="nu">
                {documents.filter((offert) => offert.document === document).map(({ format, href }) => (
                  <li key={format}>
                    <a
                      className={classeBouton('second')} href={href} aria-label={DOCUMENTS_TEXTES.telecharger(titre, DOCUMENTS_TEXTES.format(format))}
                      {...(format === 'html' ? { target: '_blank' } : { download: '' })}
                    >
                      {DOCUMENTS_TEXTES.format(format)}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}
