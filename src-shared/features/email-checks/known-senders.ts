/**
 * A service that sends mail or follows it, and what its addresses look like: written for what the lists miss, which is
 * links, Nordic services and services that moved. Patterns and names are separated by spaces.
 */
interface KnownSender {
  readonly vendor: string;
  /** Addresses of pictures that count opening, whatever else lies at the same host. */
  readonly opens?: string;
  /** Addresses that count who follows them before they lead on. */
  readonly clicks?: string;
  /** Its own domains: an address there that bears other signs of counting is this service's. */
  readonly domains?: string;
  /** Parameters whose value stands for the recipient, on anybody's address. */
  readonly marks?: string;
}

const nordic: readonly KnownSender[] = [
  {
    vendor: 'Apsis',
    opens: 'tr.aonetrk.com/open',
    clicks: 'tr.apsis.one/e/',
    domains: 'apsis.one aonetrk.com anpdm.com apsis.com apsis.cloud',
  },
  { vendor: 'Lime', domains: 'bwz.se lime-technologies.com limecrm.com lundalogik.com lundalogik.se' },
  { vendor: 'Upsales', domains: 'upsales.com upsales.se' },
  { vendor: 'Rule', domains: 'rule.io rule.se rulemailer.se rulemailer.com' },
  { vendor: 'Get a Newsletter', domains: 'gansub.com getanewsletter.com' },
  { vendor: 'GetAccept', domains: 'getaccept.com' },
  { vendor: 'Vainu', domains: 'vainu.io vainu.com' },
  { vendor: 'Paloma', domains: 'paloma.se' },
  { vendor: 'Ungapped', domains: 'ungapped.com ungapped.se' },
  { vendor: 'Carma', domains: 'carmamail.com compost.se' },
  { vendor: 'Voyado', domains: 'voyado.com voyado.se' },
  { vendor: 'Liana', domains: 'lianamailer.com lianatech.com' },
  { vendor: 'SuperOffice', domains: 'superoffice.com' },
  { vendor: 'Peytzmail', opens: 'peytzmail.com/r/', clicks: 'peytzmail.com/c/', domains: 'peytzmail.com' },
  {
    vendor: 'Agillic',
    opens: '/web/open/{30}',
    clicks: '/api/api/checker/click',
    domains: 'agillic.net agilliccdn.com',
    marks: 'lgn_uid',
  },
];

const mailingServices: readonly KnownSender[] = [
  {
    vendor: 'Mailchimp',
    clicks: 'list-manage.com/track/click mailchimp.com/mctx/clicks /track/click?u=',
    domains: 'list-manage.com mailchimp.com',
    marks: 'mc_eid',
  },
  {
    vendor: 'Mandrill',
    opens: 'mandrillapp.com/track/open.php',
    clicks: 'mandrillapp.com/track/click',
    domains: 'mandrillapp.com',
  },
  {
    vendor: 'Brevo',
    opens: '/tr/op/ /mk/op/',
    clicks: '/tr/cl/ /mk/cl/ r.brevolinks.com sendibw#.com/track/click',
    domains: 'sendibt2.com sendibt3.com sendibm1.com sendibm2.com sendibm3.com brevolinks.com sendinblue.com',
  },
  {
    vendor: 'SendGrid',
    opens: '/wf/open /ss/o/',
    clicks: '/ls/click?upn= /ss/c/ /wf/click?upn=',
    domains: 'sendgrid.net sendgrid.com',
  },
  { vendor: 'Mailjet', clicks: 'mjt.lu/lnk mj.am/lnk /lnk/{12}/#/{16}', domains: 'mjt.lu mj.am mailjet.com' },
  { vendor: 'Mailgun', clicks: '/c/eJ', domains: 'mailgun.org mailgun.net' },
  {
    vendor: 'ActiveCampaign',
    opens: '/lt.php?x= /lt.php?**l=open',
    clicks: '/lt.php?x= /lt.php?s= /lt.php?notrack',
    domains: 'activehosted.com acemlna.com acemlnb.com acemlnc.com acemlnd.com acblnk.com emlnk.com',
    marks: 'vgo_ee',
  },
  {
    vendor: 'Klaviyo',
    opens: 'klclick.com/o/ klclick#.com/o/',
    clicks: 'klclick.com klclick#.com klaviyomail.com',
    domains: 'klaviyomail.com klclick.com',
    marks: '_kx _ke',
  },
  {
    vendor: 'Dotdigital',
    clicks: 'dmtrk.net trackedlink.net /*/cr.aspx',
    domains: 'dmtrk.net',
    marks: 'dm_i',
  },
  {
    vendor: 'Campaign Monitor',
    opens: 'createsend.com/t/',
    clicks: 'createsend.com/t/ createsend#.com/t/ cmail#.com/t/',
    domains: 'createsend.com createsend1.com',
  },
  { vendor: 'Constant Contact', clicks: 'rs6.net/tn.jsp', domains: 'rs6.net' },
  {
    vendor: 'Salesforce',
    clicks: 'exct.net/?qs= /?qs={40} pardot.com/e/ pardot.com/l/',
    domains: 'exct.net exacttarget.com pardot.com',
    marks: 'sfmc_sub et_rid',
  },
  { vendor: 'Marketo', clicks: '/dc/{40}', domains: 'marketo.com mktoweb.com', marks: 'mkt_tok' },
  {
    vendor: 'Oracle',
    clicks: '/e/er?',
    domains: 'en25.com rsys2.net responsys.net',
    marks: 'elqtrackid elq _ri_ _bta_tid',
  },
  {
    vendor: 'Microsoft',
    clicks: 'svc.dynamics.com/t/r/ svc.dynamics.com/t/t/',
    domains: 'svc.dynamics.com',
    marks: 'msdynttrid',
  },
  {
    vendor: 'MailerLite',
    clicks: '/link/c/{20} mlsend.com/link/ mlsend#.com/link/',
    domains: 'mlsend.com mlsend2.com',
    marks: 'ml_subscriber ml_subscriber_hash',
  },
  {
    vendor: 'ConvertKit',
    clicks: 'click.convertkit-mail.com click.convertkit-mail#.com convertkit-mail#.com/c/',
    domains: 'convertkit-mail.com convertkit-mail2.com',
    marks: 'ck_subscriber_id',
  },
  { vendor: 'Amazon SES', clicks: 'awstrack.me/L0/ awstrack.me/CL0/', domains: 'awstrack.me' },
  { vendor: 'Postmark', clicks: 'pstmrk.it pmrdy.com/track/click', domains: 'pstmrk.it pmrdy.com' },
  { vendor: 'SparkPost', clicks: '/f/a/{10}~~/ spgo.io', domains: 'sparkpostmail.com sparkpostmail2.com' },
  {
    vendor: 'Customer.io',
    clicks: 'customeriomail.com/e/c track.customer.io/e/c /e/c/{60}',
    domains: 'customeriomail.com',
  },
  { vendor: 'Braze', clicks: '/uni/ls/click?upn=' },
  { vendor: 'AWeber', clicks: 'clicks.aweber.com/y/ct/', domains: 'aweber.com' },
  { vendor: 'GetResponse', clicks: '/click.html?x=' },
  { vendor: 'Omnisend', clicks: 'omnisendlink.com', domains: 'omnisendlink.com soundestlink.com' },
  { vendor: 'Emarsys', domains: 'emarsys.net', marks: 'sc_uid' },
  { vendor: 'Vero', marks: 'vero_id' },
  { vendor: 'Drip', clicks: 'getdrip.com/c/', domains: 'getdrip.com', marks: '__s' },
  { vendor: 'Omeda', clicks: 'omeclk.com/portal/', marks: 'oly_enc_id oly_anon_id' },
  {
    vendor: 'Keap',
    clicks: 'infusionsoft.com/app/linkClick keap-link#.com/v2/click/',
    domains: 'infusionsoft.com',
    marks: 'inf_contact_key',
  },
  {
    vendor: 'Zoho',
    clicks: 'maillist-manage.com/click/ maillist-manage.eu/click/ zcsend.net',
    domains: 'maillist-manage.com maillist-manage.eu zcsend.net',
  },
  { vendor: 'Listrak', marks: 'trk_contact' },
  { vendor: 'Substack', clicks: 'email.substack.com/c/ substack.com/redirect/' },
];

