/** Parameters whose value stands for the recipient, whoever made the address. */
export const recipientParameters: ReadonlySet<string> = new Set(
  `contact contactid contact_id contactkey recipient recipientid recipient_id rcpt rid subscriber subscriberid
  subscriber_id subid subkey user userid user_id uid personid person_id prospect prospectid prospect_id lead leadid
  lead_id member memberid member_id customer customerid customer_id email emailid email_id email_hash emailmd5
  emailhash mottagare mottagarid kund kundid kundnr kundnummer epost e-post mail uniqid euid guid trackid tracking_id
  trackingid openid viewid hem hashed_email user_hash usr pers_id`.split(/\s+/),
);

/** Parameters that are the same for everybody who gets the message, or that make a picture what it is. */
export const campaignParameters: ReadonlySet<string> = new Set(
  `utm_source utm_medium utm_campaign utm_content utm_term utm_id gclid gbraid wbraid dclid fbclid msclkid mc_cid
  _hsmi hsa_cam hsa_grp hsa_ad hsa_src hsa_tgt hsa_kw hsa_mt hsa_net hsa_ver hsa_acc hsctatracking ref source campaign
  cid cmpid mid v ver version rev w h width height size format fm quality q fit crop dpr auto t ts time cache cb s sig
  signature expires policy key-pair-id itok alt sku product productid artnr article variant ean isbn page id_token
  x-amz-algorithm x-amz-credential x-amz-date x-amz-expires x-amz-signedheaders x-amz-signature x-amz-security-token
  se sp sv sr st pwd resid authkey share usp list v_id video lang locale hash md5sum etag digest`.split(
    /\s+/,
  ),
);
