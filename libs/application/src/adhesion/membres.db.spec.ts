import type { Role } from '@spaser/domain';
import { SceneAdhesion } from '../testing/scene-adhesion';
import { AcceptInvitation } from './accept-invitation.use-case';
import { ChangeMembre } from './change-membre.use-case';
import { InviteMembre } from './invite-membre.use-case';
import { ListMembres } from './list-membres.use-case';

let scene: SceneAdhesion;
beforeAll(async () => {
  scene = await SceneAdhesion.open();
}, 120_000);
afterAll(() => scene.close());

let rang = 0;
let siren: string;
let id: string;
let administratrice: string;
beforeEach(async () => {
  scene.decalageMs = 0;
  rang += 1;
  const commune = scene.collectivites.filter(({ type }) => type === 'COMMUNE')[rang];
  ({ siren, id } = commune ?? scene.departement);
  await scene.annuaire({ siren, courriels: ['mairie@orange.fr'] });
  administratrice = await membre(['GESTIONNAIRE', 'VALIDEUR', 'ADMIN_COLLECTIVITE'], 'Léa Administre');
  await scene.releve();
});
let numero = 0;
async function membre(roles: readonly Role[], nom = 'Un membre', collectiviteId = id): Promise<string> {
  const personne = await scene.personne(`membre${(numero += 1)}@free.fr`, { nom });
  await scene.run(async (stores) => {
    await stores.inscriptions.activate(collectiviteId);
    await stores.adhesions.grant(collectiviteId, personne, roles, 'ADMINISTRATEUR');
  });
  return personne;
}
const change = (): ChangeMembre => new ChangeMembre(scene.base.unite, scene.horloge);
const invite = (): InviteMembre => new InviteMembre(scene.base.unite, scene.horloge);
const accepte = (): AcceptInvitation => new AcceptInvitation(scene.base.unite, scene.horloge, '40');
const liste = async (personne: string, doubleFacteur = true) => new ListMembres(scene.base.unite, scene.horloge).execute(await scene.acteur(personne, { doubleFacteur }), { siren });
const rolesDe = async (personne: string): Promise<readonly string[]> => (await scene.acteur(personne)).adhesions.find((adhesion) => adhesion.siren === siren)?.roles ?? [];

describe('the members of a collectivité', () => {
  it('are listed to its members, by name; invitations to its administrators alone', async () => {
    const lectrice = await membre(['LECTEUR'], 'Zoé Lit');
    await invite().execute(await scene.acteur(administratrice), { siren, courriel: 'invite@free.fr', roles: ['LECTEUR'] });
    const lues = await liste(administratrice);
    expect(lues.membres.map(({ identite, membre: { roles } }) => [identite?.nom, roles.length])).toEqual([['Léa Administre', 3], ['Zoé Lit', 1]]);
    expect(lues).toMatchObject({ administrable: true, invitations: [{ courriel: 'invite@free.fr', roles: ['LECTEUR'] }] });
    expect(await liste(administratrice, false)).toMatchObject({ administrable: false, invitations: [] });
    expect(await liste(lectrice)).toMatchObject({ administrable: false, invitations: [] });
    await expect(liste(await scene.personne(`dehors${rang}@free.fr`))).rejects.toThrow('n’est pas à vous');
  });

  it('change roles by the hand of an administrator, and are signed out by it', async () => {
    const agent = await membre(['LECTEUR']);
    await scene.sql(`INSERT INTO session (territoire_code, empreinte, utilisateur_id, contenu, expire_le) VALUES ('40', $1, $2, '{}', now() + interval '1 hour')`, [`r${rang}`, agent]);
    await change().setRoles(await scene.acteur(administratrice), { siren, utilisateurId: agent, roles: ['VALIDEUR', 'GESTIONNAIRE'] });
    expect(await rolesDe(agent)).toEqual(['GESTIONNAIRE', 'VALIDEUR']);
    expect(await scene.sql('SELECT 1 FROM session WHERE utilisateur_id = $1', [agent])).toEqual([]);
    await expect(change().setRoles(await scene.acteur(agent), { siren, utilisateurId: agent, roles: ['ADMIN_COLLECTIVITE'] })).rejects.toThrow('ne permet pas');
    await expect(change().setRoles(await scene.acteur(administratrice), { siren, utilisateurId: agent, roles: ['ADMIN_TERRITOIRE'] })).rejects.toThrow('n’existe pas dans cette collectivité');
    const ailleurs = await membre(['LECTEUR'], 'Ailleurs', scene.collectivite('Dax').id);
    await expect(change().setRoles(await scene.acteur(administratrice), { siren, utilisateurId: ailleurs, roles: ['LECTEUR'] })).rejects.toThrow('n’est pas à vous');
    expect((await scene.run((stores) => stores.journal.list(id)))[0]).toMatchObject({ acte: 'CHANGER_ROLES', acteurId: administratrice, detail: { avant: ['LECTEUR'] } });
  });

  it('never lose their last administrator: neither demoted, nor removed, nor gone, even two at once', async () => {
    const acteur = await scene.acteur(administratrice);
    await expect(change().leave(acteur, { siren })).rejects.toThrow('plus d’administrateur');
    await expect(change().remove(acteur, { siren, utilisateurId: administratrice })).rejects.toThrow('plus d’administrateur');
    await expect(change().setRoles(acteur, { siren, utilisateurId: administratrice, roles: ['GESTIONNAIRE'] })).rejects.toThrow('plus d’administrateur');
    const seconde = await membre(['ADMIN_COLLECTIVITE']);
    const departs = await Promise.allSettled([change().leave(acteur, { siren }), change().leave(await scene.acteur(seconde), { siren })]);
    expect(departs.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await scene.run((stores) => stores.adhesions.listMembres(id))).toHaveLength(1);
  });

  it('may leave by themselves, without a second factor', async () => {
    const lectrice = await membre(['LECTEUR']);
    await change().leave(await scene.acteur(lectrice, { doubleFacteur: false }), { siren });
    expect(await rolesDe(lectrice)).toEqual([]);
  });

  it('cannot be changed while the collectivité is frozen', async () => {
    const agent = await membre(['LECTEUR']);
    await scene.run((stores) => stores.inscriptions.freeze(id, 'essai', new Date()));
    await expect(change().remove(await scene.acteur(administratrice), { siren, utilisateurId: agent })).rejects.toThrow('rien ne peut être modifié');
    await expect(invite().execute(await scene.acteur(administratrice), { siren, courriel: 'a@free.fr', roles: ['LECTEUR'] })).rejects.toThrow('rien ne peut être modifié');
  });
});