const sellingTools: readonly KnownSender[] = [
  {
    vendor: 'HubSpot',
    opens: '/e2t/to/ /e3t/Cto/ track.hubspot.com/__ptq.gif',
    clicks:
      '/e2t/tc/ /e2t/c/ /e2t/sc2/ /e3t/Ctc/ /e3t/Btc/ hubspotlinks.com/Ctc/ t.sidekickopen#.com t.sidekickopen.com',
    domains: 'hubspotemail.net hubspotfree.net hubspotlinks.com hs-sales-engage.com sidekickopen.com',
    marks: '_hsenc',
  },
  {
    vendor: 'Mailtrack',
    opens: 'mailtrack.io/trace mltrk.io/pixel mailsuite.com/trace',
    clicks: 'mailtrack.io/trace/link mltrk.io/link mailsuite.com/trace/link',
    domains: 'mailtrack.io mltrk.io',
  },
  { vendor: 'Yesware', clicks: 't.yesware.com yesware.com/tt/', domains: 'yesware.com' },
  {
    vendor: 'Outreach',
    opens: '/api/mailings/opened/',
    clicks: '/api/mailings/click/',
    domains: 'outreach.io outrch.com getoutreach.com',
  },
  {
    vendor: 'Salesloft',
    opens: '/email_trackers/{16}',
    clicks: '/t/#/c/{30} salesloftlinks.com',
    domains: 'salesloft.com salesloftlinks.com',
  },
  { vendor: 'Pipedrive', domains: 'pipedrive.com pipedriveemail.com' },
  { vendor: 'Apollo', domains: 'apollo.io' },
  { vendor: 'lemlist', domains: 'lemlist.com' },
  { vendor: 'Instantly', domains: 'instantly.ai' },
  { vendor: 'Reply', domains: 'reply.io' },
  { vendor: 'Woodpecker', domains: 'woodpecker.co' },
  { vendor: 'Mixmax', clicks: 'track.mixmax.com mixmax.com/api/track/', domains: 'mixmax.com' },
  { vendor: 'Streak', clicks: 'streaklinks.com', domains: 'streak.com streaklinks.com' },
  { vendor: 'Bananatag', clicks: 'bl-1.com' },
  { vendor: 'GMass', clicks: 'gmtrack.net/redirect gmreg#.net/redirect', domains: 'gmtrack.net' },
  { vendor: 'Gmelius', clicks: 'gml.email' },
  { vendor: 'Saleshandy', domains: 'saleshandy.com' },
  { vendor: 'Snov.io', clicks: '/track/click/v2-', domains: 'snov.io' },
  {
    vendor: 'Intercom',
    clicks: 'via.intercom.io/c intercom-clicks.com',
    domains: 'intercom-mail.com intercom.io',
  },
  { vendor: 'Nylas', clicks: 'api.nylas.com/link', domains: 'nylas.com' },
];

export const knownSenders: readonly KnownSender[] = [...nordic, ...mailingServices, ...sellingTools];
