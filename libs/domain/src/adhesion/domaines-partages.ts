/**
 * Mail domains that anyone may have an address in: being there says nothing of who one is. Providers, access suppliers and
 * their former names; a name followed by a star stands for the same name in every country.
 */
const DOMAINES_PARTAGES: readonly string[] = [
  'orange.fr', 'wanadoo.fr', 'orange.com', 'voila.fr', 'sfr.fr', 'neuf.fr', 'club-internet.fr', 'cegetel.net', '9online.fr', '9business.fr', 'numericable.fr', 'numericable.com',
  'noos.fr', 'free.fr', 'aliceadsl.fr', 'alice.fr', 'libertysurf.fr', 'tiscali.fr', 'worldonline.fr', 'infonie.fr', 'bbox.fr', 'bouyguestelecom.fr', 'bouygtel.fr', 'laposte.net',
  'nordnet.fr', 'ozone.net', 'k-net.fr', 'red-by-sfr.fr', 'mailo.com', 'mailo.fr', 'netcourrier.com', 'net-c.com', 'net-c.fr', 'caramail.com', 'caramail.fr', 'lavache.com', 'ik.me',
  'gmail.com', 'googlemail.com', 'outlook.*', 'hotmail.*', 'live.*', 'msn.com', 'windowslive.com', 'passport.com', 'yahoo.*', 'ymail.com', 'rocketmail.com', 'myyahoo.com', 'aol.*', 'aim.com',
  'icloud.com', 'me.com', 'mac.com', 'gmx.*', 'web.de', 'mail.com', 'email.com', 'post.com', 'europe.com', 'proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me', 'tutanota.com', 'tutanota.de',
  'tuta.io', 'tuta.com', 'tutamail.com', 'fastmail.com', 'fastmail.fm', 'zoho.com', 'zohomail.eu', 'zohomail.com', 'yandex.*', 'ya.ru', 'mail.ru', 'bk.ru', 'inbox.ru', 'list.ru', 'qq.com', '163.com',
  '126.com', 'libero.it', 'virgilio.it', 't-online.de', 'bluewin.ch', 'skynet.be', 'telenet.be', 'riseup.net', 'disroot.org', 'posteo.net', 'posteo.de', 'mailfence.com', 'runbox.com', 'hey.com',
  'startmail.com', 'vivaldi.net', 'ecomail.fr', 'zaclys.net', 'duck.com', 'mozmail.com', 'privaterelay.appleid.com', 'passmail.net', 'simplelogin.com', 'anonaddy.com',
];

/** Addresses thrown away after use: nobody answers for them, so nothing is asked of them. */
const DOMAINES_JETABLES: readonly string[] = [
  'yopmail.*', 'jetable.org', 'jetable.net', 'jetable.com', 'jetable.fr.nf', 'nospam.ze.tc', 'nomail.xl.cx', 'mega.zik.dj', 'speed.1s.fr', 'courriel.fr.nf', 'moncourrier.fr.nf', 'monemail.fr.nf',
  'monmail.fr.nf', 'cool.fr.nf', 'mailinator.*', 'mailinator2.com', 'guerrillamail.*', 'guerrillamailblock.com', 'sharklasers.com', 'grr.la', 'pokemail.net', 'spam4.me', '10minutemail.*',
  '20minutemail.com', 'tempmail.*', 'temp-mail.*', 'tempmailo.com', 'tempr.email', 'minutemail.*', 'throwawaymail.com', 'trashmail.*', 'trash-mail.*', 'trashmail.me', 'maildrop.cc', 'mailnesia.com',
  'mailcatch.com', 'mailnull.com', 'mailsac.com', 'getnada.com', 'nada.email', 'dispostable.com', 'fakeinbox.com', 'getairmail.com', 'mohmal.com', 'mintemail.com', 'moakt.com', 'mytemp.email',
  'emailondeck.com', 'discard.email', 'discardmail.com', 'spamgourmet.com', 'spambox.us', 'spamfree24.org', 'mail-temporaire.fr', 'mailtemporaire.com', 'mailtemporaire.fr', 'email-temp.com',
  'tempinbox.com', 'tempomail.fr', 'haltospam.com', 'kasmail.com', 'link2mail.net', 'burnermail.io', 'inboxkitten.com', 'harakirimail.com', 'anonbox.net', 'dropmail.me', '1secmail.*', 'wegwerfmail.*',
  'crazymailing.com', 'easytrashmail.com', 'filzmail.com', 'incognitomail.org', 'mail7.io', 'mailpoof.com', 'owlymail.com', 'smailpro.com', 'tmail.ws', 'tmpmail.org', 'tmpmail.net', 'mail.tm', 'mail.gw',
];

/** `domaine` in lower case, in punycode. */
export const isDomainePartage = matcherOf(DOMAINES_PARTAGES);
/** `domaine` in lower case, in punycode; a subdomain of a throw-away domain is one too. */
export const isDomaineJetable = (domaine: string): boolean => {
  const labels = domaine.split('.');
  return labels.some((_, rang) => labels.length - rang >= 2 && isJetable(labels.slice(rang).join('.')));
};
const isJetable = matcherOf(DOMAINES_JETABLES);

function matcherOf(domaines: readonly string[]): (domaine: string) => boolean {
  const entiers = new Set(domaines.filter((domaine) => !domaine.endsWith('.*')));
  const radicaux = new Set(domaines.filter((domaine) => domaine.endsWith('.*')).map((domaine) => domaine.slice(0, -2)));
  return (domaine) => {
    if (entiers.has(domaine)) return true;
    const [radical = '', ...suite] = domaine.split('.');
    return radicaux.has(radical) && suite.length >= 1 && suite.length <= 2 && suite.every((label) => label.length <= 4);
  };
}
