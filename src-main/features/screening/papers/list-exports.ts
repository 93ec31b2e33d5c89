import type { Document } from '#shared/documents/document-model.ts';
import { listFileName } from '#shared/features/screening/list-file-name.rules.ts';
import type { listPapersMessages } from '#shared/features/screening/list-papers.messages.ts';
import type { screeningContract, ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import { policySchema } from '#shared/features/screening/screening-words.ts';
import type { Language } from '#shared/i18n/text.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { todayAt, toInstant } from '#shared/kernel/clock.ts';
import { saveBadRows } from '../read/export-bad-rows.ts';
import type { ListDesk } from '../read/list-desk.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { makeCertificate } from './make-certificate.ts';
import { saveCleared } from './export-cleared.ts';
import { findHeldKinds, wasListExported } from './list-export.repository.ts';
import { makeNotice } from './make-notice.ts';
import { createPaper } from './paper.ts';
import { requireRun } from './require-run.ts';
import { createListShow } from './show-lists.ts';

type ListExportVerbs = Pick<
  ServiceOf<typeof screeningContract>,
  'saveBadRows' | 'saveCleared' | 'cancelExport' | 'saveCertificate' | 'notice' | 'saveNotice'
>;

interface Wanted {
  readonly id: string;
  readonly language: Language;
}

/** Everything that leaves the journal from a list. */
export function createListExportVerbs(ports: ScreeningPorts, desk: ListDesk): ListExportVerbs {
  const show = createListShow(ports).one;
  return {
    saveBadRows: async ({ language }) => {
      await desk.resume();
      return saveBadRows(ports, desk.current(), language);
    },
    saveCleared: (wanted) => saveCleared(ports, wanted),
    cancelExport: () => ports.cancelExport(),
    saveCertificate: async (wanted) =>
      savePaper(ports, wanted, await certificateOf(ports, show, wanted), {
        what: 'certificate',
        title: 'certificate.fileName',
      }),
    notice: (wanted) => noticeOf(ports, show, wanted),
    saveNotice: async (wanted) =>
      savePaper(ports, wanted, await noticeOf(ports, show, wanted), {
        what: 'notice',
        title: 'notice.fileName',
      }),
  };
}

type ShowList = (id: string) => Promise<ScreenedListDetail>;

async function certificateOf(
  { journal, clock, readController }: ScreeningPorts,
  show: ShowList,
  { id, language }: Wanted,
): Promise<Document> {
  const { seq, link } = journal.head();
  const { policy, controller } = await journal.read(async (queries) => ({
    policy: policySchema.parse(JSON.parse((await requireRun(queries, id)).policy)),
    controller: await readController(queries),
  }));
  return makeCertificate(createPaper(language), {
    list: await show(id),
    policy,
    controller,
    madeAt: toInstant(clock.now()),
    timeZone: clock.timeZone(),
    head: { seq, link: link.toString('hex') },
  });
}

async function noticeOf(
  { journal, readController, readOffer }: ScreeningPorts,
  show: ShowList,
  { id, language }: Wanted,
): Promise<Document> {
  const list = await show(id);
  const said = await journal.read(async (queries) => {
    const { seq } = await requireRun(queries, id);
    return {
      controller: await readController(queries),
      offer: await readOffer(queries),
      kinds: await findHeldKinds(queries, seq),
      isExported: await wasListExported(queries, seq),
    };
  });
  return makeNotice(createPaper(language), { list, ...said });
}

async function savePaper(
  ports: ScreeningPorts,
  { id, language }: Wanted,
  document: Document,
  { what, title }: { readonly what: string; readonly title: keyof typeof listPapersMessages },
): Promise<SavedFile> {
  const { supplier } = await ports.journal.read((queries) => requireRun(queries, id));
  const today = todayAt(ports.clock);
  return ports.exportFile({
    kind: 'pdf',
    what,
    suggestedName: `${listFileName(createPaper(language).say(title), supplier, today)}.pdf`,
    bytes: await ports.renderPdf(document, { author: document.issuer, madeAt: ports.clock.now() }),
    rows: 0,
    // Neither names anybody on the list.
    subjectKeys: new Set(),
  });
}
