import type {
  FindingKind,
  FindingWhy,
  UsesTracking,
} from '#shared/features/email-checks/draft-scan.contract.ts';

// Drafts in the shapes that services give them. Every code in them is made here and belongs to nobody.

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Always the same `length` characters out of `among` for the same seed. */
function codeOf(seed: string, length: number, among: string): string {
  let state = Array.from(seed).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2147483647,
    7,
  );
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return among[state % among.length];
  }).join('');
}

const token = (seed: string, length: number): string => codeOf(seed, length, letters);
const hex = (seed: string, length: number): string => codeOf(seed, length, '0123456789abcdef');
const uuid = (seed: string): string =>
  [8, 4, 4, 4, 12].map((length, part) => hex(`${seed}${part}`, length)).join('-');
const base64 = (text: string): string => Buffer.from(text).toString('base64url');

export const link = (address: string, text = 'Läs mer'): string =>
  `<p><a href="${address.replaceAll('&', '&amp;')}">${text}</a></p>`;

const image = (address: string, attributes = ''): string =>
  `<img src="${address.replaceAll('&', '&amp;')}" ${attributes}>`;

const pixel = (address: string): string => image(address, 'width="1" height="1" alt=""');

export const page = (...body: readonly string[]): string =>
  `<!doctype html><html><head><title>Hej</title></head><body><p>Hej Anna!</p>${body.join('\n')}</body></html>`;

