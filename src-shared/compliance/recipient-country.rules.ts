/** A sign of the country that somebody is reached in. */
export interface CountrySign {
  /** ISO 3166. */
  readonly country: string;
  readonly sign: 'phone' | 'address' | 'organisation';
}

// Country codes that are sold all over the world, so that they say nothing of where somebody is.
const generic: ReadonlySet<string> = new Set(
  'ac ag ai am bz cc cd co cx dj eu fm gg gl im in io la lc li ly me ms mu nu pw re sc sh st su tk to tv vc vu ws'.split(
    ' ',
  ),
);

/** The country of an address's domain; null for `.com`, `.nu` and the like. The United Kingdom's is `GB`. */
export function countryOfDomain(domain: string): string | null {
  const top = domain.slice(domain.lastIndexOf('.') + 1).toLowerCase();
  if (!/^[a-z]{2}$/.test(top) || generic.has(top)) return null;
  return top === 'uk' ? 'GB' : top.toUpperCase();
}

/** The one country that every sign speaks for; null when there is none or they disagree: then somebody must be asked. */
export function agreedCountry(signs: readonly CountrySign[]): string | null {
  const countries = new Set(signs.map(({ country }) => country));
  const [first] = countries;
  return countries.size === 1 && first !== undefined ? first : null;
}

// Providers where private people have their addresses; an employer's own domain is none of them.
const privateProviders: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com hotmail.com hotmail.se hotmail.no hotmail.dk hotmail.fi hotmail.co.uk hotmail.de hotmail.fr
  outlook.com outlook.se outlook.dk live.com live.se live.no live.dk msn.com yahoo.com yahoo.se yahoo.no yahoo.dk yahoo.de
  yahoo.fr yahoo.co.uk yahoo.it yahoo.es ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.de gmx.net gmx.at web.de
  t-online.de freenet.de proton.me protonmail.com pm.me tutanota.com tuta.io fastmail.com zoho.com mail.com hey.com
  telia.com telia.se comhem.se spray.se swipnet.se bredband.net bredband2.com bahnhof.se tele2.se passagen.se home.se
  glocalnet.net ownit.nu online.no start.no broadpark.no getmail.no jubii.dk mail.dk stofanet.dk kolumbus.fi luukku.com
  suomi24.fi elisanet.fi orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it wp.pl
  o2.pl onet.pl interia.pl telefonica.net telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl xs4all.nl hetnet.nl eircom.net
  btinternet.com virginmedia.com sky.com talktalk.net yandex.com mail.ru`.split(/\s+/),
);

/** True for an address at a provider for private people: whoever it belongs to, it is not an employer's. */
export const isPrivateDomain = (domain: string): boolean => privateProviders.has(domain.toLowerCase());
