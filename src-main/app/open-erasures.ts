import type { Services } from '#shared/contract.ts';
import { localTimeAt, toInstant } from '#shared/kernel/clock.ts';
import type { Journal } from '../database/journal.ts';
import { renderPdf } from '../documents/render-pdf.ts';
import { eraseContacts } from '../features/erasures/erase-contacts.ts';
import type { ErasuresPorts } from '../features/erasures/erasures-ports.ts';
import { createErasuresService } from '../features/erasures/erasures.service.ts';
import { repeatErasures } from '../features/erasures/repeat-erasures.ts';
import type { RetentionPorts } from '../features/retention/retention-ports.ts';
import { readController } from '../features/settings/settings.repository.ts';
import { answerRequest } from '../features/subject-requests/register/answer-request.ts';
import { readSubject } from '../features/subject-requests/subject/subject-keys.ts';
import { createExportFile } from '../host/export-file.ts';
import type { Ports } from '../host/ports.ts';
import { readSellerName } from './read-seller-name.ts';

export interface OpenErasures {
  readonly service: Services['erasures'];
  /** After an older copy was put back: those who were erased since go again. */
  readonly repeat: () => Promise<void>;
  /** Erases contacts whose period has ended, after a copy was made for all of them. */
  readonly eraseContacts: RetentionPorts['eraseContacts'];
}

/** Puts erasure together with what it needs of the other features. */
export function openErasures(
  journal: Journal,
  { clock, host, fontFolder }: Pick<Ports, 'clock' | 'host' | 'fontFolder'>,
): OpenErasures {
  const ports: ErasuresPorts = {
    journal,
    clock,
    readSubject: async (queries, subject) => (await readSubject(queries, subject)).keys,
    answerErasure: async (queries, trail, requestId) => {
      const at = toInstant(clock.now());
      return answerRequest(queries, trail, {
        id: requestId,
        action: 'erasures.erase',
        outcome: 'granted',
        at,
        today: localTimeAt(at, clock.timeZone()).day,
        recordedBy: await readSellerName(queries),
        note: '',
        files: [],
        asked: null,
      });
    },
    readSellerName,
    readControllerName: async (queries) => (await readController(queries)).name,
    renderPdf: (document, options) => renderPdf(document, { ...options, fontFolder }),
    exportFile: createExportFile(journal, host, clock),
  };
  return {
    service: createErasuresService(ports),
    repeat: () => repeatErasures(ports),
    eraseContacts: (contactIds, order, onEach) => eraseContacts(ports, { ...order, contactIds }, onEach),
  };
}