/** A whole message with a page in quoted-printable, as programs send it. */
function message(html: string, headers: Readonly<Record<string, string>> = {}): string {
  const head = {
    From: 'Nils Ek <nils@bolaget.example>',
    To: 'anna.berg@kund.example',
    Subject: 'Hej',
    ...headers,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  const body = quotedPrintable(html);
  return `${lines.join('\r\n')}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n`;
}

const quotedPrintable = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('')
    .replace(/(?:=..|[^=]){1,72}/g, '$&=\r\n')
    .replace(/=\r\n$/, '');

type Expected = readonly [
  kind: FindingKind,
  vendor: string | null,
  why: FindingWhy,
  sure: 'certain' | 'likely',
];

export interface TrackedDraft {
  readonly name: string;
  readonly source: string;
  /** What the scan finds, in its order. */
  readonly findings: readonly Expected[];
  readonly usesTracking: UsesTracking;
  /** What somebody who knows the service knows to be there and the scan does not find. */
  readonly missed?: number;
}

const opens = (
  vendor: string | null,
  why: FindingWhy = 'vendor-address',
  sure: Expected[3] = 'certain',
): Expected => ['open-pixel', vendor, why, sure];
const clicks = (
  vendor: string | null,
  why: FindingWhy = 'vendor-address',
  sure: Expected[3] = 'certain',
): Expected => ['tracked-link', vendor, why, sure];

const both = (name: string, vendor: string, source: string): TrackedDraft => ({
  name,
  source,
  findings: [opens(vendor), clicks(vendor)],
  usesTracking: 'both',
});
const only = (name: string, source: string, finding: Expected): TrackedDraft => ({
  name,
  source,
  findings: [finding],
  usesTracking: finding[0] === 'tracked-link' ? 'links' : 'opens',
});

const site = 'https://www.bolaget.example';
const toSite = encodeURIComponent(`${site}/erbjudande`);

const services: readonly TrackedDraft[] = [
  both(
    'Mailchimp',
    'Mailchimp',
    page(
      link(
        `https://bolaget.us5.list-manage.com/track/click?u=${hex('u', 25)}&id=${hex('i', 10)}&e=${hex('e', 10)}`,
      ),
      pixel(
        `https://bolaget.us5.list-manage.com/track/open.php?u=${hex('u', 25)}&id=${hex('i', 10)}&e=${hex('e', 10)}`,
      ),
    ),
  ),
  both(
    'HubSpot marketing',
    'HubSpot',
    page(
      link(`https://d2v8.eu1.hubspotlinks.com/Ctc/2P+113/d2v8/${token('hl', 120)}`),
      pixel(`https://d2v8.eu1.hubspotlinks.com/Cto/2P+113/d2v8/${token('ho', 60)}`),
    ),
  ),
  both(
    'HubSpot on a domain of its own',
    'HubSpot',
    page(
      link(`https://info.bolaget.example/e3t/Ctc/2P+113/d2v8/${token('hc', 90)}`),
      pixel(`https://info.bolaget.example/e3t/Cto/2P+113/d2v8/${token('hd', 60)}`),
    ),
  ),
  both(
    'HubSpot Sales',
    'HubSpot',
    message(
      page(
        link(
          `https://t.sidekickopen78.com/s3t/c/5/${token('sk', 60)}?te=${token('te', 40)}&si=${token('si', 16)}`,
        ),
        image(
          `https://t.sidekickopen78.com/Cto/5/f18d/${token('so', 60)}`,
          'style="display:none!important" height="1" width="1"',
        ),
      ),
    ),
  ),
  both(
    'Mailtrack',
    'Mailtrack',
    page(
      link(
        `https://mailtrack.io/trace/link/${hex('ml', 40)}?url=${toSite}&userId=1234567&signature=${hex('sg', 16)}`,
      ),
      image(`https://mailtrack.io/trace/mail/${hex('mm', 40)}.png?u=1234567`, 'width="0" height="0"'),
    ),
  ),
  only(
    'Mailtrack on its other host',
    page(pixel(`https://mltrk.io/pixel/${token('mt', 24)}`)),
    opens('Mailtrack'),
  ),
  both(
    'Yesware',
    'Yesware',
    page(
      link(`http://t.yesware.com/tt/${hex('y1', 40)}/${hex('y2', 32)}/${hex('y3', 32)}/www.bolaget.example/`),
      image(
        `http://t.yesware.com/t/${hex('y1', 40)}/${hex('y2', 32)}/spacer.gif`,
        'style="border:0; width:0; height:0; overflow:hidden;" width="0" height="0"',
      ),
    ),
  ),
  both(
    'Brevo',
    'Brevo',
    page(
      link(`https://bgfdhcg.r.af.d.sendibt2.com/tr/cl/${token('bc', 160)}`),
      pixel(`https://bgfdhcg.r.af.d.sendibt2.com/tr/op/${token('bo', 120)}`),
    ),
  ),
  both(
    'Brevo on a domain of its own',
    'Brevo',
    page(
      link(`https://r.utskick.bolaget.example/mk/cl/f/sh/${token('bm', 60)}/${token('bn', 12)}`),
      pixel(`https://r.utskick.bolaget.example/mk/op/sh/${token('bp', 60)}/${token('bq', 12)}`),
    ),
  ),
  both(
    'SendGrid',
    'SendGrid',
    message(
      page(
        link(`https://u1234567.ct.sendgrid.net/ls/click?upn=${token('sc', 200)}`),
        pixel(`https://u1234567.ct.sendgrid.net/wf/open?upn=${token('sw', 200)}`),
      ),
    ),
  ),
  both(
    'SendGrid on a domain of its own',
    'SendGrid',
    page(
      link(`https://url4321.bolaget.example/ls/click?upn=u001.${token('se', 140)}`),
      pixel(`https://url4321.bolaget.example/wf/open?upn=u001.${token('sf', 140)}`),
    ),
  ),
  both(
    'Mailjet',
    'Mailjet',
    page(
      link(
        `https://0q1p.mjt.lu/lnk/${token('mj', 40)}/2/${token('mk', 22)}/aHR0cHM6Ly93d3cuYm9sYWdldC5leGFtcGxlLw`,
      ),
      pixel(`https://0q1p.mjt.lu/oo/${token('mj', 40)}/${hex('mo', 8)}/e.gif`),
    ),
  ),
  both(
    'Mailgun',
    'Mailgun',
    page(
      link(`https://email.mg.bolaget.example/c/eJw${token('gc', 120)}`),
      pixel(`https://email.mg.bolaget.example/o/eJw${token('go', 90)}`),
    ),
  ),
  both(
    'ActiveCampaign',
    'ActiveCampaign',
    page(
      link(`https://bolaget.acemlnb.com/lt.php?x=3TxtmrQ${token('ac', 50)}`),
      pixel(`https://bolaget.acemlnb.com/lt.php?nl=3&c=1416&m=1545&s=${hex('as', 32)}&l=open`),
    ),
  ),
  both(
    'ActiveCampaign on a domain of its own',
    'ActiveCampaign',
    page(
      link(`https://nyheter.bolaget.example/lt.php?x=3DZy~${token('ad', 60)}`),
      pixel(`https://nyheter.bolaget.example/lt.php?x=4TZy~${token('ae', 60)}`),
    ),
  ),
  both(
    'Klaviyo',
    'Klaviyo',
    page(
      link(`https://ctrk.klclick1.com/l/${token('kl', 40)}_0`),
      pixel(`https://trk.klaviyomail.com/o/${token('ko', 60)}`),
    ),
  ),
  both(
    'Dotdigital',
    'Dotdigital',
    page(
      link(`https://r1.trackedlink.net/c/1ABC-1XYZ2-${token('dd', 12)}/c.aspx`),
      pixel(`https://r1.trackedlink.net/open/1ABC-1XYZ2-${token('dd', 12)}/o.gif`),
    ),
  ),
  both(
    'Campaign Monitor',
    'Campaign Monitor',
    page(
      link('https://bolaget.createsend1.com/t/j-l-zdtdkkt-dldljtiuk-r/'),
      pixel('https://bolaget.createsend1.com/t/j-o-zdtdkkt-dldljtiuk/o.gif'),
    ),
  ),
  both(
    'Constant Contact',
    'Constant Contact',
    page(
      link(
        `https://r20.rs6.net/tn.jsp?f=001${token('cc', 100)}==&c=${token('cd', 30)}==&ch=${token('ce', 30)}==`,
      ),
      pixel(`https://r20.rs6.net/on.jsp?ca=${uuid('ca')}&a=1101234567890&c=${uuid('cb')}&ch=${uuid('ch')}`),
    ),
  ),
  both(
    'Salesforce Marketing Cloud',
    'Salesforce',
    page(
      link(`https://click.info.bolaget.example/?qs=${hex('qs', 96)}`),
      pixel(
        `https://click.info.bolaget.example/open.aspx?ffcb10-fec11579706c0c75-fe2e1170756d037a771573-${hex('fe', 20)}`,
      ),
    ),
  ),
  both(
    'Salesforce Account Engagement',
    'Salesforce',
    page(
      link(`https://go.pardot.com/e/123456/erbjudande/abcd12/987654321?h=${token('ph', 43)}`),
      pixel('https://go.pardot.com/r/123456/1/987654321/open/1'),
    ),
  ),
  {
    name: 'Marketo',
    source: page(
      link(`https://info.bolaget.example/erbjudande?mkt_tok=${token('mk', 90)}`),
      pixel(`https://info.bolaget.example/trk?t=1&mid=${token('mi', 90)}`),
    ),
    findings: [opens('Adobe'), clicks('Marketo', 'recipient-parameter')],
    usesTracking: 'both',
  },
  {
    name: 'Oracle Eloqua',
    source: page(
      link(
        `https://s123456.t.en25.com/e/er?s=123456&lid=44&elqTrackId=${hex('el', 32)}&elq=${hex('eq', 32)}`,
      ),
      pixel(`https://s123456.t.en25.com/e/FooterImages/FooterImage1?elq=${hex('eq', 32)}&siteid=123456`),
    ),
    findings: [opens('Oracle'), clicks('Oracle')],
    usesTracking: 'both',
  },
  both(
    'Microsoft Dynamics',
    'Microsoft',
    page(
      link(`https://public-eur.mkt.dynamics.com.svc.dynamics.com/t/t/${token('dt', 60)}/${token('du', 40)}`),
      pixel(`https://bolaget.svc.dynamics.com/t/i/${token('di', 60)}/${token('dj', 40)}`),
    ),
  ),
  both(
    'MailerLite',
    'MailerLite',
    page(
      link(`https://click.mlsend.com/link/c/${token('lc', 120)}`),
      pixel(`https://click.mlsend.com/link/o/${token('lo', 100)}`),
    ),
  ),
  both(
    'ConvertKit',
    'ConvertKit',
    page(
      link(
        `https://click.convertkit-mail2.com/${token('kc', 20).toLowerCase()}/${token('kd', 14)}/${base64(site)}`,
      ),
      pixel(`https://open.convertkit-mail2.com/${token('kc', 20).toLowerCase()}`),
    ),
  ),
  both(
    'Amazon SES',
    'Amazon SES',
    message(
      page(
        link(
          `https://abc12def.r.eu-north-1.awstrack.me/L0/${toSite}/1/0110018f-${hex('am', 8)}-${uuid('an')}-000000/${token('ao', 27)}=171`,
        ),
        pixel(
          `https://abc12def.r.eu-north-1.awstrack.me/I0/0110018f-${hex('am', 8)}-${uuid('an')}-000000/${token('ap', 27)}=171`,
        ),
      ),
    ),
  ),
  both(
    'Postmark',
    'Postmark',
    page(
      link(
        `https://click.pstmrk.it/3s/www.bolaget.example%2Ferbjudande/${token('pm', 24)}/AQ/${uuid('pm')}/1/${token('pn', 10)}`,
      ),
      pixel(`https://eu.pstmrk.it/open?m=v3_1.${token('po', 80)}`),
    ),
  ),
  both(
    'SparkPost',
    'SparkPost',
    page(
      link(`https://go.bolaget.example/f/a/${token('sp', 22)}~~/AAAAAQA~/${token('sq', 120)}`),
      pixel(`https://go.bolaget.example/q/${token('sr', 22)}~~/AAAAAQA~/${token('ss', 90)}`),
    ),
  ),
  both(
    'Customer.io',
    'Customer.io',
    page(
      link(`https://e.customeriomail.com/e/c/${token('ci', 130)}/${hex('cj', 64)}`),
      pixel(`https://e.customeriomail.com/e/o/${token('ck', 110)}`),
    ),
  ),
  both(
    'GetResponse',
    'GetResponse',
    page(
      link('https://bolaget.getresponse.com/click.html?x=a62b&lc=SkFxzV&mc=rm&s=BqWwLcU&u=hOtQ5&z=EBQSnIm&'),
      pixel(
        'https://bolaget.getresponse.com/open.html?x=a62b&m=BqWwLcU&mc=rm&s=hOtQ5&u=BZJfR&z=EB8lRz7&pt=pixel',
      ),
    ),
  ),
  both(
    'Zoho Campaigns',
    'Zoho',
    page(
      link(`https://zcmp.maillist-manage.eu/click/${hex('zc', 16)}/${hex('zd', 16)}`),
      pixel(`https://zcmp.maillist-manage.com/clicks/${hex('zc', 16)}/${hex('zd', 16)}/open.gif`),
    ),
  ),
  both(
    'Outreach',
    'Outreach',
    page(
      link(`https://track.bolaget.example/api/mailings/click/${token('oc', 60)}/${token('od', 27)}`),
      pixel(`https://track.bolaget.example/api/mailings/opened/${token('oo', 60)}.gif`),
    ),
  ),
  both(
    'Salesloft',
    'Salesloft',
    page(
      link(`https://mejl.bolaget.example/t/12345/c/${uuid('sl')}/${token('sm', 40)}/`),
      pixel(`https://tracking.salesloft.com/email_trackers/${uuid('so')}/open.gif`),
    ),
  ),
  both(
    'Mixmax',
    'Mixmax',
    page(
      link(
        `https://track.mixmax.com/api/track/v2/${token('mx', 17)}/${token('my', 60)}/${token('mz', 40)}?sc=false`,
      ),
      pixel(`https://track.mixmax.com/api/track/v2/${token('mx', 17)}/${token('mw', 60)}/${token('mv', 40)}`),
    ),
  ),
  both(
    'Streak',
    'Streak',
    page(
      link(`https://streaklinks.com/${token('st', 22)}/https%3A%2F%2Fwww.bolaget.example`),
      image(
        `https://mailfoogae.appspot.com/t?sender=aW5mb0Bib2xhZ2V0LmV4YW1wbGU%3D&type=zerocontent&guid=${uuid('sg')}`,
        'width="0" height="0" style="max-height:0"',
      ),
    ),
  ),
  both(
    'Peytzmail',
    'Peytzmail',
    page(
      link(`https://bolaget.peytzmail.com/c/axt/${hex('pa', 24)}/izfbkj/logo/1814546243?t=${toSite}`),
      pixel(`https://bolaget.peytzmail.com/r/${hex('pa', 24)}/izfbkj/1190018407?f=t&t=spacer.gif`),
    ),
  ),
  both(
    'Agillic on a domain of its own',
    'Agillic',
    page(
      link(`https://nyt.bolaget.example/api/api/checker/click?ea=${token('ag', 60)}:${token('ah', 22)}==`),
      image(`https://nyt.bolaget.example/web/open/${token('ai', 64)}:${token('aj', 22)}==/open.gif`),
    ),
  ),
  both(
    'Apsis One',
    'Apsis',
    message(
      page(
        link(
          `https://tr.apsis.one/e/${token('ax', 22)}/${token('ay', 24)}/${token('az', 24)}`,
          'Se hela programmet',
        ),
        pixel(`https://tr.aonetrk.com/open/${token('aw', 40)}?pmc=${token('av', 20)}`),
        link(`https://tr.apsis.one/unsub/${token('au', 22)}/ln_${token('at', 20)}`, 'Avregistrera'),
      ),
    ),
  ),
  {
    name: 'Apsis Pro',
    source: page(
      link(
        `http://www.anpdm.com/newsletterweb/${hex('ap', 20).toUpperCase()}/${hex('aq', 20).toUpperCase()}`,
      ),
      pixel(`http://www.anpdm.com/open/${hex('ar', 24).toUpperCase()}.gif`),
    ),
    findings: [opens('Apsis', 'tiny-image'), clicks('Apsis')],
    usesTracking: 'both',
  },
  {
    name: 'Lime Marketing',
    source: page(
      link(`https://app.bwz.se/bolaget/b/l/?u=${hex('lw', 32)}&m=${hex('lx', 8)}`),
      pixel(`https://app.bwz.se/bolaget/b/o/?u=${hex('lw', 32)}&m=${hex('lx', 8)}`),
    ),
    findings: [opens('Lime', 'tiny-image'), clicks('Lime')],
    usesTracking: 'both',
  },
  {
    name: 'Upsales',
    source: page(
      link(`https://power.upsales.com/api/external/track?c=1234&t=${hex('up', 32)}&r=${toSite}`),
      pixel(`https://power.upsales.com/api/external/mail/pixel?c=1234&t=${hex('uq', 32)}`),
    ),
    findings: [opens('Upsales', 'tiny-image'), clicks('Upsales')],
    usesTracking: 'both',
  },
  {
    name: 'Rule',
    source: page(
      link(`https://app.rule.io/t/${token('ru', 32)}/${token('rv', 12)}`),
      pixel(`https://app.rule.io/t/${token('ru', 32)}/o.gif`),
    ),
    findings: [opens('Rule', 'tiny-image'), clicks('Rule')],
    usesTracking: 'both',
  },
  {
    name: 'Get a Newsletter',
    source: page(
      link(`https://gansub.com/r/${token('ga', 16)}/${token('gb', 18)}/`),
      pixel(`https://gansub.com/t/${token('gc', 16)}/${token('gd', 18)}/`),
    ),
    findings: [opens('Get a Newsletter', 'tiny-image'), clicks('Get a Newsletter')],
    usesTracking: 'both',
  },
  {
    name: 'Ungapped',
    source: page(
      link(`https://ui.ungapped.com/Mail/Click/${uuid('un')}?l=${uuid('uo')}`),
      pixel(`https://ui.ungapped.com/Mail/Open/${uuid('un')}`),
    ),
    findings: [opens('Ungapped', 'tiny-image'), clicks('Ungapped')],
    usesTracking: 'both',
  },
  {
    name: 'Voyado',
    source: page(
      link(`https://bolaget.voyado.com/l/${token('vo', 28)}`),
      pixel(`https://bolaget.voyado.com/x/${token('vp', 28)}`),
    ),
    findings: [opens('Voyado', 'tiny-image'), clicks('Voyado')],
    usesTracking: 'both',
  },
  {
    name: 'Paloma',
    source: page(
      link(`https://nyhetsbrev.paloma.se/r/${token('pl', 24)}`),
      pixel(`https://nyhetsbrev.paloma.se/i/${token('pk', 24)}`),
    ),
    findings: [opens('Paloma', 'tiny-image'), clicks('Paloma')],
    usesTracking: 'both',
  },
  {
    name: 'Carma',
    source: page(
      link(`https://c.carmamail.com/${token('cr', 12)}/${token('cs', 28)}`),
      pixel(`https://c.carmamail.com/o/${token('ct', 28)}`),
    ),
    findings: [opens('Carma', 'tiny-image'), clicks('Carma')],
    usesTracking: 'both',
  },
  only(
    'GetAccept',
    page(
      link(
        `https://app.getaccept.com/v/${token('gt', 14)}/${token('gu', 12)}/a/${hex('gv', 32)}`,
        'Öppna offerten',
      ),
    ),
    clicks('GetAccept'),
  ),
  only('Pipedrive', page(pixel(`https://pipedrive.com/wf/open?upn=${token('pd', 120)}`)), opens('Pipedrive')),
  only(
    'Superhuman',
    message(page(pixel(`https://r.superhuman.com/${token('su', 90)}.gif`))),
    opens('Superhuman'),
  ),
  only(
    'Litmus through a style sheet',
    page(
      `<style>@media print{#_t{background-image:url('https://abc12.emltrk.com/abc12?p&d=[UNIQUE]')}}</style><div id="_t"></div>`,
    ),
    ['css-beacon', 'Litmus', 'vendor-address', 'certain'],
  ),
];

const recipient = 'anna.berg@kund.example';

const generic: readonly TrackedDraft[] = [
  only(
    'a pixel at a host of its own',
    page(pixel(`https://bilder.bolaget.example/p/${token('g1', 30)}`)),
    opens(null, 'tiny-image'),
  ),
  only(
    'a pixel with a quiet name',
    page(pixel('https://bilder.bolaget.example/mellanrum.gif')),
    opens(null, 'tiny-image', 'likely'),
  ),
  only(
    'a pixel made small by its style',
    page(image(`https://x.bolaget.example/i/${token('g2', 30)}`, 'style="width:1px;height:1px;border:0"')),
    opens(null, 'tiny-image'),
  ),
  only(
    'a pixel made small by a style sheet',
    page(
      `<style>.m{width:1px;height:1px}</style>`,
      image(`https://x.bolaget.example/i?${token('g3', 30)}`, 'class="m"'),
    ),
    opens(null, 'tiny-image'),
  ),
  only(
    'a picture hidden by what it lies in',
    page(
      `<div style="display:none">${image(`https://x.bolaget.example/i?k=${token('g4', 30)}`, 'width="200"')}</div>`,
    ),
    opens(null, 'hidden-image'),
  ),
  only(
    'a picture outside the page',
    page(
      image(`https://x.bolaget.example/b.gif?k=${token('g5', 30)}`, 'style="position:absolute;left:-9999px"'),
    ),
    opens(null, 'hidden-image'),
  ),
  only(
    'a picture with a code, of ordinary size',
    page(
      image(`https://www.bolaget.example/bild?k=${token('g6', 32)}`, 'width="600" height="200" alt="Höst"'),
    ),
    opens(null, 'recipient-token', 'likely'),
  ),
  only(
    'a picture that says that it counts',
    page(image('https://www.bolaget.example/mejl/open/4711')),
    opens(null, 'open-address', 'likely'),
  ),
  only(
    'a merge tag in a picture',
    page(image('https://www.bolaget.example/logga.png?u=*|UNIQID|*', 'width="200" height="60"')),
    opens(null, 'merge-tag'),
  ),
  only(
    'the recipient’s address in a picture',
    page(
      image(
        `https://www.bolaget.example/logga.png?m=${encodeURIComponent(recipient)}`,
        'width="200" height="60"',
      ),
    ),
    opens(null, 'recipient-address'),
  ),
  only(
    'a background with a code',
    page(
      `<table background="https://www.bolaget.example/bg?r=${token('g7', 30)}" width="600"><tr><td>Hej</td></tr></table>`,
    ),
    ['css-beacon', null, 'recipient-token', 'likely'],
  ),
  only(
    'a background of a style with escapes',
    page(`<div style="background-image:u\\72l(https://x.bolaget.example/bg?email=${recipient})">Hej</div>`),
    ['css-beacon', null, 'recipient-address', 'certain'],
  ),
  only(
    'a typeface with a code',
    page(
      `<style>@font-face{font-family:F;src:url("https://f.bolaget.example/f.woff2?u=${token('g8', 30)}")}</style>`,
    ),
    ['font-beacon', null, 'recipient-token', 'likely'],
  ),
  only(
    'an imported style sheet with a merge tag',
    page(`<style>@import url(https://f.bolaget.example/m.css?c={{contact.id}});</style>`),
    ['css-beacon', null, 'merge-tag', 'certain'],
  ),
  only('a sound with a code', page(`<bgsound src="https://x.bolaget.example/s?u=${token('g9', 30)}">`), [
    'embedded-beacon',
    null,
    'recipient-token',
    'likely',
  ]),
  only(
    'a picture for Outlook alone',
    page(
      `<!--[if mso]><v:rect><v:fill type="frame" src="https://x.bolaget.example/v?email=${recipient}"/></v:rect><![endif]-->`,
    ),
    opens(null, 'recipient-address'),
  ),
  only(
    'a drawing that fetches',
    page(
      `<svg width="1" height="1"><image href="https://x.bolaget.example/s?k=${token('h0', 30)}" width="1" height="1"/></svg>`,
    ),
    opens(null, 'tiny-image'),
  ),
  only(
    'a request for a receipt',
    message(page('<p>Hej!</p>'), { 'Disposition-Notification-To': 'nils@bolaget.example' }),
    ['read-receipt', null, 'receipt-header', 'certain'],
  ),
  only(
    'a request for a receipt in an older way',
    message(page('<p>Hej!</p>'), { 'X-Confirm-Reading-To': 'nils@bolaget.example' }),
    ['read-receipt', null, 'receipt-header', 'certain'],
  ),
  only(
    'a link by way of another host, encoded twice',
    page(link(`https://go.annonsnat.example/r?k=${token('h1', 20)}&url=${encodeURIComponent(toSite)}`)),
    clicks(null, 'redirect'),
  ),
  only(
    'a link by way of another host without a code',
    page(link(`https://go.annonsnat.example/r?a=12&url=${toSite}`)),
    clicks(null, 'redirect', 'likely'),
  ),
  only(
    'a link whose end is disguised',
    page(link(`https://l.annonsnat.example/x/${base64(`${site}/erbjudande?a=1`)}`)),
    clicks(null, 'redirect'),
  ),
  only(
    'the recipient’s address in a link, in base64',
    page(link(`${site}/erbjudande?k=${base64(recipient)}`)),
    clicks(null, 'recipient-address'),
  ),
  only(
    'the recipient’s address in a link, encoded',
    page(link(`${site}/erbjudande?e=anna.berg%2540kund.example`)),
    clicks(null, 'recipient-address'),
  ),
  only(
    'a fingerprint of the recipient’s address',
    page(link(`${site}/erbjudande?email_hash=${hex('h2', 64)}`)),
    clicks(null, 'recipient-parameter'),
  ),
  only(
    'a merge tag in a link: {{contact.id}}',
    page(link(`${site}/?c={{contact.id}}`)),
    clicks(null, 'merge-tag'),
  ),
  only('a merge tag in a link: %%email%%', page(link(`${site}/?e=%%email%%`)), clicks(null, 'merge-tag')),
  only('a merge tag in a link: [[email]]', page(link(`${site}/?e=[[email]]`)), clicks(null, 'merge-tag')),
  only(
    'a merge tag in a link, encoded',
    page(link(`${site}/?e=%7B%7Bcontact.email%7D%7D`)),
    clicks(null, 'merge-tag'),
  ),
  only(
    'the recipient’s number in a link',
    page(link(`${site}/erbjudande?kundnr=104233`)),
    clicks(null, 'recipient-parameter', 'likely'),
  ),
  only(
    'a code in a link',
    page(link(`${site}/erbjudande?k=${token('h3', 32)}`)),
    clicks(null, 'recipient-token', 'likely'),
  ),
  only(
    'a Mailchimp recipient in an otherwise plain link',
    page(link(`${site}/erbjudande?utm_source=nyhetsbrev&mc_cid=${hex('h4', 10)}&mc_eid=${hex('h5', 10)}`)),
    clicks('Mailchimp', 'recipient-parameter'),
  ),
  only(
    'plain text with a tracked link',
    `Hej Anna,\n\nläs mer: http://t.yesware.com/tt/${hex('h6', 40)}/${hex('h7', 32)}/www.bolaget.example/\n\nNils`,
    clicks('Yesware'),
  ),
  only(
    'a tracked link behind a guard that the mail program put there',
    page(
      link(
        `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://u1.ct.sendgrid.net/ls/click?upn=${token('h8', 60)}`)}&data=05%7C02%7C&reserved=0`,
      ),
    ),
    clicks('SendGrid'),
  ),
  {
    name: 'a short link at a host of its own, which looks like any other',
    source: page(
      link('https://go.bolaget.example/x7Kp2'),
      pixel(`https://go.bolaget.example/o/${token('h9', 20)}`),
    ),
    findings: [opens(null, 'tiny-image')],
    usesTracking: 'opens',
    missed: 1,
  },
  {
    name: 'a picture of ordinary size that is made for each recipient under a readable name',
    source: page(
      image('https://bilder.bolaget.example/h/anna-b.png', 'width="600" height="200" alt="Hej Anna"'),
      link(`${site}/?uid=998877`),
    ),
    findings: [clicks(null, 'recipient-parameter', 'likely')],
    usesTracking: 'links',
    missed: 1,
  },
];

