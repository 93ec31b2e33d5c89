/**
 * Who counts the opening of messages, and how the addresses of their pictures begin: facts out of two lists,
 * leggett/simplify-trackers (MIT and BSD 3-Clause) and apparition47/MailTrackerBlocker (BSD 3-Clause), whose licences
 * stand in `resources/licences`. Companies that count only their own customers are left out. A line for each service;
 * how a pattern is read stands in `match-vendor.rules.ts`.
 */
export const trackerVendors = `
1&1: simg.1und1.de oc.ionos.com/?utm_rid= t.ionos.com/oms_p/
365offers.trade: trk.365offers.trade
4Cite: /?sv_cid=
Absolute Software: click.absolutesoftware-email.com/open.aspx
ActionKit: track.sp.actionkit.com/q/
Active: click.email.active.com/q
ActiveCampaign: /lt.php?**l=open
Act-On: actonsoftware.com
activecore: h-cast.jp/mail_open
Acoustic: /open/log/ mkt#.com/open mkt#.net/open /eos/v1/{200}
AdComplete: /banman.asp?
Adobe: /trk?t= /r/?id=**,1 demdex.net t.info.adobesystems.com toutapp.com 112.2o7.net postoffice.adobe.com/po-server/link/open
Adtriba: d.adtriba.com
AgileCRM: agle2.me/open
Agoda: xml.agoda.com/EmailTracking/
Air Miles: email.airmiles.ca/O
Airbnb: email.airbnb.com/wf/open
Aislelabs: app.aislelabs.com/o/emailv3/
Alaska Airlines: click.points-mail.com/open sjv.io/i/ gqco.net/i/
Alibaba: ae.mmstat.com/ae.edm.edm_open
Alida: aaacrossroads.com/c/static_images/
Amazon: sellercentral.amazon.com/nms/img/ sellercentral.amazon.co.uk/nms/img/ sellercentral-europe.amazon.com/nms/img/ sellercentral-japan.amazon.com/nms/img/ amazon.com/gp/r.html /gp/forum/email/tracking
Amazon SES: awstrack.me/I0/ /CI0/{50}/ /aws-track-email-open amazonappservices.com/trk amazonappservices.com/r/ awscloud.com/trk
Amobee: d.turn.com/r/
Apo.com: info.apo.com/op/
Apple: apple.com/report/2/its_mail_sf /apple_email_link/spacer
Appriver: appriver.com/e1t/o/
Apptivo: apptivo.com
Artegic: elaine-asp.de
Asana: app.asana.com/-/open
Ashby: app.ashbyhq.com/api/beacon/email-read/
ASUSTeK: emditpison.asus.com
Atlassian: i.trellomail.com/e/eo sptrack.trello.com/q/ bitbucket.org/account/notifications/mark-read/
AT&T: clicks.att.com/OCT/eTrac
AutoAlert: dealer.autoalert.com/email/tracking/open fzlnk.com/AutoAlertEmailHandler.ashx
Autopilot: autopilotmail.io autopilotmail#.io
AWeber: openrate.aweber.com
Axios: link.axios.com/img/
Backpack Internet: app.bentonow.com/ahoy/messages/
Bananatag: bl-1.com
Bandsintown: px1.bandsintown.com
Bazaarvoice: bazaarvoice.com/a.gif
Benchmark Email: bmetrack.com/c/o
Bison: clicks.bisonapp.com
Blackbaud: support.planetary.org/site/PixelServer /smtp.mailopen
Blueshift: blueshiftmail.com/wf/open getblueshift.com/track
Bombcom: bixel.io
Boomerang: mailstat.us/tr
Boots: boots.com/rts/open.aspx
Boxbe: boxbe.com/stfopen
Browserstack: browserstack.com/images/mail/track-open
BuzzStream: tx.buzzstream.com
Campaign Monitor: cmail#.com/t/ createsend#.com/t/
Campaigner: trk.cp20.com/open/
Canary Mail: canarymail.io/track
Cheetah Digital: /rts/open.aspx?tp= /open.aspx?tp= /WebEvent/SetCookie.gif?tp=
CircleCI: email.circleci.com/o/
Cirrus Insight: tracking.cirrusinsight.com
Clarivate: /email/track?a=
ClickMeter: pixel.watch
Clio: app.clio.com/tracking_pixel market.clio.com/trk
Close: close.io/email_opened close.com/email_opened dripemail2.com
cloudHQ: cloudhq.io/mail_track cloudhq-mkt#.net/mail_track
Coda: coda.io/logging/ping
CodePen: mailer.codepen.io/q
CommissionSoup: cstrk.net/imp.aspx
ConneQuityMailer: connequitymailer.com/open/
Conrad: aktuell.conrad.de/g.html
Constant Contact: rs6.net/on.jsp constantcontact.com/images/p1x1.gif
ContactMonkey: contactmonkey.com/api/v1/tracker
ConvertKit: open.convertkit-mail.com open.convertkit-mail#.com convertkit-mail.com/o/ convertkit-mail#.com/o/
Copper: prosperworks.com/tp/t
Cprpt: /o.aspx?t=
Cordial: /o/p/#:
Creditmantri: mailer.creditmantri.com/t/
Critical Impact: portal.criticalimpact.com/c2/
Customer.io: customeriomail.com/e/o track.customer.io/e/o /e/o/{60}
Cyberimpact: app.cyberimpact.com/footer-image
Data Axle: ympxl.com/log.gif
dataX: openedlog.bdash-cloud.com/opened openedlog.smart-bdash.com/opened
Dell: ind.dell.com
DidTheyReadIt: xpostmail.com
Doorkeeper: r.doorkeeper.jp/{40}
Dotdigital: trackedlink.net dmtrk.net email.syntricate.com.au
Driftem: driftem.com/ltrack
Dropbox: dropbox.com/l/
DZone: mailer.dzone.com/open.php
eBay: ebayadservices.com/marketingtracking/v1/impression
Ebsta: console.ebsta.com ebsta.com/r/ /ebsta.gif
EdgeSuite: epidm.edgesuite.net
eGain: notify.egain.cloud/egain/notify/
Egocdn: egocdn.com/syn/mail_s.php
Email on Acid: eoapxl.com
EmailTracker.website: my-email-signature.link
Emarsys: emarsys.com/e2t/o/ /mo/{40}.gif
EmberPoint: rec.mpse.jp
Envoke: envoke.com/o/
Epsilon: login.dotomi.com/ucm/ /O/{34}/{32} /O/{200}
eSputnik: esputnik.com/repository/applications/commons/hidden.png
Etransmail: ftrans03.com/linktrack/
Eventbrite: eventbrite.com/emails/action
EventsInYourArea: eventsinyourarea.com/track
EveryAction: click.everyaction.com/j/
Evite: pippio.com/api/sync nli.evite.com/imp
ezyVet: ezyvet.com/email_open_log.php
Fastic: /e/eo?_t=
Flipkart: flipkart.com/t/open
ForMirror: formirror.com/open/
Freelancer: freelancer.com/1px.gif
FreshMail: /o/{10}/{10}
Front: app.frontapp.com/*/seen web.frontapp.com/api
FullContact: fullcontact.com/wf/open
G-Lock Analytics: fssdev.com/t/?
GearBest: appinthestore.com/marketing/mail-user-deal/open
Gem: zen.sr/o
GetBase: getbase.com/e1t/o/
GetNotify: email81.com
GetPocket: email.getpocket.com/wf/open
GetResponse: getresponse.com/open.html /open.html?x=
GitHub: github.com/notifications/beacon
Glassdoor: mail.glassdoor.com/pub/as
GMass: ec2-52-26-194-35.us-west-2.compute.amazonaws.com gmreg#.net gmtrack.net
Gmelius: gml.email
GoDaddy: email.cloud.secureclick.net/view
Google: ad.doubleclick.net/ddm/ad google-analytics.com/collect google.com/appserve/mkt/img/ notifications.google.com/g/img/ youtube.com/gen_204 youtube.com/attribution_link
Grammarly: grammarly.com/open
Granicus: govdelivery.com/track links.ssa.gov/track
GreenMail: greenmail.co.in
Groupon: groupon.com/analytic/track.gif
GrowthDot: growthdot.com/api/mail-tracking
Higher Logic: informz.net/z/{40}/image.gif
Hiretual: api.hiretual.com/webhooks/tracking/open/
Homeaway: trk.homeaway.com
HubSpot: t.hubspotemail.net t.hubspotfree.net t.hubspotfree-hs.com t.signaux.com t.senal.com t.signale.com t.sidekickopen.com t.sidekickopen#.com t.sigopn.com t.sigopn#.com t.hsmsdd.com t.strk#.email track.getsidekick.com /e2t/o/ /e2t/c/ /e2t/to/ hubspotlinks.com/Bto/ hubspotlinks.com/Cto/ /e3t/Bto/ /e3t/Cto/
Hyper Hyper: hyperhub.com.au/newhub/api/email/track
iContact: click.icptrack.com/icp
Indeed: subscriptions.indeed.com/imgping
Infobip: /tracking/1/open/{8}
Keap: infusionsoft.com/app/emailOpened keap-link#.com/v2/render/
Insightly: insgly.net/api/trk
Integral Ad Science: pixel.adsafeprotected.com
Intercom: via.intercom.io/o intercom-mail.com/o intercom-mail.com/q intercom-mail.com/via/
Inxmail: /d/d.gif?
Jeeng: /stripe/image?cs_
Klaviyo: trk.klaviyomail.com
LaunchBit: launchbit.com/taz-pixel
LinkedIn: linkedin.com/emimp/ help.linkedin.com/rd/
Litmus: emltrk.com
Liveclicker: em.realtime.email/service/rte
LiveIntent: /imp?s=#&
LogDNA: ping.answerbook.com
Magento: magento.com/trk magento.com/wf/open go.rjmetrics.com
Mailbird: tracking.getmailbird.com/OpenTrackingPixel/
Mailbutler: mailbutler.io/tracking/
Mailcampaigns: interface.mailcampaigns.nl
Mailcastr: mailcastr.com/image/
Mailchimp: list-manage.com/track mailchimp.com/mctx/opens /track/open.php?u=
Mailcoral: mailcoral.com/open
MailerLite: /link/o/
Mailgun: /o/eJ
MailInifinity: mailinifinity.com/ptrack
Mailjet: mjt.lu/oo mj.am/oo/ /oo/{20}
Mailshake: w1.mslai.net/prod/open/ w1.msstnu.com/prod/open/
Mailspring: getmailspring.com/open img.secureserver.net/bbimage.aspx
MailTag: mailtag.io/email-event
Mailtrack: mailtrack.io/trace mltrk.io/pixel
Mailzter: mailzter.in/ltrack
Mandrill: mandrillapp.com/track /track/open.php
Mapp: /tr/p.gif? enews.zdnet.com/imagelibrary/
Marketo: marketo.com/trk
Maropost: /a/#/open/#/
MDirector: track.mdrctr.com/track/open/
Medallia: survey.medallia.com/?**invite-opened=yes survey.medallia.eu/?**invite-opened=yes
Mention: mention.com/e/o/
MessageGears: /o/4/eyJhaSI6
Meta: facebook.com/aymt/aa/ facebook.com/r/v/ facebook.com/email_open_log_pic.php facebookdevelopers.com/trk fb.com/trk
MetaData: metadata.io/e1t/o/
Microsoft: svc.dynamics.com/t/i/ mucp.api.account.microsoft.com gridinbound.blob.core.windows.net dist.nam.formspro.microsoft.com/api/invite/outbound/
Mixmax: email.mixmax.com track.mixmax.com mixmax.com/api/track/ mixmax.com/e/o
Mixpanel: mixpanel.com/trk mixpanel.com/track
Movable Ink: /p/cp/{16}/o.gif /p/up/{16}/o.gif
MyEmma: e2ma.net/track t.e2ma.net
NationBuilder: nationbuilder.com/r/o nationbuilder.com/wf/open
NeteCart: netecart.com/ltrack
Netflix: beaconimages.netflix.net/img/
NetHunt: nethunt.com/api/v1/track/email/ nethunt.co/pixel.gif
Neustar: /emailprefs/images/
NewtonHQ: tr.cloudmagic.com
Omnisend: /transactional/track/{24}
Ongage: /?xol= /?xul=
OpenBracket: openbracket.co/track
Opicle: track.opicle.com
Optimove: /ss/o/{22}/{3}/{22}/
Oracle: tags.bluekai.com/site en25.com/e/ dynect.net/trk.php lifelock.custhelp.com/rd/ bm5150.com/t/ bm23.com/t/ /t/o? /pub/as?_ri_= /e/FooterImages/FooterImage
OutMaster: outmaster.co/mailer/index.php/campaigns/
Outreach: app.outreach.io /api/mailings/opened
Paved: vpdae.com/open/
PayBack: email.payback.in/a/ mail.payback.in/tr/
PayPal: paypal-communication.com/O/ t.paypal.com/ts
Paystone: link.datacandy.com/i/
Paytm: email.paytm.com/wf/open trk.paytmemail.com
PersistIQ: infinite-stream-5194.herokuapp.com/pixel
phpList: /ut.php?u= phplist.com/lists/ut.php
Pipedrive: pipedrive.com/wf/open api.nylas.com/open
Polymail: polymail.io/v2/z/ share.polymail.io
Postmark: pstmrk.it
Product Hunt: links.producthunt.com/oo/
ProlificMail: prolificmail.com/ltrack
Qualtrics: /WRQualtricsContacts/Watermark.php
Quora: quora.com/qemail/mark_read
ReachMail: /open/{23}/image.gif
ReplyCal: replycal.com/home/index/?token
ReplyMsg: replymsg.com
Responder.co.il: opens.responder.co.il
Rocketbolt: email.rocketbolt.com/o/
Sailthru: sailthru.com/trk /img/{48}/{8}.gif
Salesforce: salesforceiq.com/t.png beacon.krxd.net app.relateiq.com/t.png nova.collect.igodigital.com exct.net/open.aspx /open.aspx? pixel.inbox.exacttarget.com pardot.com/r/ /r/#/1/#/open/1
SalesHandy: saleshandy.com/web/email/countopened
Salesloft: salesloft.com/email_trackers
Segment: email.segment.com/e/o/ api.segment.io/v1/pixel/track
Selligent: /optiext/optiextension.dll strongview.com/t emsecure.net selligent.com slgnt.eu slgnt.us
Brevo: sendibtd.com sendibw#.com/track/ sendibww.com/track/ amxe.net
SendGrid: sendgrid.net/wf/open sendgrid.com/wf/open sendgrid.net/trk sendgrid.com/trk sendgrid.net/mpss/o sendgrid.com/mpss/o sendgrid.net/ss/o sendgrid.com/ss/o /wf/open?upn=
SendPulse: stat-pulse.com
Sendy: /sendy/t/
Shopify: /tools/emails/open/
Signal: signl.live/tracker
Skillsoft: skillsoft.com/trk
Smore: smore.com/app/reporting/pixel/
SMTP.com: track.smtpsendmail.com
Snov.io: /track/open/v2-
SparkPost: sparkpostmail2.com /q/{10}~~/
Splio: trk-2.net/ouv
Steam: store.steampowered.com/emi/
Streak: mailfoogae.appspot.com streak.com/e/o/
Substack: substack.com/o/
Superhuman: r.superhuman.com
Tata Docomo Business: tatadocomobusiness.com/rts/
Techgig: /tj_mailer_opened_count_all.php
Telstra: tapi.telstra.com/presentation/v1/notification-mngmt/delivery-status-tracker
The Atlantic: data-cdn.theatlantic.com/email.gif links.e.theatlantic.com/open/log/
The Chronicle of Higher Education: d2uowlhdj52lqx.cloudfront.net/emailbeacon.png
The Washington Post: palomaimages.washingtonpost.com/pr2/ s2.washingtonpost.com/beacon/
TheTopInbox: thetopinbox.com/track/
Thunderhead: na5.thunderhead.com
TinyLetter: tinyletterapp.com/*/open.gif
ToutApp: go.toutapp.com
Track: trackapp.io/b/ trackapp.io/r/ trackapp.io/static/img/track.gif
Transferwise: links.transferwise.com/track/
Traverse: /getpic.php?l=
Tripolis: /public/o/{40}/t.gif
Twitch: spade.twitch.tv/track
Twitter: twitter.com/scribe/ibis
Udacity: udacity.com/wf/open
Unsplash: email.unsplash.com/o/
Upland PostUp: efeedbacktrk.com
Upwork: email.mg.upwork.com/o/
User.com: user.com/emails/open/
Validity: returnpath.net/pixel.gif pixel.app.returnpath.net /ea/{10}/?e={36}
Varibase: e.varibase.com/mail/MOS
Vcommission: tracking.vcommission.com
Verizon: verizon.com/econtact/ecrm/EmailTracking.serv
VinSolutions: vinlens.com/email.ashx
Vtiger: od2.vtiger.com/shorturl.php
Webtrekk: webtrekk.net
WhatCounts: whatcounts.com/t
Wild Apricot: wildapricot.com/o/ wildapricot.org/emailtracker /EmailTracker/EmailTracker.ashx
Wix: shoutout.wix.com/*/pixel/
WordPress: pixel.wp.com/t.gif
Workona: workona.com/mk/op/
Yahoo: a.analytics.yahoo.com/p.pl
YAMM: yamm-track.appspot.com
Yardi: /t/teo?ref=
Yesware: yesware.com/trk yesware.com/t/ t.yesware.com
Zendesk: futuresimple.com/api/v1/sprite.png
Zeta Global: e.newsletters.cnn.com/open/ e.email.consumerreports.org/open/
Zoho: maillist-manage.com/clicks/ /clicks/*/*/open.gif sender#.zohoinsights-crm.com/ocimage/
`;
