import fc from 'fast-check';
import { applyActeDemande, requireDecideur, statutDemandeAu, suiteOf, type StatutDemande } from './demande';
import { requireAdministrateurRestant, requireRoles } from './membres';
import { judgeCourriel, judgeDepartement, judgeSiret, NATURES_PREUVE, type JugementPreuve, type PreuveDepartement } from './preuve';
import { ROLES_PREMIER_MEMBRE, type Role } from './role';

/**
 * The rules driven as the use cases drive them, by five people who do anything in any order: whatever happens, someone who
 * has only a verified e-mail has no right, and every right has its proof.
 */
const MAIRIE = 'mairie.brassempouy@orange.fr';
const SIREN = '214001927';
const AGENTS = ['agent-1', 'agent-2'] as const;

const PERSONNES = {
  'la secrétaire': { courriel: MAIRIE, siret: null },
  'un voisin': { courriel: 'voisin@orange.fr', siret: null },
  'un homoglyphe': { courriel: 'mairie.brassempouy@оrange.fr', siret: null },
  'un alias': { courriel: 'mairie.brassempouy+x@orange.fr', siret: null },
  'le CCAS': { courriel: 'ccas@ccas.example', siret: '26400042300006' },
  "l'agent ProConnect": { courriel: 'agent@ailleurs.example', siret: '21400192700018' },
} as const;
type Personne = keyof typeof PERSONNES;
const NOMS = Object.keys(PERSONNES) as Personne[];
const IMPOSTEURS: readonly Personne[] = ['un voisin', 'un homoglyphe', 'un alias', 'le CCAS'];

interface Demande {
  readonly par: Personne;
  readonly creeLe: Date;
  statut: StatutDemande;
  preuves: PreuveDepartement[];
}

/** What opened a right: the only doors that exist. */
type Porte = 'ADRESSE' | 'SIRET' | 'MAIRIE' | 'ADMINISTRATEUR' | 'DEPARTEMENT';

class Monde {
  private instant = Date.UTC(2026, 0, 1);
  private gelee = false;
  readonly verifiees = new Set<Personne>();
  readonly demandes: Demande[] = [];
  readonly membres = new Map<Personne, readonly Role[]>();
  readonly suspendus = new Set<Personne>();
  readonly portes = new Map<Personne, Porte[]>();
  /** Links that the mairie has received: each names one claim and is spent by its first use. */
  readonly liens = new Map<number, boolean>();

  get maintenant(): Date {
    return new Date(this.instant);
  }

  attend(jours: number): void {
    this.instant += jours * 86_400_000;
  }

  verifie(personne: Personne): void {
    this.verifiees.add(personne);
  }

  depose(personne: Personne): void {
    if (!this.verifiees.has(personne) || this.membres.has(personne)) return;
    const ouvertes = this.demandes.filter((une) => une.par === personne && this.statutOf(une) === 'DEPOSEE');
    if (ouvertes.length > 0) return;
    const demande: Demande = { par: personne, creeLe: this.maintenant, statut: 'DEPOSEE', preuves: [] };
    this.demandes.push(demande);
    const jugement = this.judge(personne);
    const suite = suiteOf(jugement, this.situation());
    if (suite === 'DROITS' && jugement.suffit) this.prouve(demande, jugement.voie === 'PROCONNECT' ? 'SIRET' : 'ADRESSE', 'PREUVE');
    if (suite === 'MAIRIE') this.liens.set(this.demandes.length - 1, false);
  }

  mairieAccepte(rang: number): void {
    const demande = this.demandes[rang];
    if (!demande || this.liens.get(rang) !== false) return;
    this.liens.set(rang, true);
    if (this.gelee || this.situation().administrateurs > 0) return;
    this.prouve(demande, 'MAIRIE', 'MAIRIE');
  }

  mairieRefuse(rang: number): void {
    const demande = this.demandes[rang];
    if (!demande || this.liens.get(rang) !== false) return;
    this.liens.set(rang, true);
    demande.statut = applyActeDemande(this.statutOf(demande), 'REFUSER', 'MAIRIE');
  }

  conteste(rang: number): void {
    const demande = this.demandes[rang];
    if (!demande) return;
    demande.statut = applyActeDemande(this.statutOf(demande), 'CONTESTER', 'MAIRIE');
    this.gelee = true;
    if (this.membres.has(demande.par)) this.suspendus.add(demande.par);
  }

  retire(rang: number): void {
    const demande = this.demandes[rang];
    if (demande) demande.statut = applyActeDemande(this.statutOf(demande), 'RETIRER', 'DEMANDEUR');
  }

