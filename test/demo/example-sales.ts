import type { ContactInput } from '#shared/features/contacts/contacts.contract.ts';
import type { ConsentInput } from '#shared/features/consents/consents.contract.ts';
import type { SaleInput } from '#shared/features/sales/sales.contract.ts';
import type { Client } from '#shared/contract.ts';
import { addDays, type CalendarDay } from '#shared/kernel/clock.ts';
import type { Dated } from './example-calls.ts';
import type { Cast } from './example-scenes.ts';
import { type Draws, seededDraws } from './seeded.ts';
import { momentOn, weekdayUntil } from './swedish-time.ts';

export type WithdrawConsent = Parameters<Client['consents']['withdraw']>[0];

/** What was sold and agreed to in the example. */
export interface ExampleSales {
  readonly sales: readonly Dated<SaleInput>[];
  readonly consents: readonly Dated<ConsentInput>[];
  readonly withdrawals: readonly Dated<WithdrawConsent>[];
}

// Draws of its own, so that the rest of the example stays as it is.
const SEED = 20_261_124;

const mailWording = `Får Vadstrumpa Arbetskläder AB skicka e-post till dig om nyheter och erbjudanden på arbetskläder? Du kan ta tillbaka ditt ja när som helst, i varje mejl eller genom att höra av dig till oss.`;
const trackingWording = `Får Vadstrumpa Arbetskläder AB se om du öppnar våra mejl och vilka länkar du klickar på? Det är frivilligt: mejlen kommer ändå. Du kan ta tillbaka ditt ja när som helst.`;
const callWording = `Får Vadstrumpa Arbetskläder AB ringa dig om arbetskläder? Du kan ta tillbaka ditt ja när som helst.`;

/** A few customers and consents among the parts of the example. */
export function makeSales(today: CalendarDay, cast: Cast): ExampleSales {
  const draws = seededDraws(SEED);
  const agreed = makeConsents(draws, today, cast);
  return { sales: makeSoldTo(draws, today, cast), ...agreed };
}

function makeSoldTo(draws: Draws, today: CalendarDay, cast: Cast): Dated<SaleInput>[] {
  const sold = (
    who: ContactInput,
    daysAgo: number,
    fields: Partial<SaleInput> & Pick<SaleInput, 'productKind'>,
  ): Dated<SaleInput> => {
    const soldOn = weekdayUntil(addDays(today, -daysAgo));
    const input = { ...noSale, ...fields, id: draws.id(), contactId: who.id, soldOn };
    return { at: momentOn(soldOn, 15 * 60).at, input };
  };
  return [
    sold(cast.open, 48, {
      productKind: 'Arbetskläder',
      reference: 'Order 4417',
      obtainedPointIds: pointsOf(cast.open, 'email'),
      wasOptOutOffered: 'yes',
    }),
    sold(cast.open, 20, {
      productKind: 'Tvättservice',
      reference: 'Avtal 208',
      isContract: true,
      note: 'Hämtar varannan tisdag.',
    }),
    sold(cast.asking, 35, {
      productKind: 'Skyddsskor',
      reference: 'Order 4452',
      obtainedPointIds: pointsOf(cast.asking, 'email'),
    }),
    sold(cast.noPost, 62, { productKind: 'Arbetskläder', reference: 'Order 4390' }),
  ];
}

const noSale: Omit<SaleInput, 'id' | 'contactId' | 'soldOn' | 'productKind'> = {
  reference: '',
  isContract: false,
  contractEndsOn: null,
  confirmedRunningOn: null,
  obtainedPointIds: [],
  wasOptOutOffered: 'unknown',
  note: '',
};

function makeConsents(draws: Draws, today: CalendarDay, cast: Cast): Omit<ExampleSales, 'sales'> {
  const agreed = (
    who: ContactInput,
    daysAgo: number,
    fields: Partial<ConsentInput> & Pick<ConsentInput, 'use' | 'purpose' | 'how' | 'wording'>,
  ): Dated<ConsentInput> => {
    const givenOn = weekdayUntil(addDays(today, -daysAgo));
    const common = {
      givenTime: '14:20',
      pointId: null,
      namesController: true,
      note: '',
      evidenceToken: null,
    };
    const input = { ...common, ...fields, id: draws.id(), contactId: who.id, givenOn };
    return { at: momentOn(givenOn, 14 * 60 + 30).at, input };
  };
  const asked = (text: string) => ({ kind: 'new', text, language: 'sv' }) as const;
  const mail = { use: 'email', purpose: 'Nyheter och erbjudanden på arbetskläder' } as const;
  const open = pointsOf(cast.open, 'email')[0] ?? null;
  const tracking = agreed(cast.open, 41, {
    use: 'tracking',
    purpose: 'Att se vilka erbjudanden som intresserar',
    how: 'web-form',
    pointId: open,
    wording: asked(trackingWording),
  });
  const takenBackOn = weekdayUntil(addDays(today, -12));
  return {
    consents: [
      agreed(cast.open, 41, { ...mail, how: 'web-form', pointId: open, wording: asked(mailWording) }),
      tracking,
      agreed(cast.noTexts, 55, { ...mail, how: 'signed', wording: asked(mailWording) }),
      agreed(cast.asking, 28, {
        use: 'phone',
        purpose: 'Uppföljning av provkollektionen',
        how: 'call',
        wording: asked(callWording),
      }),
    ],
    withdrawals: [
      {
        at: momentOn(takenBackOn, 9 * 60 + 10).at,
        input: { id: tracking.input.id, withdrawnOn: takenBackOn, how: 'email', note: '' },
      },
    ],
  };
}

const pointsOf = ({ points }: ContactInput, kind: 'phone' | 'email'): string[] =>
  points.filter((point) => point.kind === kind).map(({ id }) => id);
