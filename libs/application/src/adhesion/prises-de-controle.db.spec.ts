import { hashSecret } from '../courriels/send-courriel';
import { SceneAdhesion, type MessageRecu } from '../testing/scene-adhesion';
import { AcceptInvitation } from './accept-invitation.use-case';
import { AnswerPreuve } from './answer-preuve.use-case';
import { ChangeMembre } from './change-membre.use-case';
import { ContestAcces } from './contest-acces.use-case';
import { DecideDemande } from './decide-demande.use-case';
import { DepositDemande, type DemandeDeposee } from './deposit-demande.use-case';
import { FollowDemande } from './follow-demande.use-case';
import { InviteMembre } from './invite-membre.use-case';
import { ProveDemandes } from './prove-demandes.use-case';
import { ReceiveSiret } from './receive-siret.use-case';

/**
 * The takeovers of a collectivité that `reliability.md` §5.1 lists, each tried through the real use cases, the real database and
 * a real mailbox: each test is the attack, and its end is that nobody has entered.
 */
let scene: SceneAdhesion;
let agent: string;
let facilitatrice: string;

beforeAll(async () => {
  scene = await SceneAdhesion.open();
  [facilitatrice, agent] = await scene.desAgents();
}, 120_000);
afterAll(() => scene.close());
/** A fresh commune for each attack. */
let rang = 0;
let commune: { readonly id: string; readonly siren: string; readonly nom: string };
let domaine: string;
beforeEach(async () => {
  scene.decalageMs = 0;
  rang += 1;
  const communes = scene.collectivites.filter(({ type }) => type === 'COMMUNE');
  commune = communes[rang] ?? scene.departement;
  domaine = `commune${rang}.example`;
  await scene.annuaire({ siren: commune.siren, courriels: [`mairie${rang}@orange.fr`, `mairie@${domaine}`] });
  await scene.releve();
});

const depot = (): DepositDemande => new DepositDemande(scene.base.unite, scene.horloge);
const depose = async (personne: string, siren = commune.siren): Promise<DemandeDeposee> => depot().execute(await scene.acteur(personne), { siren, fonction: 'secrétaire' });
const preuve = (): AnswerPreuve => new AnswerPreuve(scene.base.unite, scene.horloge, '40');
const avis = (): ContestAcces => new ContestAcces(scene.base.unite, scene.horloge, '40');
const decide = (): DecideDemande => new DecideDemande(scene.base.unite, scene.horloge);
const suit = (): FollowDemande => new FollowDemande(scene.base.unite, scene.horloge);
const invite = (): InviteMembre => new InviteMembre(scene.base.unite, scene.horloge);
const accepte = (): AcceptInvitation => new AcceptInvitation(scene.base.unite, scene.horloge, '40');
const change = (): ChangeMembre => new ChangeMembre(scene.base.unite, scene.horloge);
const membres = (id = commune.id): Promise<readonly string[]> => scene.run(async (stores) => (await stores.adhesions.listMembres(id)).map(({ utilisateurId }) => utilisateurId));
/** Nobody is a member, and this person may do nothing anywhere. */
async function expectDehors(personne: string): Promise<void> {
  expect(await membres()).not.toContain(personne);
  expect((await scene.acteur(personne)).adhesions).toEqual([]);
}
const secretPour = (messages: readonly MessageRecu[], adresse: string): string => messages.find(({ a, secret }) => a === adresse && secret !== '')?.secret ?? '';
const premiere = async (): Promise<string> => {
  const personne = await scene.personne(`mairie@${domaine}`);
  await depose(personne);
  return personne;
};
const ACCORD = { nature: 'ARRETE', reference: 'arrêté 12' } as const;