  administrateurAccepte(qui: Personne, rang: number): void {
    const demande = this.demandes[rang];
    if (!demande || !this.isAdministrateur(qui)) return;
    requireDecideur('ADMINISTRATEUR', this.situation(), demande.creeLe, this.maintenant);
    this.prouve(demande, 'ADMINISTRATEUR', 'ADMINISTRATEUR', requireRoles(['GESTIONNAIRE'], 'COMMUNE', this.membres.get(qui) ?? []));
  }

  departementAccepte(agent: string, rang: number, nature: (typeof NATURES_PREUVE)[number]): void {
    const demande = this.demandes[rang];
    if (!demande) return;
    requireDecideur('DEPARTEMENT', this.situation(), demande.creeLe, this.maintenant);
    applyActeDemande(this.statutOf(demande), 'PROUVER', 'DEPARTEMENT');
    demande.preuves = [...demande.preuves, { par: agent, nature, reference: 'réf.' }];
    if (judgeDepartement(demande.preuves, demande.par) === 'SUFFIT') this.prouve(demande, 'DEPARTEMENT', 'DEPARTEMENT');
  }

  departementLeve(rang: number, maintenir: boolean): void {
    const demande = this.demandes[rang];
    if (!demande || !this.gelee || demande.statut !== 'CONTESTEE') return;
    const suspendu = this.suspendus.delete(demande.par);
    if (maintenir && suspendu) demande.statut = applyActeDemande(demande.statut, 'CONFIRMER', 'DEPARTEMENT');
    if (!maintenir) this.membres.delete(demande.par);
    this.gelee = this.suspendus.size > 0;
  }

  exclut(qui: Personne, visee: Personne): void {
    if (!this.isAdministrateur(qui) || this.gelee) return;
    requireAdministrateurRestant([...this.membres].map(([utilisateurId, roles]) => ({ utilisateurId, roles })), visee, null);
    this.membres.delete(visee);
  }

  rolesOf(personne: Personne): readonly Role[] {
    return this.suspendus.has(personne) ? [] : (this.membres.get(personne) ?? []);
  }

  private prouve(demande: Demande, porte: Porte, par: 'PREUVE' | 'MAIRIE' | 'ADMINISTRATEUR' | 'DEPARTEMENT', roles: readonly Role[] = ROLES_PREMIER_MEMBRE): void {
    demande.statut = applyActeDemande(this.statutOf(demande), 'PROUVER', par);
    this.membres.set(demande.par, roles);
    this.portes.set(demande.par, [...(this.portes.get(demande.par) ?? []), porte]);
  }

  private judge(personne: Personne): JugementPreuve {
    const { courriel, siret } = PERSONNES[personne];
    const jugement = siret === null ? null : judgeSiret(siret, SIREN);
    return jugement?.suffit ? jugement : judgeCourriel(courriel, { courriels: [MAIRIE], domainesPartages: [] });
  }

  private isAdministrateur(personne: Personne): boolean {
    return this.rolesOf(personne).includes('ADMIN_COLLECTIVITE');
  }

  private situation() {
    const administrateurs = NOMS.filter((nom) => this.isAdministrateur(nom)).length;
    return { administrateurs, gelee: this.gelee, aUneAdresseOfficielle: true };
  }

  private statutOf(demande: Demande): StatutDemande {
    return statutDemandeAu(demande, this.maintenant);
  }
}

type Commande = readonly [nom: string, run: (monde: Monde) => void];
const personne = fc.constantFrom(...NOMS);
const rang = fc.nat({ max: 3 });
const commande = (nom: string, run: (monde: Monde) => void): Commande => [nom, run];

/** What people do by themselves: no proof among them. */
const sansPreuve: readonly fc.Arbitrary<Commande>[] = [
  personne.map((qui) => commande(`${qui} vérifie son adresse`, (monde) => monde.verifie(qui))),
  personne.map((qui) => commande(`${qui} demande l’accès`, (monde) => monde.depose(qui))),
  rang.map((n) => commande(`la demande ${n} est retirée`, (monde) => monde.retire(n))),
  rang.map((n) => commande(`la mairie refuse la demande ${n}`, (monde) => monde.mairieRefuse(n))),
  rang.map((n) => commande(`« ce n’est pas nous » sur la demande ${n}`, (monde) => monde.conteste(n))),
  fc.tuple(personne, rang).map(([qui, n]) => commande(`${qui} accepte la demande ${n}`, (monde) => monde.administrateurAccepte(qui, n))),
  fc.tuple(personne, personne).map(([qui, visee]) => commande(`${qui} exclut ${visee}`, (monde) => monde.exclut(qui, visee))),
  rang.map((n) => commande(`le Département lève le gel et retire la demande ${n}`, (monde) => monde.departementLeve(n, false))),
  fc.integer({ min: 1, max: 70 }).map((jours) => commande(`${jours} jours passent`, (monde) => monde.attend(jours))),
];
const avecPreuve: readonly fc.Arbitrary<Commande>[] = [
  rang.map((n) => commande(`la mairie accepte la demande ${n}`, (monde) => monde.mairieAccepte(n))),
  fc.tuple(fc.constantFrom(...AGENTS), rang, fc.constantFrom(...NATURES_PREUVE)).map(([agent, n, nature]) =>
    commande(`${agent} accepte la demande ${n} sur ${nature}`, (monde) => monde.departementAccepte(agent, n, nature)),
  ),
  rang.map((n) => commande(`le Département lève le gel et maintient la demande ${n}`, (monde) => monde.departementLeve(n, true))),
];

