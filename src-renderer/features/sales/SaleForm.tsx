import { useState } from 'react';
import type { Sale } from '#shared/features/sales/sales.contract.ts';
import { salesMessages } from '#shared/features/sales/sales.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Detail } from '../../ui/layout/Detail.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import { useIsNarrow } from '../../ui/layout/use-is-narrow.ts';
import { useToday } from '../../ui/use-today.ts';
import { ObtainedFields } from './ObtainedFields.tsx';
import { type Customer, draftOf, inputOf, problemsOf, type SaleDraft } from './sale-draft.ts';
import { SaleFields } from './SaleFields.tsx';
import { SaleWorth } from './SaleWorth.tsx';

interface Props {
  readonly contact: Customer;
  /** Null for a new one. */
  readonly sale: Sale | null;
  readonly blank: SaleDraft;
  readonly kinds: readonly string[];
}

/** A sale as a form, and beside it what it is good for as it is written. */
export function SaleForm({ contact, sale, blank, kinds }: Props) {
  const t = useTexts(salesMessages);
  const frame = useFrameTexts();
  const errorText = useErrorText();
  const today = useToday();
  const [draft, setDraft] = useState<SaleDraft>(() => (sale === null ? blank : draftOf(sale)));
  const [isTried, setIsTried] = useState(false);
  const save = useAction(client.sales.save, 'in-place');
  const back = () => goTo('contacts', { contactId: contact.id });
  const change = (part: Partial<SaleDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    save.clearError();
  };
  const input = inputOf(draft, today);
  const submit = async () => {
    setIsTried(true);
    if (input === null || save.isPending) return;
    const outcome = await save.run(input);
    if (!outcome.ok) return;
    showToast({ text: t('saved') });
    back();
  };
  const problems = isTried ? problemsOf(draft, today) : null;
  const title = t(sale === null ? 'newTitle' : 'correctTitle', { name: contact.name });
  const isNarrow = useIsNarrow();
  const gone = sale?.obtainedPoints.filter(({ pointId }) => pointId === null) ?? [];
  const worth = <Worth draft={draft} contact={contact} gone={gone} />;
  return (
    <Page title={title} lead={t('formLead')} detail={isNarrow ? undefined : worth}>
      <Form onSubmit={() => void submit()}>
        <SaleFields draft={draft} onChange={change} problems={problems} kinds={kinds} />
        <ObtainedFields draft={draft} onChange={change} points={contact.points} gone={gone} />
        {isNarrow && worth}
        <TextAreaField
          label={t('note')}
          value={draft.note}
          onChange={(note) => change({ note })}
          maxLength={2000}
          rows={2}
          isOptional
        />
        {save.error && <Banner tone="stop">{errorText(save.error)}</Banner>}
        {isTried && input === null && <Banner tone="stop">{t('mendFirst')}</Banner>}
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            keyHint="Ctrl ↵"
            pendingText={save.isPending ? t('saving') : null}
          >
            {t('save')}
          </Button>
          <Button onPress={back}>{frame('cancel')}</Button>
        </div>
      </Form>
    </Page>
  );
}

interface WorthProps {
  readonly draft: SaleDraft;
  readonly contact: Customer;
  readonly gone: Sale['obtainedPoints'];
}

function Worth({ draft, contact, gone }: WorthProps) {
  const t = useTexts(salesMessages);
  const today = useToday();
  const ticked = contact.points.filter(({ id }) => draft.obtainedPointIds.includes(id));
  return (
    <Detail title={t('worthTitle')}>
      <SaleWorth sale={{ ...draft, soldOn: draft.soldOn ?? today, obtainedPoints: [...ticked, ...gone] }} />
    </Detail>
  );
}
