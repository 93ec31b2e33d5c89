import { foldText } from '../kernel/fold-text.ts';
import type { ListField } from './list-fields.ts';

const LONGEST_TITLE = 200;

const wordsOf = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/[,\n]/)
      .map((words) => words.trim())
      .filter((words) => words !== ''),
  );

// Folded, without punctuation and without a number behind. What says the most about a column stands first.
const titles: readonly (readonly [ListField, ReadonlySet<string>])[] = [
  [
    'do-not-contact',
    wordsOf(`adb sparr, avbojer kontakt, avbojt, avregistrerad, blocked, blockerad, direktreklamsparr, dnc, do not call,
      do not contact, do not email, do not mail, do not phone, donotcall, donotcontact, donotemail, donotphone, dr sparr,
      ej dr, ej kontakt, ej kontaktas, ej reklam, ej ring, far ej kontaktas, far ej ringas, far inte kontaktas, far inte ringas,
      har nix, inte ringa, kontakta ej, kontakta inte, kontaktsparr, marknadsforingssparr, mailsparr, nej tack, nej tack till reklam,
      nix, nix sparr, nix sparrad, nix status, nix telefon, nixad, nixat, nixsparr, nixtelefon, no call, no calls, no contact, no marketing,
      on nix, opt out, opted out, optout, pa nix, reklam nej tack, reklamsparr, reklamsparrad, ring ej, ring inte, ringsparr, ringsparrad,
      smssparr, sparr, sparrad, sparrad for reklam, sparrkod, sparrmarkering, sparrstatus, telefonsparr, tps, unsubscribed, utskickssparr`),
  ],
  [
    'personal-identity-number',
    wordsOf(`fodelsenr, fodelsenummer, national id, national id number, national identification number, national identity number,
      persnr, personal id, personal id number, personal identification number, personal identity number, personal no, personal number,
      personid, personidentitet, personnr, personnummer, pers nr, person nr, person nummer, pnr, samordningsnr, samordningsnummer,
      social security no, social security number, ssn`),
  ],
  [
    'organisation-number',
    wordsOf(`bolagsnr, bolagsnummer, company id, company no, company number, company reg no, company registration number, corporate id,
      corporate id number, corporate identity number, foretagets organisationsnummer, foretags id, foretagsnr, foretagsnummer, moms nr,
      momsnr, momsnummer, momsreg nr, momsregistreringsnummer, org, org id, org nr, org no, org number, org nummer, organisation no,
      organisation number, organisations nr, organisations nummer, organisationsnr, organisationsnummer, organization number, orgnr,
      orgno, orgnummer, orgnumber, org persnr, org personnr, org personnummer, org pers nr, orgnr persnr, orgnr personnr,
      organisationsnummer personnummer, pers org nr, person organisationsnummer, person och organisationsnummer, personnr orgnr,
      person orgnr, personnummer organisationsnummer, persorgnr, registration number, registreringsnummer, vat, vat id, vat no, vat nr,
      vat number`),
  ],
  [
    'email',
    wordsOf(`e mail, e mail address, e mail adress, e mailadress, e mejl, e mejladress, e post, e post adress, e postadress, email,
      email address, email adress, emailaddress, emailadress, epost, epost adress, epostadress, kontakt e post, kontaktmail, mail,
      mail address, mail adress, mailadress, mejl, mejladress, e mail work, work email, business email, private email, personal email,
      primary email, privat e post, jobbmail, jobb e post, foretagets e post`),
  ],
  [
    'phone',
    wordsOf(`arbetstelefon, business phone, cell, cell number, cell phone, cellphone, contact number, contact phone, direct,
      direct dial, direct line, direct phone, direktnr, direktnummer, direkttelefon, direktval, fast nummer, fast telefon,
      fasttelefon, foretagstelefon, gsm, hemnummer, hemtelefon, home phone, jobbmobil, jobbtelefon, kontakt telefon, kontaktnr,
      kontaktnummer, kontakttelefon, landline, main phone, mob, mob nr, mobil, mobil nr, mobil nummer, mobile, mobile no,
      mobile number, mobile phone, mobilephone, mobilnr, mobilnummer, mobiltel, mobiltelefon, mobiltelefonnr, mobiltelefonnummer,
      msisdn, office phone, phone, phone no, phone nr, phone number, phonenumber, phone work, phone home, phone mobile,
      primary phone, privattelefon, riktnummer och telefon, ringnummer, sms nummer, switchboard, tel, tel nr, tel nummer, telefon,
      telefon nr, telefon nummer, telefone, telefonnr, telefonnummer, telefonvaxel, telefonvx, telephone, telephone number, telnr,
      telnummer, tfn, tfn nr, tfnnr, vaxel, vaxelnummer, vaxeltelefon, vx, work phone, telefon arbete, telefon arb, telefon bostad,
      telefon direkt, telefon fast, telefon hem, telefon jobb, telefon mobil, telefon privat, telefon vaxel, tel arb, tel arbete,
      tel bost, tel direkt, tel fast, tel hem, tel jobb, tel mobil, tel vaxel, tel vx, mobil jobb, mobil privat, nummer, number`),
  ],
  [
    'first-name',
    wordsOf(`first name, firstname, fname, fornamn, forename, given name, givenname, given names, tilltalsnamn, kontakt fornamn,
      contact first name, kontaktperson fornamn`),
  ],
  [
    'last-name',
    wordsOf(`efternamn, family name, familyname, last name, lastname, lname, slaktnamn, surname, kontakt efternamn,
      contact last name, kontaktperson efternamn`),
  ],
  [
    'company',
    wordsOf(`account, account name, affarsnamn, arbetsgivare, arbetsplats, bolag, bolaget, bolagsnamn, business, business name, company,
      companyname, company name, employer, firma, firmanamn, foretag, foretaget, foretags namn, foretagsnamn, forening,
      foreningsnamn, juridiskt namn, kundforetag, organisation, organisation name, organisationsnamn, organization,
      organization name, trade name, verksamhet`),
  ],
  [
    'role',
    wordsOf(`arbetstitel, befattning, befattningar, befattningstitel, funktion, job title, jobb titel, jobbtitel, job role, jobtitle, kontaktroll,
      position, profession, roll, role, title, titel, tjanst, yrke, yrkesroll, yrkestitel`),
  ],
  [
    'name',
    wordsOf(`beslutsfattare, contact, contact name, contact person, contactname, customer, customer name, decision maker, for och efternamn,
      fornamn efternamn, fornamn och efternamn, first and last name, full name, fullname, fullstandigt namn, hela namnet, kontakt,
      kontakt namn, kontaktnamn, kontaktperson, kontaktpersoner, kund, kundens namn, kundnamn, lead name, name, namn, namn efternamn,
      efternamn fornamn, person, personnamn, prospect, prospekt, vd, vd namn`),
  ],
  [
    'note',
    wordsOf(`anm, anmarkning, anmarkningar, anteckning, anteckningar, comment, comments, fritext, info, information, kommentar, kommentarer,
      memo, note, notera, notering, noteringar, notes, ovrig info, ovrig information, ovriga upplysningar, ovrigt, remark, remarks`),
  ],
  [
    'ignore',
    wordsOf(`address, adress, adressrad, age, aktiv, alder, anstallda, antal anstallda, antal, besoksadress, bransch, branschkod, city, c o, co,
      co adress, country, county, created, customer id, customer no, customer number, date, date of birth, datum, domain, doman, employees,
      fax, fax nr, faxnr, faxnummer, fax number, fodelsear, fodelsedatum, gata, gatuadress, gender, hemsida, id, industry, kategori,
      kommun, kommunkod, kon, kundnr, kundnummer, lan, lankod, land, landskod, lopnr, lopnummer, nr, no, omsattning, ort, ortnamn, post nr,
      post nummer, postadress, postal address, postal code, postcode, postkod, postnr, postnummer, postort, rad, radnr, ref, region,
      resultat, revenue, row, sex, skapad, sni, sni kod, snikod, stad, state, street, street address, turnover, typ, type, url,
      utdelningsadress, uppdaterad, updated, web, webb, webbadress, webbplats, webbsida, website, zip, zip code, zipcode`),
  ],
];

const fieldOf: ReadonlyMap<string, ListField> = new Map(
  titles.toReversed().flatMap(([field, words]) => Array.from(words, (word) => [word, field] as const)),
);

/** What a column's title says that it holds, in Swedish or English; null when the title is not known. */
export function fieldOfTitle(title: string): ListField | null {
  const words = foldText(title.slice(0, LONGEST_TITLE))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return fieldOf.get(words) ?? fieldOf.get(withoutCount(words)) ?? null;
}

// `Telefon 2`, `mobil1`, `Phone 1 - Value`.
const withoutCount = (words: string): string =>
  words
    .replace(/ ?\b\d{1,2} value$/, '')
    .replace(/ ?\d{1,2}$/, '')
    .replace(/ \d{1,2}(?= )/g, '');
