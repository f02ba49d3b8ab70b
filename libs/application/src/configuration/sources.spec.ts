import { listSources, refuseSources } from './sources';

const HOTE = 'donnees.exemple.fr';
const refuse = (sources: string, hotes = HOTE): string | null => refuseSources({ SPASER_SOURCES_DECP: sources, SPASER_HOTES_AUTORISES: hotes });

describe('the sources of the configuration', () => {
  it('are none by default', () => {
    expect(listSources({})).toEqual([]);
    expect(refuseSources({})).toBeNull();
  });

  it('are separated by spaces, and each counts once', () => {
    const sources = ` https://${HOTE}/a.json\n https://${HOTE}/b.zip?annee=2025 https://${HOTE}/a.json `;
    expect(listSources({ SPASER_SOURCES_DECP: sources })).toEqual([`https://${HOTE}/a.json`, `https://${HOTE}/b.zip?annee=2025`]);
    expect(refuse(sources)).toBeNull();
  });

  it.each([['https://ailleurs.exemple.fr/decp.json', HOTE], [`https://sous.${HOTE}/decp.json`, HOTE], ['http://localhost:8080/decp.json', HOTE], [`https://${HOTE}/a.json`, '']])('refuses %s when the list is « %s », and names its host', (source, hotes) => {
    expect(refuse(source, hotes)).toMatch(new RegExp(`^SPASER_SOURCES_DECP nomme l’hôte ${new URL(source).hostname}, qui n’est pas dans SPASER_HOTES_AUTORISES\\. `));
  });

  it.each([`http://${HOTE}/decp.json`, `https://moi:secret@${HOTE}/decp.json`, 'file:///etc/passwd', 'decp.json'])('refuses %s whatever the list', (source) => expect(refuse(source)).toMatch(/^SPASER_SOURCES_DECP doit être/));

  it('lets a test call its own machine, once it is listed', () => expect(refuse('http://127.0.0.1:8080/decp.json http://localhost/decp.json', '127.0.0.1 localhost')).toBeNull());
});