/** Plays commands in order; a refusal is an answer, not the end. */
function play(commandes: readonly Commande[], check: (monde: Monde) => void): void {
  const monde = new Monde();
  for (const [, run] of commandes) {
    try {
      run(monde);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'DomainError')) throw error;
    }
    check(monde);
  }
}

/** Cheaper than an expectation, which is asked a million times here. */
function exige(vrai: boolean, sinon: string): void {
  if (!vrai) throw new Error(sinon);
}

const RUNS = { numRuns: 2_500 };
/** Everyone verified, the secretary in: half of the runs begin there, where a second claim has something to win. */
const DEBUT: readonly Commande[] = [
  ...NOMS.map((qui) => commande(`${qui} vérifie son adresse`, (monde) => monde.verifie(qui))),
  commande('la secrétaire demande l’accès', (monde) => monde.depose('la secrétaire')),
];
const suites = (actes: readonly fc.Arbitrary<Commande>[]) =>
  fc.tuple(fc.boolean(), fc.array(fc.oneof(...actes), { minLength: 5, maxLength: 60, size: 'max' })).map(([avance, suite]) => (avance ? [...DEBUT, ...suite] : suite));

describe('from a verified e-mail to the rights of a collectivité', () => {
  it('has no path for those whose address, SIRET and mailbox prove nothing, while nobody who can vouches for them', () => {
    fc.assert(
      fc.property(suites(sansPreuve), (commandes) =>
        play(commandes, (monde) => {
          for (const imposteur of IMPOSTEURS) {
            // An administrator, once proved, may let anyone in: that is her act, and hers alone.
            const introduit = (monde.portes.get(imposteur) ?? []).every((porte) => porte === 'ADMINISTRATEUR');
            exige(introduit, `${imposteur} est entré sans preuve`);
            exige(monde.portes.has(imposteur) || monde.rolesOf(imposteur).length === 0, `${imposteur} a un droit sans porte`);
          }
        }),
      ),
      RUNS,
    );
  });

  it('has no path without a door, whatever the mairie, the administrators and the Département do', () => {
    const phones = (monde: Monde, nom: Personne) => monde.demandes.filter((une) => une.par === nom).some(({ preuves }) => judgeDepartement(preuves, nom) === 'SUFFIT');
    fc.assert(
      fc.property(suites([...sansPreuve, ...avecPreuve]), (commandes) =>
        play(commandes, (monde) => {
          for (const nom of NOMS) {
            const portes = monde.portes.get(nom) ?? [];
            exige(monde.rolesOf(nom).length === 0 || portes.length > 0, `${nom} a un droit sans porte`);
            exige(!portes.includes('ADRESSE') || nom === 'la secrétaire', `${nom} est entré par une adresse`);
            exige(!portes.includes('SIRET') || nom === "l'agent ProConnect", `${nom} est entré par un SIRET`);
            exige(!portes.includes('DEPARTEMENT') || phones(monde, nom), `${nom} est entré sans preuve notée`);
            exige(portes.length === 0 || monde.verifiees.has(nom), `${nom} est entré sans adresse vérifiée`);
          }
        }),
      ),
      RUNS,
    );
  });

  it('is walked by those who have a proof: the model is not closed to everyone', () => {
    const entres = new Set<string>();
    fc.assert(
      fc.property(suites([...sansPreuve, ...avecPreuve]), (commandes) =>
        play(commandes, (monde) => {
          for (const [nom, portes] of monde.portes) for (const porte of portes) entres.add(`${porte === 'ADRESSE' || porte === 'SIRET' ? `${nom} ` : ''}${porte}`);
        }),
      ),
      RUNS,
    );
    expect([...entres].sort()).toEqual(['ADMINISTRATEUR', 'DEPARTEMENT', 'MAIRIE', "l'agent ProConnect SIRET", 'la secrétaire ADRESSE']);
  });
});
