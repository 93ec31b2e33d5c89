import { salesMessages } from '#shared/features/sales/sales.messages.ts';
import { ComboField } from '../../ui/controls/ComboField.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { SaleDraft, SaleProblems } from './sale-draft.ts';

interface Props {
  readonly draft: SaleDraft;
  readonly onChange: (part: Partial<SaleDraft>) => void;
  /** Null until somebody has tried to save. */
  readonly problems: SaleProblems | null;
  /** What was sold before. */
  readonly kinds: readonly string[];
}

/** When, what, and for how long. */
export function SaleFields({ draft, onChange, problems, kinds }: Props) {
  const t = useTexts(salesMessages);
  const today = useToday();
  return (
    <>
      <div className="sale-form__three">
        <DateField
          label={t('soldOn')}
          value={draft.soldOn}
          onChange={(soldOn) => onChange({ soldOn })}
          max={today}
          error={problems?.wrongDay === 'soldOn' ? t('soldOnMissing') : null}
        />
        <ComboField
          label={t('productKind')}
          hint={t('productKindHint')}
          options={optionsFor(kinds, draft.productKind)}
          inputValue={draft.productKind}
          onInputChange={(productKind) => onChange({ productKind: productKind.slice(0, 120) })}
          onChoose={(productKind) => onChange({ productKind })}
          allowsOwnText
          error={problems?.isProductMissing ? t('productKindMissing') : null}
        />
        <Field
          label={t('reference')}
          placeholder={t('referenceHint')}
          value={draft.reference}
          onChange={(reference) => onChange({ reference })}
          maxLength={120}
          isOptional
        />
      </div>
      <RadioChoices
        label={t('form')}
        choices={[
          { id: 'single', text: t('form.single'), hint: t('form.singleHint') },
          { id: 'contract', text: t('form.contract'), hint: t('form.contractHint') },
        ]}
        value={draft.isContract ? 'contract' : 'single'}
        onChange={(form) => onChange({ isContract: form === 'contract' })}
        isAcross
      />
      {draft.isContract && <ContractDays draft={draft} onChange={onChange} problems={problems} />}
    </>
  );
}

/** What was sold before and begins or continues with the typed words; everything while the field holds one of them. */
function optionsFor(kinds: readonly string[], typed: string) {
  const wanted = typed.trim().toLocaleLowerCase('sv');
  const isKnown = kinds.some((kind) => kind.toLocaleLowerCase('sv') === wanted);
  const fitting = isKnown ? kinds : kinds.filter((kind) => kind.toLocaleLowerCase('sv').includes(wanted));
  return fitting.slice(0, 30).map((kind) => ({ id: kind, text: kind }));
}

function ContractDays({ draft, onChange, problems }: Omit<Props, 'kinds'>) {
  const t = useTexts(salesMessages);
  const today = useToday();
  return (
    <div className="sale-form__two">
      <DateField
        label={t('confirmedRunningOn')}
        hint={t('confirmedRunningOnHint')}
        value={draft.confirmedRunningOn}
        onChange={(confirmedRunningOn) => onChange({ confirmedRunningOn })}
        max={today}
        error={problems?.wrongDay === 'confirmedRunningOn' ? t('confirmedRunningOnWrong') : null}
        isOptional
      />
      <DateField
        label={t('contractEndsOn')}
        hint={t('contractEndsOnHint')}
        value={draft.contractEndsOn}
        onChange={(contractEndsOn) => onChange({ contractEndsOn })}
        error={problems?.wrongDay === 'contractEndsOn' ? t('contractEndsOnWrong') : null}
        isOptional
      />
    </div>
  );
}
