import { CHAMPS_MARCHE } from '@spaser/domain';
import { toColonne, toColonneRare, type ColonneDepot } from '../colonne-depot';
import { COLONNES_DISPOSITIFS } from './marche-dispositifs';

const C = CHAMPS_MARCHE;

const cotitulaire = (rang: number): readonly ColonneDepot[] => [
  toColonneRare(`cotitulaire${rang}Siret`, `SIRET du cotitulaire ${rang}`, ['titulaires', rang, 'id'], 'OPERATEUR', [`Cotitulaire ${rang} SIRET`, `titulaire_id_${rang + 1}`, `titulaires.${rang + 1}.id`, `SIRET titulaire ${rang + 1}`, `Cotraitant ${rang} SIRET`, `SIRET cotraitant ${rang}`, `Titulaire ${rang + 1} SIRET`]),
  toColonneRare(`cotitulaire${rang}Nom`, `Nom du cotitulaire ${rang}`, ['titulaires', rang, 'denominationSociale'], 'TEXTE', [`Cotitulaire ${rang}`, `titulaire_denominationSociale_${rang + 1}`, `titulaires.${rang + 1}.denominationSociale`, `Titulaire ${rang + 1}`, `Cotraitant ${rang}`, `Nom titulaire ${rang + 1}`]),
];

