/** Words that guessing begins with: the most common passwords and bases of passwords, keyboard rows, this product's own vocabulary. */
export const MOTS_COURANTS: readonly string[] = `
motdepasse password passe secret azertyuiop qwertyuiop azerty qwerty qsdfghjklm asdfghjkl wxcvbn zxcvbnm 1234567890 0123456789 123456 987654 abcdef aqwzsx
bonjour bonsoir bienvenue welcome soleil amour coucou doudou chouchou loulou jetaime iloveyou princesse princess dragon football rugby marseille toulouse bordeaux
monkey shadow master michael superman batman trustno1 letmein admin administrateur administrator utilisateur user root test demo changeme default azerty123
france francais paris nicolas alexandre thomas camille marie julien laura chocolat vacances maison jardin printemps automne hiver janvier fevrier mars avril juin
juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche
spaser landes landais mairie maire commune communes communaute collectivite departement conseil municipal municipale secretaire secretariat agglomeration intercommunalite
syndicat adjoint elue service public publique marche marches achat achats achat-public schema deliberation gascogne chalosse armagnac marensin tursan atlantique ocean
dax mimizan biscarrosse hossegor capbreton tartas hagetmau parentis peyrehorade
`.trim().split(/\s+/);
