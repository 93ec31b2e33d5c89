import type { unlockNotices } from '#shared/features/vault/vault.contract.ts';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { useTexts } from '../../ui/language.tsx';

/** Something an unlock wants said although it succeeded. */
export type UnlockNotice = (typeof unlockNotices)[number];

const texts = {
  'key-file-copy-used': 'noticeKeyFileCopyUsed',
  'key-file-slots-changed': 'noticeKeyFileSlotsChanged',
  'restored-journal-accepted': 'noticeRestoredJournalAccepted',
} as const satisfies Record<UnlockNotice, keyof typeof vaultMessages>;

interface UnlockNoticesProps {
  readonly notices: readonly UnlockNotice[];
  readonly onClose: () => void;
}

/** What the last unlock found, above the page until it is read. */
export function UnlockNotices({ notices, onClose }: UnlockNoticesProps) {
  const t = useTexts(vaultMessages);
  if (notices.length === 0) return null;
  return (
    <Banner tone="caution" title={t('noticesTitle')} onClose={onClose}>
      {notices.map((notice) => (
        <p key={notice}>{t(texts[notice])}</p>
      ))}
    </Banner>
  );
}