/** A contract: what a list of contracts says of it, then what the register adds. */
export const COLONNES_MARCHE: readonly ColonneDepot[] = [
  toColonne('numero', C.numero.libelle, ['numero'], 'TEXTE', ['2025-014', '2025-015-02'], ['N° marché', 'N° de marché', 'Numéro de contrat', 'N° contrat', 'Référence du marché', 'Référence marché', 'id', 'Numéro interne', 'N° du lot', 'N° affaire', 'Code marché', 'Numéro', 'N°', 'Référence', 'Marché'], { aide: C.numero.aide }),
  toColonne('objet', C.objet.libelle, ['objet'], 'TEXTE', ['Entretien des espaces verts', 'Réfection de la rue des Écoles, lot 2'], ['Objet du marché', 'Intitulé du marché', 'Libellé du marché', 'Intitulé', 'Libellé', 'Désignation du marché', 'Nom du marché', 'Objet du lot', 'Intitulé du lot', 'Objet de la consultation', 'Description', 'Désignation', 'Prestation', 'Consultation'], { requis: true, aide: C.objet.aide }),
  toColonne('dateNotification', C.dateNotification.libelle, ['dateNotification'], 'DATE', ['14/03/2025', '02/06/2025'], ['Notifié le', 'Date notif.', 'Date de notif', 'Notification', 'Date de notification du marché', 'Date de notification au titulaire', 'Marché notifié le'], { requis: true, aide: C.dateNotification.aide }),
  toColonne('montant', C.montant.libelle, ['montant'], 'MONTANT', ['48 000', '132 450,50'], ['Montant HT', 'Montant du marché HT', 'Montant notifié', 'Montant attribué', 'Montant du marché', 'Montant initial', 'Montant total HT', 'Montant hors taxes', 'Montant contrat', 'Montant de l’offre retenue', 'Prix HT', 'Valeur HT', 'Montant estimé HT', 'Montant maximum HT', 'Montant maxi', 'Montant', 'Prix', 'HT'], { requis: true, aide: C.montant.aide }),
  toColonne('dureeMois', C.dureeMois.libelle, ['dureeMois'], 'DUREE', ['12', '6'], ['Durée (mois)', 'Durée du marché en mois', 'Durée', 'Durée du marché', 'Durée du contrat', 'Nombre de mois', 'Durée totale']),
  toColonne('typeMarche', C.typeMarche.libelle, ['typeMarche'], 'CHOIX', ['Services', 'Travaux'], ['Type de marché', 'Type de marché (F/S/T)', 'Nature des prestations', 'Catégorie d’achat', 'Type de prestation', 'Type d’achats', 'Type', 'Catégorie', 'TFS', 'T/F/S', 'FCS/TVX'], {
    choix: C.typeMarche.choix,
    valeurs: { TRAVAUX: ['T', 'TVX', 'TRX', 'Trvx', 'Marché de travaux'], FOURNITURES: ['F', 'Fourn', 'Fourniture', 'Fournitures courantes', 'Marché de fournitures'], SERVICES: ['S', 'Serv', 'Service', 'PI', 'Prestations intellectuelles', 'Prestation de services', 'Prestations de services', 'Prestation', 'Marché de services', 'Maîtrise d’œuvre', 'MOE'] },
  }),
  toColonne('nature', C.nature.libelle, ['nature'], 'CHOIX', ['Marché', 'Marché'], ['Nature', 'Nature du marché', 'Forme du contrat', 'Forme du marché', 'Type de contrat', 'Technique d’achat'], {
    choix: C.nature.choix,
    valeurs: { MARCHE: ['Marché public', 'Marché ordinaire', 'Marché simple', 'MAPA', 'Marché unique'], ACCORD_CADRE: ['AC', 'Accord cadre à bons de commande', 'ACBC', 'Accord-cadre mono-attributaire', 'Marché à bons de commande', 'MABC'], MARCHE_SUBSEQUENT: ['MS', 'Subséquent', 'Marché subséquent à un accord-cadre'], CONCESSION: ['DSP', 'Délégation de service public', 'Concession de service', 'Concession de travaux', 'Contrat de concession', 'Concession de service public'] },
  }),
  toColonne('procedure', C.procedure.libelle, ['procedure'], 'TEXTE', ['Procédure adaptée', 'Appel d’offres ouvert'], ['Type de procédure', 'Procédure de passation', 'Mode de passation', 'Type procédure']),
  toColonne('codeCPV', C.codeCPV.libelle, ['codeCPV'], 'CPV', ['77310000', '45233142'], ['CPV', 'CPV principal', 'Code CPV principal', 'Nomenclature CPV', 'N° CPV'], { aide: C.codeCPV.aide }),
  toColonne('idAccordCadre', C.idAccordCadre.libelle, ['idAccordCadre'], 'TEXTE', ['', ''], ['N° accord-cadre', 'idAccordCadre', 'Référence de l’accord-cadre', 'Accord-cadre de rattachement', 'Accord-cadre'], { aide: C.idAccordCadre.aide }),
  toColonne('titulaireSiret', C.titulaires.champs.id.libelle, ['titulaires', 0, 'id'], 'TITULAIRES', ['90000000100017', '90000001900019 ; 90000002700012'], ['SIRET titulaire', 'N° SIRET', 'N° SIRET du titulaire', 'SIRET de l’attributaire', 'SIRET attributaire', 'N° SIRET attributaire', 'N° SIRET titulaire', 'N° SIRET de l’attributaire', 'N° SIRET entreprise', 'N° SIRET fournisseur', 'SIRET entreprise', 'SIRET de l’entreprise', 'SIRET du fournisseur', 'SIRET fournisseur', 'SIRET du tiers', 'SIRET tiers', 'titulaire_id', 'titulaire_id_1', 'titulaires.1.id', 'Titulaire 1 SIRET', 'SIRET titulaire 1', 'SIRET du mandataire', 'SIRET'], { aide: 'Les 14 chiffres de l’établissement. Pour un groupement d’entreprises, séparez les SIRET par un point-virgule.' }),
  toColonne('titulaireNom', 'Nom du titulaire', ['titulaires', 0, 'denominationSociale'], 'TEXTE', ['Les Jardins inventés', ''], ['Titulaire', 'Titulaire du marché', 'Attributaire', 'Nom de l’attributaire', 'Attributaire du marché', 'Nom de l’entreprise', 'Entreprise', 'Entreprise retenue', 'Entreprise attributaire', 'Raison sociale', 'Raison sociale du titulaire', 'Dénomination sociale', 'titulaire_nom', 'titulaire_denominationSociale', 'titulaire_denominationSociale_1', 'titulaires.1.denominationSociale', 'Titulaire 1', 'Société', 'Sté', 'Fournisseur', 'Nom du fournisseur', 'Prestataire', 'Tiers', 'Nom du tiers', 'Mandataire', 'Cocontractant'], { aide: 'Gardé avec le SIRET\u00a0: sans SIRET, le nom seul ne l’est pas.' }),
  ...[1, 2, 3].flatMap(cotitulaire),
  toColonneRare('titulaires', C.titulaires.libelle, ['titulaires'], 'TITULAIRES', ['Attributaires', 'Entreprises titulaires', 'Groupement titulaire']),
  ...COLONNES_DISPOSITIFS,
  toColonneRare('modifications', C.modifications.libelle, ['modifications'], 'LISTE', ['Modifications']),
  toColonneRare('appartenance', C.appartenance.libelle, ['appartenance'], 'CHOIX', ['Marché de la collectivité', 'Appartenance'], { choix: C.appartenance.choix, valeurs: { A_NOUS: ['Oui', 'À nous'], PAS_A_NOUS: ['Non', 'Pas à nous'], DOUBLON: ['Doublon'] } }),
  toColonneRare('coordonnateur', C.coordonnateur.libelle, ['coordonnateur'], 'SIREN', ['SIREN coordonnateur', 'Coordonnateur du groupement', 'Coordonnateur']),
  toColonneRare('quotesParts', C.quotesParts.libelle, ['quotesParts'], 'LISTE', ['Parts du groupement', 'Quotes-parts']),
  toColonneRare('marche', 'Identifiant publié', [], 'MARCHE', ['uid', 'Identifiant unique du marché', 'Identifiant unique', 'Référence']),
];
