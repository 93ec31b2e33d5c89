/** Notes as a seller of work clothes writes them. `{n}` becomes a small number, `{month}` a month's name. */
export const notes = {
  'talked-open': [
    'Vill se pris på varselkläder till {n} personer. Skickar förslag i dag.',
    'Nöjd med förra leveransen. Behöver {n} par skyddsskor i {month}.',
    'Frågade om profiltryck på jackor. Vill se ett prov.',
    'Byter leverantör i {month}. Vill ha offert på hela sortimentet.',
    'Har {n} nyanställda som ska kläs upp. Storlekar kommer i mejl.',
    'Pratade om flamskyddade byxor. Ber verkstaden prova två modeller.',
    'Vill ha besök när {month} är över. Gärna efter lunch.',
    'Bad om vår hållbarhetsredovisning innan beslut.',
    'Reklamation på {n} jackor med trasig dragkedja. Ersätts utan kostnad.',
    'Undrar om tvättservice. Lovade ta reda på vad den kostar.',
    'Beställde {n} hjälmar på telefon. Order skickad.',
    'Jämför oss med två andra. Priset på handskar avgör.',
  ],
  'talked-later': [
    'Sitter i budgetarbete. Bad mig höra av mig igen.',
    'På semester till veckoskiftet.',
    'Mitt i inventeringen. Gärna senare.',
    'Avtalet löper till {month}. Vill prata innan dess.',
    'Behöver tala med chefen först.',
    'Stod vid en maskin och hörde inget. Ring igen.',
  ],
  'talked-not-now': [
    'Köpte nytt i {month}. Inget behov nu.',
    'Inköpsstopp året ut.',
    'Ingen byggstart före {month}, återkommer själv.',
    'Drar ner på folk. Vill inte prata om kläder nu.',
  ],
  'no-answer': [
    '',
    '',
    '',
    'Telefonsvarare.',
    'Upptaget två gånger.',
    'Växeln: i möte till tre.',
    'Tutade fram till röstbrevlådan, inget meddelande.',
  ],
  'wrong-number': ['Numret går till en annan avdelning.', 'Personen har slutat.'],
  'never-again': ['Vill inte bli uppringd mer.'],
} as const;

/** A visit, a text message or an e-mail that was logged in the same line. */
export const otherNotes = {
  visit: [
    'Mätte upp {n} personer. Ordern skrivs i morgon.',
    'Visade vintersortimentet i matsalen. Många provade.',
    'Gick igenom skyddsrondens lista. {n} punkter berör oss.',
  ],
  sms: ['Bekräftade tiden för besöket.', 'Skickade spårningsnummer för leveransen.'],
  email: ['Skickade offert på {n} artiklar enligt samtalet.', 'Skickade tvättråden till verkstaden.'],
} as const;

/** Somebody who rang us and gave no name. */
export const unnamedNotes = [
  'Frågade efter skyddsglasögon. La på innan jag fick namnet.',
  'Ville ha öppettider till butiken.',
  'Undrade om vi säljer till privatpersoner.',
  'Ringde om en faktura, ska återkomma.',
] as const;

export const months = ['januari', 'februari', 'mars', 'april', 'maj', 'augusti', 'september'] as const;
