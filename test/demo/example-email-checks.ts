import { type Answers, noAnswers, withAnswer } from '#shared/compliance/answers.rules.ts';
import type { ContactInput } from '#shared/features/contacts/contacts.contract.ts';
import type { Client } from '#shared/contract.ts';
import { addDays, type CalendarDay } from '#shared/kernel/clock.ts';
import type { Dated } from './example-calls.ts';
import type { Cast } from './example-scenes.ts';
import { seededDraws } from './seeded.ts';
import { momentOn, weekdayUntil } from './swedish-time.ts';

export type SaveCheck = Parameters<Client['emailChecks']['save']>[0];

// Draws of its own, so that the rest of the example stays as it is.
const SEED = 20_261_125;

/** A few e-mail checks: with a reason, with tracking, and one whose recipient has said no since. */
export function makeEmailChecks(today: CalendarDay, cast: Cast): readonly Dated<SaveCheck>[] {
  const draws = seededDraws(SEED);
  const checked = (
    { id: contactId, points }: ContactInput,
    daysAgo: number,
    answers: Answers,
  ): Dated<SaveCheck> => ({
    at: momentOn(weekdayUntil(addDays(today, -daysAgo)), 10 * 60 + 20).at,
    input: {
      id: draws.id(),
      recipient: {
        by: 'contact',
        contactId,
        pointId: points.find(({ kind }) => kind === 'email')?.id ?? null,
      },
      answers,
      scan: null,
    },
  });
  return [
    checked(
      cast.blockedCompany,
      88,
      weighed('Ansvarar för kläderna på verkstaden och frågade på mässan om flamskyddade jackor'),
    ),
    checked(
      cast.open,
      30,
      weighed('Köpte arbetskläder i oktober och ska utrusta sex nyanställda montörer efter nyår'),
    ),
    checked(cast.noPost, 12, withAnswer(weighed(''), 'tracking', 'opens')),
    checked(
      cast.asking,
      5,
      weighed('Beställde skyddsskor i höst och bad om besked när de smala modellerna finns'),
    ),
  ];
}

function weighed(why: string): Answers {
  const said = withAnswer(withAnswer(noAnswers, 'about-their-work', true), 'tracking', 'none');
  const balanced = withAnswer(
    withAnswer(said, 'assessment-necessity', 'needed'),
    'assessment-balance',
    'expected',
  );
  return why === '' ? balanced : withAnswer(balanced, 'assessment-why', why);
}
