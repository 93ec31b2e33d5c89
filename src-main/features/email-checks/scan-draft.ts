import type { DraftContent } from '#shared/drafts/draft-content.ts';
import type { DraftScan, ScanDraftInput } from '#shared/features/email-checks/draft-scan.contract.ts';
import { scanDraft } from '#shared/features/email-checks/draft-scan.rules.ts';
import type { DraftSource } from '../../import/draft-protocol.ts';

/** What a scan needs of the machine and of other features. */
export interface ScanDraftPorts {
  /** Absolute path of the draft the person picked, or null. */
  readonly chooseDraftFile: () => Promise<string | null>;
  /** Takes a draft apart in a process of its own; throws what `OpenDraft` does. */
  readonly openDraft: (source: DraftSource) => Promise<DraftContent>;
  /** What the company is called; empty while nobody has said so. */
  readonly readCompanyName: () => Promise<string>;
}

/** Scans what was pasted, or a file that is chosen; null when none was. Nothing is written or fetched. */
export async function scanChosenDraft(
  ports: ScanDraftPorts,
  input: ScanDraftInput,
): Promise<DraftScan | null> {
  const source = await sourceOf(ports, input);
  if (source === null) return null;
  const draft = await ports.openDraft(source);
  return scanDraft(draft, { companyName: await ports.readCompanyName() });
}

async function sourceOf(
  { chooseDraftFile }: Pick<ScanDraftPorts, 'chooseDraftFile'>,
  input: ScanDraftInput,
): Promise<DraftSource | null> {
  if (input.from === 'paste') return { text: input.text };
  const path = await chooseDraftFile();
  return path === null ? null : { path };
}
