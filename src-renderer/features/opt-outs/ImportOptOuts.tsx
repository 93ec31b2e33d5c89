import { useState } from 'react';
import type { Scope } from '#shared/compliance/vocabulary.ts';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { client } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Facts } from '../../ui/layout/Facts.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { ProgressDialog } from '../../ui/layout/ProgressDialog.tsx';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import { useToday } from '../../ui/use-today.ts';
import { ScopeChoice } from './ScopeChoice.tsx';
import type { ChosenList, ImportResult } from './import-steps.ts';

interface Props {
  readonly list: ChosenList;
  readonly onDone: (result: ImportResult) => void;
  readonly onCancel: () => void;
}

/** A list that has been read: what it holds, what it means, and then into the register. */
export function ImportOptOuts({ list, onDone, onCancel }: Props) {
  const t = useTexts(optOutsMessages);
  const count = list.phones + list.emails + list.domains;
  return (
    <Page title={t('importTitle', { fileName: list.fileName })} lead={t('importLead')}>
      <Panel title={t('importFound')}>
        <ListContent list={list} />
      </Panel>
      {count === 0 ? (
        <>
          <Banner tone="caution">{t('importNothing')}</Banner>
          <CancelButton onCancel={onCancel} />
        </>
      ) : (
        <Panel title={t('importStated')}>
          <MeaningForm token={list.token} count={count} onDone={onDone} onCancel={onCancel} />
        </Panel>
      )}
    </Page>
  );
}

function CancelButton({ onCancel }: { readonly onCancel: () => void }) {
  const frame = useFrameTexts();
  return (
    <div className="row">
      <Button onPress={onCancel}>{frame('cancel')}</Button>
    </div>
  );
}

interface MeaningProps extends Pick<Props, 'onDone' | 'onCancel'> {
  readonly token: string;
  readonly count: number;
}

function MeaningForm({ token, count, onDone, onCancel }: MeaningProps) {
  const t = useTexts(optOutsMessages);
  const frame = useFrameTexts();
  const errorText = useErrorText();
  const [scope, setScope] = useState<readonly Scope[]>(['all']);
  const [statedOn, setStatedOn] = useState<CalendarDay | null>(null);
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const run = useJob('opt-outs', client.optOuts.runImport, client.optOuts.cancelImport);
  // From then on all of it is taken in, whatever happens.
  const isDecided = run.progress?.stage === 'finishing';
  const submit = async () => {
    setIsTried(true);
    if (scope.length === 0 || statedOn === null || run.isRunning) return;
    const outcome = await run.run({ token, scope: [...scope], statedOn, note });
    if (outcome.ok) onDone(outcome.value);
  };
  return (
    <Form onSubmit={() => void submit()}>
      <ScopeChoice
        label={t('importScope')}
        scope={scope}
        onChange={setScope}
        error={isTried && scope.length === 0 ? t('scopeMissing') : null}
      />
      <div className="opt-out-form__said">
        <DateField
          label={t('importStatedOn')}
          value={statedOn}
          onChange={setStatedOn}
          max={useToday()}
          error={isTried && statedOn === null ? t('statedOnMissing') : null}
        />
        <Field label={t('importNote')} value={note} onChange={setNote} maxLength={400} isOptional />
      </div>
      {run.error && <Banner tone="stop">{errorText(run.error)}</Banner>}
      <div className="row">
        <Button kind="primary" type="submit" keyHint="Ctrl ↵">
          {t('importRun', { count })}
        </Button>
        <Button onPress={onCancel}>{frame('cancel')}</Button>
      </div>
      <ProgressDialog
        title={t('importRunning')}
        label={t('importRun', { count })}
        words={t(isDecided ? 'importFinishingWords' : 'importRunningWords')}
        isOpen={run.isRunning}
        done={run.progress?.done ?? null}
        total={run.progress?.total ?? 1}
        {...(!isDecided && { onCancel: run.cancel })}
        isCancelling={run.isCancelling}
      />
    </Form>
  );
}

/** What a list of opt-outs holds: counts, a few of them, and the lines that could not be understood. */
function ListContent({ list }: { readonly list: ChosenList }) {
  const t = useTexts(optOutsMessages);
  const counts = [
    ['importPhones', list.phones],
    ['importEmails', list.emails],
    ['importDomains', list.domains],
    ['importAlready', list.alreadyBlocked],
    ['importDuplicates', list.duplicates],
    ['importInvalid', list.invalidTotal],
  ] as const;
  return (
    <>
      <dl className="list-counts">
        {counts.map(([label, count]) => (
          <div key={label} className={count === 0 ? 'list-counts__none' : ''}>
            <dt>{t(label)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {list.sample.length > 0 && (
        <Facts rows={[{ label: t('importSample'), value: list.sample.join(', ') }]} />
      )}
      <InvalidLines list={list} />
    </>
  );
}

function InvalidLines({ list }: { readonly list: ChosenList }) {
  const t = useTexts(optOutsMessages);
  if (list.invalid.length === 0) return null;
  const hidden = list.invalidTotal - list.invalid.length;
  return (
    <section className="stack stack--tight">
      <h3>{t('importInvalidTitle')}</h3>
      <p className="soft">{t('importInvalidLead')}</p>
      <ol className="invalid-lines">
        {list.invalid.map(({ line, text }) => (
          <li key={line}>
            <span className="soft">{t('importLine', { line })}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className="soft">{t('importMoreInvalid', { count: hidden })}</p>}
    </section>
  );
}