describe('nobody takes a collectivité over', () => {
  it('1. as a stranger who has a mailbox at the same provider (orange.fr)', async () => {
    const voisin = await scene.personne(`voisin${rang}@orange.fr`);
    expect(await depose(voisin)).toMatchObject({ statut: 'DEPOSEE', motif: 'DOMAINE_PARTAGE' });
    expect(await new ProveDemandes(scene.base.unite, scene.horloge).execute(await scene.acteur(voisin))).toEqual([]);
    await expectDehors(voisin);
  });

  it('2. by a domain that looks the same (homoglyph)', async () => {
    for (const courriel of [`mairie@${domaine.replace('c', 'с')}`, `mairie@${domaine.replace('o', 'о')}`, `mairie${rang}@оrange.fr`, `mairie@xn--${domaine}`]) {
      const imposteur = await scene.personne(courriel);
      expect(await depose(imposteur)).toMatchObject({ statut: 'DEPOSEE', suite: 'MAIRIE' });
      await expectDehors(imposteur);
      await suit().withdraw(await scene.acteur(imposteur), { id: (await scene.run((stores) => stores.demandes.listOf(imposteur)))[0]?.id ?? '' });
    }
  });

  it('3. by changing the address of an account once it is verified', async () => {
    const imposteur = await scene.personne(`imposteur${rang}@free.fr`);
    const avant = await scene.acteur(imposteur);
    await depose(imposteur);
    await scene.sql('UPDATE utilisateur SET courriel = $2, courriel_verifie_le = NULL WHERE id = $1', [imposteur, `mairie@${domaine}`]);
    expect(await new ProveDemandes(scene.base.unite, scene.horloge).execute(await scene.acteur(imposteur))).toEqual([]);
    await expectDehors(imposteur);
    // What the session still believes does not count: the address is read where it is written.
    await suit().withdraw(avant, { id: (await scene.run((stores) => stores.demandes.listOf(imposteur)))[0]?.id ?? '' });
    expect(await depot().execute({ ...avant, courriel: `mairie@${domaine}` }, { siren: commune.siren, fonction: '' })).toMatchObject({ statut: 'DEPOSEE', motif: 'ADRESSE_NON_VERIFIEE' });
    await expectDehors(imposteur);
  });

  it('4. by the link of one commune, for another', async () => {
    const autre = scene.collectivites.filter(({ type }) => type === 'COMMUNE')[rang + 100] ?? scene.departement;
    const imposteur = await scene.personne(`imposteur${rang}@free.fr`);
    await scene.annuaire({ siren: commune.siren, courriels: [`mairie${rang}@orange.fr`] }, { siren: autre.siren, courriels: ['complice@orange.fr'] });
    const chezLui = await depose(imposteur, autre.siren);
    const ici = await depose(imposteur);
    const secret = secretPour(await scene.releve(), 'complice@orange.fr');
    // Even a link whose target was tampered with in the database does not join one claim to another collectivité.
    await scene.sql(`UPDATE jeton SET cible = cible || jsonb_build_object('demandeId', $2::text) WHERE empreinte = $1`, [hashSecret(secret), ici.id]);
    await expect(preuve().accept(secret)).rejects.toThrow('n’est plus valable');
    await scene.sql(`UPDATE jeton SET cible = cible || jsonb_build_object('demandeId', $2::text), consomme_le = NULL WHERE empreinte = $1`, [hashSecret(secret), chezLui.id]);
    expect(await preuve().accept(secret)).toBe('ACCEPTEE');
    expect((await scene.acteur(imposteur)).adhesions.map(({ siren }) => siren)).toEqual([autre.siren]);
    expect(await membres()).toEqual([]);
  });

  it('5. by playing a link again, or twice at once', async () => {
    const [une, deux] = [await scene.personne(`une${rang}@free.fr`), await scene.personne(`deux${rang}@free.fr`)];
    await depose(une);
    const secret = secretPour(await scene.releve(), `mairie${rang}@orange.fr`);
    const issues = await Promise.allSettled([preuve().accept(secret), preuve().accept(secret), preuve().refuse(secret)]);
    expect(issues.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await scene.sql('DELETE FROM adhesion WHERE collectivite_id = $1', [commune.id]);
    await depose(deux);
    await expect(preuve().accept(secret)).rejects.toThrow('n’est plus valable');
    expect(await membres()).toEqual([]);
  });

  it('6. by claiming twice at once: one first member, one claim', async () => {
    const personnes = await Promise.all(['a', 'b', 'c'].map((nom) => scene.personne(`${nom}@${domaine}`)));
    const suites = await Promise.all(personnes.map((personne) => depose(personne)));
    expect(suites.map(({ suite }) => suite).sort()).toEqual(['ADMINISTRATEURS', 'ADMINISTRATEURS', 'DROITS']);
    expect(await membres()).toHaveLength(1);
    const seul = await scene.personne(`seul${rang}@free.fr`);
    const issues = await Promise.allSettled([depose(seul), depose(seul), depose(seul)]);
    expect(issues.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expectDehors(seul);
  });

  it('7. by an invitation that was forwarded to another address', async () => {
    const administratrice = await premiere();
    await invite().execute(await scene.acteur(administratrice), { siren: commune.siren, courriel: `Invitee@${domaine}`, roles: ['GESTIONNAIRE'] });
    const secret = secretPour(await scene.releve(), `invitee@${domaine}`);
    expect(secret).not.toBe('');
    const complice = await scene.personne(`complice${rang}@free.fr`);
    const presque = await scene.personne(`invitee+x@${domaine}`);
    const nonVerifiee = await scene.personne(`invitee@${domaine}`, { verifiee: false });
    const { invitation } = await accepte().read(secret);
    for (const personne of [complice, presque, nonVerifiee]) {
      await expect(accepte().acceptLink(await scene.acteur(personne), { secret })).rejects.toThrow('envoyée à une autre adresse');
      await expect(accepte().acceptMine(await scene.acteur(personne), { id: invitation.id })).rejects.toThrow('n’est pas à vous');
      expect(await accepte().listFor(await scene.acteur(personne))).toEqual([]);
      await expectDehors(personne);
    }
    await scene.sql('UPDATE utilisateur SET courriel_verifie_le = now() WHERE id = $1', [nonVerifiee]);
    expect(await accepte().acceptLink(await scene.acteur(nonVerifiee), { secret })).toEqual({ siren: commune.siren });
  });

  it('9. by resetting a password: without the second factor, an administrator’s session administers nothing', async () => {
    const administratrice = await premiere();
    const voleur = await scene.acteur(administratrice, { doubleFacteur: false });
    await expect(invite().execute(voleur, { siren: commune.siren, courriel: 'complice@free.fr', roles: ['ADMIN_COLLECTIVITE'] })).rejects.toThrow('double authentification');
    await expect(change().setRoles(voleur, { siren: commune.siren, utilisateurId: administratrice, roles: ['LECTEUR'] })).rejects.toThrow('double authentification');
    await expect(decide().accept(await scene.acteur(agent, { doubleFacteur: false }), { siren: scene.departement.siren, id: (await depose(await scene.personne(`z${rang}@free.fr`))).id, preuve: ACCORD })).rejects.toThrow('double authentification');
    expect(await membres()).toEqual([administratrice]);
  });

  it('10. by a session kept after having been removed', async () => {
    const administratrice = await premiere();
    const ancienne = await scene.personne(`ancienne@${domaine}`);
    await scene.run((stores) => stores.adhesions.grant(commune.id, ancienne, ['ADMIN_COLLECTIVITE', 'GESTIONNAIRE'], 'ADMINISTRATEUR'));
    await scene.sql(`INSERT INTO session (territoire_code, empreinte, utilisateur_id, contenu, expire_le) VALUES ('40', $1, $2, '{}', now() + interval '1 hour')`, [`s${rang}`, ancienne]);
    const gardee = await scene.acteur(ancienne);
    await invite().execute(gardee, { siren: commune.siren, courriel: `complice${rang}@free.fr`, roles: ['ADMIN_COLLECTIVITE'] });
    const secret = secretPour(await scene.releve(), `complice${rang}@free.fr`);
    await change().remove(await scene.acteur(administratrice), { siren: commune.siren, utilisateurId: ancienne });
    expect(await scene.sql('SELECT 1 FROM session WHERE utilisateur_id = $1', [ancienne])).toEqual([]);
    // The request that was already under way when she was removed.
    await expect(invite().execute(gardee, { siren: commune.siren, courriel: 'x@free.fr', roles: ['ADMIN_COLLECTIVITE'] })).rejects.toThrow('n’est pas à vous');
    await expect(change().remove(gardee, { siren: commune.siren, utilisateurId: administratrice })).rejects.toThrow('n’est pas à vous');
    // And the door that she had left ajar.
    await expect(accepte().acceptLink(await scene.acteur(await scene.personne(`complice${rang}@free.fr`)), { secret })).rejects.toThrow('a expiré');
    expect(await membres()).toEqual([administratrice]);
  });

  it('11. by the SIREN of the CCAS, for the commune', async () => {
    const duCcas = await scene.personne(`ccas${rang}@free.fr`);
    const recoit = new ReceiveSiret(new ProveDemandes(scene.base.unite, scene.horloge), depot());
    expect(await depot().execute(await scene.acteur(duCcas), { siren: commune.siren, fonction: '', siret: '26400042300006' })).toMatchObject({ statut: 'DEPOSEE' });
    expect(await recoit.execute(await scene.acteur(duCcas), { siret: '26400042300006', siren: commune.siren })).toBeNull();
    expect(await recoit.execute(await scene.acteur(duCcas), { siret: `${commune.siren}00000`, siren: commune.siren }).catch((error: Error) => error.message)).toMatch(/déjà demandé/);
    await expectDehors(duCcas);
  });

  it('12. by the code of a commune that was dissolved or merged', async () => {
    const ancienne = { siren: '214099989' as never, nom: 'Ancienne commune', type: 'COMMUNE' as const, epciSiren: null, population: 12, rattachement: 'TERRITOIRE' as const };
    for (const codeInsee of ['40009', '40999', null]) {
      await scene.run((stores) => stores.territoire.saveCollectivites([{ ...ancienne, codeInsee }]), 'TRAITEMENT');
      await scene.annuaire({ siren: '214099989', courriels: ['mairie@ancienne.example'] });
      const maire = await scene.personne(`mairie${codeInsee ?? 'sans'}@ancienne.example`);
      await expect(depose(maire, '214099989')).rejects.toThrow('n’existe plus');
      expect((await scene.acteur(maire)).adhesions).toEqual([]);
    }
  });

  it('13. by a variant of the official address (+tag, dots, look-alike letters); its case is the same mailbox', async () => {
    for (const courriel of [`mairie${rang}+x@orange.fr`, `mairie.${rang}@orange.fr`, `mairi\u0435${rang}@orange.fr`, `mairie${rang}@orange.fr.evil.example`]) {
      const imposteur = await scene.personne(courriel);
      expect(await depose(imposteur)).toMatchObject({ statut: 'DEPOSEE' });
      await expectDehors(imposteur);
    }
    expect(await depose(await scene.personne(`MAIRIE${rang}@Orange.FR`))).toMatchObject({ suite: 'DROITS', voie: 'COURRIEL_OFFICIEL' });
  });

  it('14. by a claim that was withdrawn before it was approved', async () => {
    const personne = await scene.personne(`retire${rang}@free.fr`);
    const { id } = await depose(personne);
    const secret = secretPour(await scene.releve(), `mairie${rang}@orange.fr`);
    await suit().withdraw(await scene.acteur(personne), { id });
    await expect(preuve().accept(secret)).rejects.toThrow('a été retirée');
    await expect(decide().accept(await scene.acteur(facilitatrice), { siren: scene.departement.siren, id, preuve: ACCORD })).rejects.toThrow('a été retirée');
    await expectDehors(personne);
    // At the very same time: one of the two is done, never both.
    const { id: autre } = await depose(personne);
    const issues = await Promise.allSettled([
      suit().withdraw(await scene.acteur(personne), { id: autre }),
      decide().accept(await scene.acteur(facilitatrice), { siren: scene.departement.siren, id: autre, preuve: ACCORD }),
    ]);
    expect(issues.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const statut = (await scene.run((stores) => stores.demandes.find(autre)))?.statut;
    expect((await membres()).includes(personne)).toBe(statut === 'PROUVEE');
  });

  it('15. by the link of the notice, which only closes', async () => {
    const imposteur = await scene.personne(`imposteur${rang}@free.fr`);
    await premiere();
    const { id } = await depose(imposteur);
    const secret = secretPour(await scene.releve(), `mairie@${domaine}`);
    expect(secret).not.toBe('');
    await expect(preuve().accept(secret)).rejects.toThrow('n’est plus valable');
    await expect(accepte().acceptLink(await scene.acteur(imposteur), { secret })).rejects.toThrow('a expiré');
    for (const sorte of ['LIEN_CONNEXION', 'PREUVE_MAIRIE', 'INVITATION'] as const) {
      expect(await scene.run((stores) => stores.jetons.consume(hashSecret(secret), sorte))).toBeNull();
    }
    expect(await avis().contest(secret)).toBe('GELEE');
    await expectDehors(imposteur);
    expect(await depose(await scene.personne(`autre@${domaine}`))).toMatchObject({ suite: 'DEPARTEMENT' });
    expect(await new ProveDemandes(scene.base.unite, scene.horloge).execute(await scene.acteur(imposteur))).toEqual([]);
    expect((await scene.run((stores) => stores.demandes.find(id)))?.statut).toBe('DEPOSEE');
    expect(await scene.run(async (stores) => (await stores.adhesions.listMembres(commune.id)).filter(({ suspendueLe }) => suspendueLe === null))).toEqual([]);
  });
});
