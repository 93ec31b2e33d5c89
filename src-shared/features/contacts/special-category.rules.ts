/** Data that a sales note seldom needs: GDPR art. 9(1), and family matters, which are private although not listed there. */
export const specialCategories = ['health', 'union', 'religion', 'politics', 'family'] as const;
type SpecialCategory = (typeof specialCategories)[number];

/** A word in a note that looks like such data. */
interface SpecialCategoryHint {
  readonly category: SpecialCategory;
  /** As it stands in the note. */
  readonly word: string;
}

// A star stands for any ending. Words that mostly mean something else in a sales note are left out on purpose.
const words: Readonly<Record<SpecialCategory, string>> = {
  health: `sjuk, sjuka, sjukskriv*, sjukdom*, långtidssjuk*, cancer*, tumör*, cellgift*, strålbehandl*, diabetes,
    diabetiker, deprimerad, depression*, utbränd*, utmattning*, gravid*, missfall*, opererad, opereras, hjärtinfarkt*,
    stroke, demens*, dement, adhd, autism*, allerg*, rullstol*, funktionsnedsättning*, funktionshind*, alkoholist*,
    missbruk*, sick, illness*, disease*, tumour*, chemotherapy, diabetic, depressed, burnout, burned out, pregnan*,
    miscarriage*, surgery, heart attack, dementia, wheelchair*, disabled, disabilit*, alcoholi*, sick leave`,
  union: `fackförbund*, fackförening*, facket, facklig*, fackmedlem*, fackombud*, skyddsombud*, trade union*,
    union member*, union rep*, shop steward*`,
  religion: `muslim*, islam*, kristen, kristna, kristet, jude, judar, judisk*, katolik*, katolsk*, hindu*, buddis*,
    frikyrk*, pingstvän*, jehovas vittne*, moské*, synagog*, ramadan, jewish, catholic*, buddhis*, mosque*,
    goes to church, religio*`,
  politics: `socialdemokrat*, sverigedemokrat*, kristdemokrat*, moderaterna, miljöpart*, vänsterpart*, centerpartist*,
    kommunist*, nazis*, partimedlem*, politiskt aktiv*, röstar på, party member*, votes for, communist*,
    politically active`,
  family: `skilsmäss*, frånskild*, nyskild*, vårdnad, vårdnadstvist*, änka, änkan, änkling*, hustrun, frun, sambon,
    barnen, dottern, sonen, dödsfall*, homosexuell*, bisexuell*, transperson*, divorc*, widow*, custody, wife, husband,
    daughter, gay, lesbian, bisexual, transgender`,
};

const patterns = specialCategories.map((category) => ({ category, pattern: patternOf(words[category]) }));

/** The first word of each category that a note seems to touch; for a gentle warning, never to refuse anything. */
export function findSpecialCategories(note: string): readonly SpecialCategoryHint[] {
  const text = note.normalize('NFC');
  return patterns.flatMap(({ category, pattern }) => {
    const word = pattern.exec(text)?.[0];
    return word === undefined ? [] : [{ category, word }];
  });
}

function patternOf(list: string): RegExp {
  const forms = list.split(',').map((word) =>
    word
      .trim()
      .replace(/\s+/g, String.raw`\s+`)
      .replace('*', String.raw`\p{L}*`),
  );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${forms.join('|')})(?![\p{L}\p{N}])`, 'iu');
}
