import type { Text } from '#shared/i18n/text.ts';
import { registerTexts } from '#shared/compliance/words/compliance.messages.ts';
import {
  audienceTexts,
  lawfulBasisTexts,
  namedAnswerTexts,
} from '#shared/features/screening/screening-documents.messages.ts';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import { screenedListsMessages } from '#shared/features/screening/screened-lists.messages.ts';
import { Facts } from '../../../ui/layout/Facts.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';

/** On what terms the list came, what it was screened against, and the file it was. */
export function ListFacts({ list }: { readonly list: ScreenedListDetail }) {
  const t = useTexts(screenedListsMessages);
  const audience = useTexts(audienceTexts);
  const lawfulBasis = useTexts(lawfulBasisTexts);
  const named = useTexts(namedAnswerTexts);
  const { card } = list;
  return (
    <Panel title={t('about')}>
      <Facts
        rows={[
          { label: t('obtainedOn'), value: card.obtainedOn },
          { label: t('collectedOn'), value: card.collectedOn },
          { label: t('collectedHow'), value: card.collectedHow },
          { label: t('toldWhat'), value: card.toldWhat },
          { label: t('isControllerNamed'), value: named(card.isControllerNamed) },
          { label: t('lawfulBasis'), value: lawfulBasis(card.lawfulBasis) },
          { label: t('audience'), value: audience(card.audience) },
          { label: t('evidence'), value: card.evidence?.name ?? '' },
          { label: t('registers'), value: <Registers list={list} /> },
          { label: t('effects'), value: t('effectsOf', numbersOf(list, useNumberText())) },
          { label: t('rulePack'), value: list.rulePack },
          { label: t('checksum'), value: <span className="small">{list.sha256}</span> },
        ]}
      />
    </Panel>
  );
}

const numbersOf = ({ effects }: ScreenedListDetail, numberText: (value: number) => string) => ({
  new: numberText(effects.new),
  updated: numberText(effects.updated),
  same: numberText(effects.same),
});

function Registers({ list }: { readonly list: ScreenedListDetail }) {
  const t = useTexts(screenedListsMessages);
  const register = useTexts(registerTexts as Readonly<Record<string, Text>>);
  const numberText = useNumberText();
  return (
    <>
      {list.registers.map((one) => (
        <div key={one.register}>
          {one.versionOn === null
            ? t('registerMissing', { register: register(one.register) })
            : t('registerUsed', {
                register: register(one.register),
                day: one.versionOn,
                numbers: numberText(one.numberCount),
              })}
        </div>
      ))}
    </>
  );
}
