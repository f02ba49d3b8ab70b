import { generateSecret, generateSync } from 'otplib';
import { v7 as uuidv7 } from 'uuid';
import { normaliseNom, parseDateCivile, type Collectivite } from '@spaser/domain';
import { drawAdoptions, readReferentiel } from '@spaser/intake';
import type { Stores, UniteDeTravail } from '@spaser/persistence';
import type { Coffre } from '../compte/coffre';
import { perimetreIdentite } from '../compte/freiner';
import { hashMotDePasse } from '../compte/mots-de-passe';
import { today, type Horloge } from '../horloge/horloge';
import { COMPTES_DEMONSTRATION, hasDoubleFacteur, MOT_DE_PASSE_DEMONSTRATION, type AttenteDemo, type CompteDemo } from './comptes';

/** Gives the demonstration its directory, under `.example`, and an account for each role. */
export class LoadComptes {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
    private readonly coffre: Coffre,
  ) {}

  async execute({ territoireCode }: { readonly territoireCode: string }): Promise<readonly CompteDemo[]> {
    const toutes = await this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, (stores) => stores.territoire.listCollectivites());
    const { temoins, adoptions } = drawAdoptions(await readReferentiel(territoireCode), today(this.horloge));
    await this.loadAnnuaire(territoireCode, toutes);
    const departement = toutes.find(({ type }) => type === 'DEPARTEMENT');
    const lieuOf = (lieu: CompteDemo['adhesions'][number]['lieu']): Collectivite | undefined =>
      lieu === 'departement' ? departement : toutes.find(({ siren }) => siren === temoins[lieu]);
    const empreinte = await hashMotDePasse(MOT_DE_PASSE_DEMONSTRATION);
    await this.unite.run(perimetreIdentite(territoireCode), async (stores) => {
      for (const compte of COMPTES_DEMONSTRATION) await this.write(stores, compte, empreinte, lieuOf);
      const prises = new Set([...Object.values(temoins), ...adoptions.flatMap(({ siren, signataires }) => [siren, ...signataires])]);
      const libre = toutes.find(({ type, siren }) => type === 'COMMUNE' && !prises.has(siren));
      for (const { courriel, attente } of COMPTES_DEMONSTRATION) if (attente && libre) await this.writeAttente(stores, courriel, attente, { visee: libre, invitante: lieuOf(attente.invitation.lieu) });
    });
    return COMPTES_DEMONSTRATION;
  }

  /** The code that an application would show now for one of the accounts; `null` when it has no second factor, or is not of the demonstration. */
  async codeOf({ territoireCode, courriel }: { readonly territoireCode: string; readonly courriel: string }): Promise<string | null> {
    if (!COMPTES_DEMONSTRATION.some((compte) => compte.courriel === courriel)) return null;
    const compte = await this.unite.read(perimetreIdentite(territoireCode), (stores) => stores.utilisateurs.findByCourriel(courriel));
    return compte?.totpSecret ? generateSync({ secret: this.coffre.open(compte.totpSecret, compte.id), epoch: Math.floor(this.horloge.now().getTime() / 1_000) }) : null;
  }

  private async loadAnnuaire(territoireCode: string, toutes: readonly Collectivite[]): Promise<void> {
    const jour = parseDateCivile(today(this.horloge));
    if (!jour) return;
    const entrees = toutes
      .filter(({ type }) => ['COMMUNE', 'EPCI', 'DEPARTEMENT'].includes(type))
      .map(({ siren, nom, type }) => ({ siren, courriels: [`${type === 'COMMUNE' ? 'mairie' : 'contact'}@${normaliseNom(nom).replaceAll(' ', '-')}.example`], telephone: null, site: null }));
    await this.unite.run({ sorte: 'TRAITEMENT', territoireCode }, (stores) => stores.annuaire.replace(entrees, 'annuaire inventé de la démonstration', jour));
  }

  private async writeAttente(stores: Stores, courriel: string, { fonction, invitation }: AttenteDemo, { visee, invitante }: { readonly visee: Collectivite; readonly invitante: Collectivite | undefined }): Promise<void> {
    const [personne, par] = [await stores.utilisateurs.findByCourriel(courriel), await stores.utilisateurs.findByCourriel(invitation.par)];
    if (!personne || !par || !invitante) return;
    const creeLe = this.horloge.now();
    await stores.demandes.create({ collectiviteId: visee.id, id: uuidv7(), utilisateurId: personne.id, creeLe, dossier: { fonction, motif: 'DOMAINE_DIFFERENT', constatee: null, departement: [] } });
    await stores.invitations.create({ collectiviteId: invitante.id, id: uuidv7(), courriel, roles: invitation.roles, invitePar: par.id, creeLe });
  }

  private async write(stores: Stores, compte: CompteDemo, empreinte: string, lieuOf: (lieu: CompteDemo['adhesions'][number]['lieu']) => Collectivite | undefined): Promise<void> {
    const instant = this.horloge.now();
    const id = await stores.utilisateurs.open({ id: uuidv7(), courriel: compte.courriel, nom: compte.nom, instant });
    await stores.utilisateurs.setMotDePasse(id, empreinte);
    if (hasDoubleFacteur(compte)) {
      const propose = this.coffre.seal(generateSecret(), id);
      await stores.utilisateurs.proposeTotp(id, propose);
      await stores.utilisateurs.activateTotp(id, { propose, pas: 0, instant, codes: [] });
    }
    for (const { lieu, roles } of compte.adhesions) {
      const collectivite = lieuOf(lieu);
      if (!collectivite) continue;
      await stores.inscriptions.activate(collectivite.id);
      await stores.adhesions.grant(collectivite.id, id, roles, 'INVITATION');
    }
  }
}