describe('an invitation', () => {
  it('is accepted once, by its address, within seven days, and the mairie is told', async () => {
    await invite().execute(await scene.acteur(administratrice), { siren, courriel: `Paul${rang}@Free.fr`, roles: ['GESTIONNAIRE', 'LECTEUR'] });
    const [message] = await scene.releve();
    expect(message).toMatchObject({ a: `paul${rang}@free.fr` });
    expect(message?.texte).toContain('Léa Administre');
    const paul = await scene.personne(`paul${rang}@free.fr`);
    const [offerte] = await accepte().listFor(await scene.acteur(paul));
    expect(offerte).toMatchObject({ invitePar: 'Léa Administre', invitation: { roles: ['GESTIONNAIRE', 'LECTEUR'] } });
    expect(await accepte().acceptMine(await scene.acteur(paul), { id: offerte?.invitation.id ?? '' })).toEqual({ siren });
    expect(await rolesDe(paul)).toEqual(['GESTIONNAIRE', 'LECTEUR']);
    await expect(accepte().acceptLink(await scene.acteur(paul), { secret: message?.secret ?? '' })).rejects.toThrow('a expiré');
    expect((await scene.releve()).map(({ a, secret }) => [a, secret !== ''])).toEqual([['mairie@orange.fr', true]]);
  });

  it('is replaced by a second one, withdrawn, or forgotten after seven days', async () => {
    const acteur = await scene.acteur(administratrice);
    const courriel = `jean${rang}@free.fr`;
    await invite().execute(acteur, { siren, courriel, roles: ['LECTEUR'] });
    const premier = (await scene.releve())[0]?.secret ?? '';
    const second = await invite().execute(acteur, { siren, courriel, roles: ['GESTIONNAIRE'] });
    const jean = await scene.personne(courriel);
    await expect(accepte().acceptLink(await scene.acteur(jean), { secret: premier })).rejects.toThrow('a expiré');
    await invite().withdraw(acteur, { siren, id: second });
    await expect(invite().withdraw(acteur, { siren, id: second })).rejects.toThrow('n’est pas à vous');
    await expect(accepte().acceptMine(await scene.acteur(jean), { id: second })).rejects.toThrow('a expiré');
    const tardive = await invite().execute(acteur, { siren, courriel, roles: ['LECTEUR'] });
    scene.attend(8);
    await expect(accepte().acceptMine(await scene.acteur(jean), { id: tardive })).rejects.toThrow('a expiré');
    expect((await liste(administratrice)).invitations).toEqual([]);
  });

  it('is refused for an address that cannot be one, for a member, and beyond twenty', async () => {
    const acteur = await scene.acteur(administratrice);
    await expect(invite().execute(acteur, { siren, courriel: 'pas une adresse', roles: ['LECTEUR'] })).rejects.toThrow('n’est pas une adresse');
    await expect(invite().execute(acteur, { siren, courriel: 'a@yopmail.com', roles: ['LECTEUR'] })).rejects.toThrow('jetables');
    await expect(invite().execute(acteur, { siren, courriel: acteur.courriel, roles: ['LECTEUR'] })).rejects.toThrow('déjà membre');
    await expect(invite().execute(acteur, { siren, courriel: 'a@free.fr', roles: [] })).rejects.toThrow('au moins un rôle');
    for (let n = 0; n < 20; n += 1) await invite().execute(acteur, { siren, courriel: `serie${n}@free.fr`, roles: ['LECTEUR'] });
    await expect(invite().execute(acteur, { siren, courriel: 'trop@free.fr', roles: ['LECTEUR'] })).rejects.toThrow('20 invitations');
  });

  it('of the operator installs the first administrator of the Département, who alone gives its roles', async () => {
    await invite().asOperateur({ territoireCode: '40', courriel: 'Chef@Dept.example' });
    const { secret } = (await scene.releve())[0] ?? { secret: '' };
    const chef = await scene.personne('chef@dept.example');
    const { siren: departement } = scene.departement;
    expect(await accepte().acceptLink(await scene.acteur(chef), { secret })).toEqual({ siren: departement });
    await invite().execute(await scene.acteur(chef), { siren: departement, courriel: 'anne@dept.example', roles: ['FACILITATEUR'] });
    const simple = await membre(['ADMIN_COLLECTIVITE'], 'Sans le territoire', scene.departement.id);
    await expect(invite().execute(await scene.acteur(simple), { siren: departement, courriel: 'b@dept.example', roles: ['FACILITATEUR'] })).rejects.toThrow('ne permet pas');
    await expect(change().remove(await scene.acteur(simple), { siren: departement, utilisateurId: chef })).rejects.toThrow('ne permet pas');
    await expect(change().leave(await scene.acteur(chef), { siren: departement })).rejects.toThrow('plus d’administrateur');
  });
});
