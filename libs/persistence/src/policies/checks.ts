/**
 * The checks of the catalogue, each with the sentence that an operator reads: what is wrong, then what to do. A finding of
 * an unknown check does not pass `listFindings`, and a check that no planted trap proves does not pass its own tests.
 */
export const CHECKS = {
  RLS_DISABLED: 'La sécurité par ligne est éteinte : tout rôle qui lit la table en voit toutes les lignes. Activez-la (ENABLE et FORCE ROW LEVEL SECURITY).',
  RLS_NOT_FORCED: 'La sécurité par ligne ne s’applique pas au propriétaire de la table. Forcez-la (FORCE ROW LEVEL SECURITY).',
  POLICY_MISSING: 'Un droit est accordé sans politique : le rôle n’obtient jamais de ligne. Écrivez la politique ou retirez le droit.',
  POLICY_ALWAYS_TRUE: 'La politique est toujours vraie : elle ne sépare rien. Comparez la colonne du périmètre au réglage de la transaction.',
  POLICY_SUBQUERY: 'La politique lit une autre table : elle coûte trois à sept fois plus et suit les droits de cette table. Portez la colonne sur la ligne.',
  POLICY_SETTING_BARE: 'Le réglage est relu à chaque ligne. Écrivez-le (SELECT current_setting(…)) pour qu’il soit lu une fois.',
  POLICY_WITHOUT_NULLIF:
    'Après une transaction, le réglage est vide et non absent : sans NULLIF, la requête suivante échoue. Écrivez NULLIF(current_setting(…), \'\').',
  POLICY_TOO_WIDE: 'La politique ne commence pas par la colonne du périmètre de son rôle. Commencez par elle, puis restreignez par AND.',
  POLICY_TO_PUBLIC: 'La politique vaut pour tous les rôles. Nommez ceux qu’elle concerne.',
  POLICY_TWICE: 'Deux politiques permissives valent pour le même rôle et la même commande : PostgreSQL les unit par OR. N’en gardez qu’une.',
  WITH_CHECK_MISSING: 'La politique d’écriture n’a pas de WITH CHECK. Écrivez-le, identique à USING ou plus strict.',
  WITH_CHECK_DIFFERS: 'Le WITH CHECK laisse écrire ce que USING ne laisse pas lire. Reprenez USING, et n’y ajoutez que des restrictions.',
  KEY_NOT_LED: 'Une clé unique ne commence pas par la colonne du périmètre : elle révèle ce que détient une autre collectivité. Commencez par cette colonne.',
  FK_NOT_LED: 'Une clé étrangère ne commence pas par la colonne du périmètre : elle accepte la ligne d’une autre collectivité. Commencez par cette colonne.',
  TENANT_NOT_TIED: 'Rien ne lie la collectivité de la ligne à son territoire. Ajoutez la clé étrangère (collectivite_id, territoire_code) vers collectivite.',
  KEY_NULLABLE: 'La colonne du périmètre accepte l’absence. Déclarez-la NOT NULL.',
  INDEX_NOT_LED: 'Aucun index ne commence par la colonne du périmètre : chaque lecture parcourt toute la table. Créez-le.',
  VIEW_NOT_INVOKER: 'La vue lit avec les droits de son propriétaire, pas avec ceux du lecteur. Créez-la WITH (security_invoker = true).',
  MATVIEW_GRANTED: 'Une vue matérialisée n’a pas de sécurité par ligne. Retirez le droit ou faites-en une table.',
  FOREIGN_TABLE_GRANTED: 'Une table étrangère n’a pas de sécurité par ligne. Retirez le droit.',
  PARTITION_CHILD_GRANTED: 'Une partition lue directement échappe aux politiques de sa table. Retirez le droit et lisez la table.',
  SECURITY_DEFINER_EXECUTABLE: 'Une fonction s’exécute avec les droits de son propriétaire. Passez-la en SECURITY INVOKER ou retirez le droit.',
  SEQUENCE_ID: 'Un compteur numérote les lignes : il dit combien d’autres existent. Utilisez un UUID v7.',
  MONEY_NOT_BIGINT: 'Ce type accepte NaN ou arrondit : un total devient faux. Gardez des centimes entiers (bigint).',
  DATE_UNBOUNDED: 'Une date accepte « infinity » et l’an 300000. Bornez-la par une contrainte CHECK.',
  PRIVILEGE_EXCESSIVE: 'TRUNCATE, REFERENCES, TRIGGER et MAINTAIN passent à côté de la sécurité par ligne. Retirez ce droit.',
  GRANT_TO_STRANGER: 'Un rôle qui n’est pas un rôle de périmètre a un droit sur la table. Retirez-le.',
  TERRITORY_WRITES: 'Le rôle du territoire ne fait que lire. Retirez ce droit d’écriture.',
  SCHEMA_CREATE: 'Un rôle peut créer des objets dans le schéma, et masquer les nôtres. Retirez CREATE.',
  DATABASE_PRIVILEGE: 'La base accorde trop. Retirez tout à PUBLIC et CREATE aux rôles.',
  DEFAULT_PRIVILEGE: 'Les objets à venir seront accordés d’office, avant d’être isolés. Retirez ces privilèges par défaut.',
  ROLE_MISSING: 'Un rôle de l’application manque. Lancez « spaser migrate ».',
  ROLE_ATTRIBUTE: 'Un rôle de l’application a un pouvoir qui passe outre le cloisonnement. Retirez cet attribut.',
  ROLE_MEMBER: 'Un rôle de l’application est membre d’un autre : il peut en prendre les droits. Retirez l’appartenance.',
  ROLE_OWNER: 'Un rôle de l’application possède un objet : il peut en changer les règles. Changez le propriétaire.',
  ROLE_PRESET: 'Un réglage par défaut donne un périmètre hors de toute transaction. Retirez-le (ALTER ROLE … RESET).',
} as const satisfies Record<string, string>;

export type Check = keyof typeof CHECKS;
