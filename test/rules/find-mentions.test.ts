import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMentionFinder, writtenNumberForms } from '#shared/kernel/find-mentions.ts';
import { foldText } from '#shared/kernel/fold-text.ts';

// So many that each text is read word by word and digit by digit.
const strangers = Array.from({ length: 20 }, (_, index) => `okand${String(index)} person${String(index)}`);
const strangersNumbers = Array.from({ length: 20 }, (_, index) => `99887766${String(100 + index)}`);

describe('looking for a few people in very many texts', () => {
  it('finds a name whatever sign of any script stands for one of its letters', () => {
    const missed: string[] = [];
    for (let code = 0; code <= 0xff_ff; code += 1) {
      const sign = String.fromCharCode(code);
      const folded = foldText(sign);
      if (!/^[a-z\d]$/.test(folded)) continue;
      const find = createMentionFinder({ names: [`b${folded}rg ek`] });
      if (find(`B${sign}rg Ek`).length === 0) missed.push(sign);
    }
    expect(missed).toEqual([]);
  });

  it('finds what is found when all of each text is read', () => {
    const names = ['anna berg', 'asa oberg', 'li', 'иван петров', 'jo3 o'];
    const numbers = writtenNumberForms('+46701234567');
    const emails = ['anna@bolaget.se'];
    const quick = createMentionFinder({ names, numbers, emails });
    const whole = createMentionFinder({
      names: [...names, ...strangers],
      numbers: [...numbers, ...strangersNumbers],
      emails,
    });
    const pieces = (
      'Anna|ANNA|Ånna|A\u030Anna|An\u00ADna|a^nna|Berg|BERGS|Bérg|Åsa|Öberg|li|Lis|Иван|ПЕТРОВ|Jo3|Ø|o| |, |-|\n|"|(|@|' +
      '070|46|0046|+46|(0)|123|45|67|1234567|\u2011|.|/|x|\u200B|anna@bolaget.se|Anna+x@Bolaget.se|bolaget.se'
    ).split('|');
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (said) => {
        expect(quick(said)).toEqual(whole(said));
      }),
      { numRuns: 5000 },
    );
  });
});