/** Drafts that watch their reader. */
export const trackedDrafts: readonly TrackedDraft[] = [...services, ...generic];

/** Drafts that anybody may send: nothing in them differs from one recipient to the next. */
export const cleanDrafts: readonly (readonly [name: string, source: string])[] = [
  [
    'plain text',
    'Hej Anna,\n\nhar du tid för ett samtal på torsdag?\n\nNils Ek\nBolaget AB\nhttps://www.bolaget.example',
  ],
  [
    'plain text with a long link',
    'Hej,\nse https://www.bolaget.example/nyheter/2026/11/sa-valjer-du-ratt-leverantor-av-dokumenthantering.html\nNils',
  ],
  ['a plain link', page(link(`${site}/priser`))],
  [
    'a plain link with campaign parameters',
    page(
      link(
        `${site}/priser?utm_source=mejl&utm_medium=email&utm_campaign=host-2026&utm_content=knapp-1&utm_id=${hex('c1', 24)}`,
      ),
    ),
  ],
  ['a link of an advertisement', page(link(`${site}/?gclid=${token('c2', 60)}&gad_source=1`))],
  ['a campaign that is filled in', page(link(`${site}/?utm_campaign={{campaign.name}}`))],
  ['a Mailchimp campaign without a recipient', page(link(`${site}/?mc_cid=${hex('c3', 10)}`))],
  ['an inline picture', message(page('<img src="cid:logga@bolaget" width="120" height="40" alt="Bolaget">'))],
  [
    'a picture inside the page',
    page(
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" width="1" height="1">',
    ),
  ],
  ['an inline spacer', message(page('<img src="cid:mellanrum" width="1" height="1" alt="">'))],
  [
    'a logo at an ordinary address',
    page(image(`${site}/bilder/logga.png`, 'width="180" height="60" alt="Bolaget"')),
  ],
  [
    'a logo without a size',
    page(image(`${site}/wp-content/uploads/2026/10/logga-ny-300x120.png`, 'alt="Bolaget"')),
  ],
  [
    'a picture with a version',
    page(image(`${site}/bilder/host.jpg?v=20261101&w=1200&format=webp`, 'width="600" alt="Höst"')),
  ],
  ['a line of one pixel', page(image(`${site}/bilder/linje.gif`, 'width="600" height="1" alt=""'))],
  [
    'a picture at Mailchimp’s own store',
    page(
      image(`https://mcusercontent.com/${hex('c4', 25)}/images/${uuid('c4')}.png`, 'width="564" alt="Höst"'),
    ),
  ],
  [
    'a picture at HubSpot’s own store',
    page(
      image(
        'https://25012345.fs1.hubspotusercontent-eu1.net/hubfs/25012345/host.png',
        'width="600" alt="Höst"',
      ),
    ),
  ],
  [
    'a signature with a portrait from Google',
    page(image(`https://ci3.googleusercontent.com/mail-sig/${token('c5', 80)}`, 'width="96" height="96"')),
  ],
  [
    'a picture for small screens',
    page(
      image(`${site}/bilder/mobil.jpg`, 'style="display:none;mso-hide:all" width="320" alt="Höst"'),
      image(`${site}/bilder/dator.jpg`, 'width="600" alt="Höst"'),
    ),
  ],
  [
    'a picture hidden on small screens only',
    page(
      '<style>@media (max-width:480px){.d{display:none}}</style>',
      image(`${site}/bilder/dator.jpg`, 'class="d" width="600" alt=""'),
    ),
  ],
  [
    'a typeface from Google',
    page(
      '<style>@import url("https://fonts.googleapis.com/css2?family=Inter:wght@400;700&display=swap");</style>',
      '<link rel="stylesheet" href="https://fonts.googleapis.com/css?family=Open+Sans">',
    ),
  ],
  [
    'a background at an ordinary address',
    page(
      `<td background="${site}/bilder/bakgrund.jpg" style="background-image:url('${site}/bilder/bakgrund.jpg')" width="600">Hej</td>`,
    ),
  ],
  [
    'a background for Outlook',
    page(
      `<!--[if gte mso 9]><v:rect style="width:600px;height:200px"><v:fill type="frame" src="${site}/bilder/bakgrund.jpg"/></v:rect><![endif]-->`,
    ),
  ],
  [
    'a link that ends the sending, with a code',
    page(
      link(
        `https://bolaget.us5.list-manage.com/unsubscribe?u=${hex('c6', 25)}&id=${hex('c7', 10)}&e=${hex('c8', 10)}`,
        'Avregistrera',
      ),
    ),
  ],
  [
    'a link that ends the sending, filled in',
    page(link('{{unsubscribe_link}}', 'Avsluta prenumerationen'), link('*|UNSUB|*', 'Unsubscribe')),
  ],
  [
    'a link that changes what is sent',
    page(link(`${site}/mina-utskick?k=${token('c9', 40)}`, 'Hantera dina inställningar')),
  ],
  [
    'a header that ends the sending',
    message(page('<p>Hej!</p>'), {
      'List-Unsubscribe': `<https://www.bolaget.example/stopp?k=${token('d1', 40)}>, <mailto:stopp@bolaget.example>`,
    }),
  ],
  [
    'a meeting to join',
    page(
      link(
        `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${token('d2', 48)}%40thread.v2/0?context=%7b%22Tid%22%3a%22${uuid('d2')}%22%7d`,
        'Anslut till mötet',
      ),
    ),
  ],
  ['a booking page', page(link('https://calendly.com/nils-bolaget/30min?month=2026-12', 'Boka en tid'))],
  [
    'a document to read',
    page(link(`https://docs.google.com/document/d/${token('d3', 44)}/edit?usp=sharing`, 'Underlaget')),
  ],
  [
    'a video',
    page(
      link('https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s', 'Filmen'),
      link('https://youtu.be/dQw4w9WgXcQ'),
    ),
  ],
  [
    'a page to share',
    page(
      link(`https://www.linkedin.com/sharing/share-offsite/?url=${toSite}`, 'Dela'),
      link(`https://www.facebook.com/sharer/sharer.php?u=${toSite}`, 'Dela'),
    ),
  ],
  ['an article under a code', page(link(`https://www.tidningen.example/nyheter/${uuid('d4')}`, 'Artikeln'))],
  [
    'a product',
    page(link(`${site}/produkter/iphone-15-pro-max-256gb?sku=AB12CD34EF56GH78&variant=48112233445566`)),
  ],
  [
    'the sender’s own address in a link',
    message(
      page(
        link(`${site}/kontakt?till=nils@bolaget.example`, 'Kontakta mig'),
        link('mailto:nils@bolaget.example?subject=Hej', 'Mejla mig'),
      ),
    ),
  ],
  ['a function’s address in a link', page(link(`${site}/kontakt?till=info@bolaget.example`, 'Kontakta oss'))],
  [
    'a link to log in',
    page(
      link(
        `https://login.bolaget.example/?returnUrl=${encodeURIComponent('https://app.annat.example/start')}`,
        'Logga in',
      ),
    ),
  ],
  [
    'a service’s own page',
    page(
      link('https://www.hubspot.com/pricing', 'HubSpot'),
      link('https://www.upsales.com/sv/blogg/hej', 'Upsales'),
      link('https://gansub.com/s/k5Qhyv4k/', 'Prenumerera'),
    ),
  ],
  [
    'a plain link behind a guard',
    page(
      link(
        `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${site}/priser`)}&data=05%7C02%7C${token('d5', 60)}&reserved=0`,
      ),
    ),
  ],
  [
    'a map',
    page(
      link(
        'https://www.google.com/maps/place/Stockholm/@59.3260668,17.8419721,11z/data=!3m1!4b1',
        'Hitta hit',
      ),
    ),
  ],
  [
    'a telephone number and a place in the page',
    page(link('tel:+46701234567', 'Ring'), link('#topp', 'Upp')),
  ],
  [
    'a picture of twice the size',
    page(image(`${site}/bilder/logga@2x.png`, 'width="180" height="60" alt="Bolaget"')),
  ],
];
