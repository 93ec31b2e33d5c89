import { randomUUID } from 'node:crypto';
import { seededRandom } from '#test/bench/generate.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { exampleCard } from './example-card.ts';
import { openTestApp } from './open-test-app.ts';
import { atEachStep } from './at-each-step.ts';
import { neverAgain } from './build-inputs.ts';
import { cautiousPolicy } from '#shared/features/screening/screening-words.ts';

/**
 * A journal in a process of its own, to be killed while it writes a list, or undoes the one it finds, and somebody logs
 * calls: to numbers, and to contacts that the list has just brought in. Says each step, each call once it was
 * acknowledged, and the end. Arguments: the folder, the list, a number from which it is chosen who is called.
 */
const [, , folder = '', path = '', seed = ''] = process.argv;
const random = seededRandom(Number(seed));
const app = await openTestApp({ folder });
const say = (message: object): void => void process.send?.(message);
const { screening } = app.client;
const work = { isDone: false };

atEachStep(app, (stage) => {
  if (stage === 'writing' || stage === 'undoing') say({ step: stage });
});

async function writeList(): Promise<void> {
  app.host.answerOpen(path);
  await screening.chooseFile(undefined);
  await screening.saveMapping({ mapping: ['name', 'phone', 'email'] });
  await screening.saveCard({ ...exampleCard, audience: 'employees' });
  await screening.screen(undefined);
  await screening.write({ id: randomUUID(), policy: cautiousPolicy });
}

async function logCalls(): Promise<void> {
  for (let n = 0; !work.isDone; n += 1) {
    const { rows } = await app.client.contacts.list({
      text: `person ${Math.floor(random() * 1000)}`,
      limit: 1,
    });
    const contactId = n % 2 === 0 ? null : (rows[0]?.id ?? null);
    const id = randomUUID();
    const number = `08-${String(1_000_000 + n)}`;
    const call = neverAgain({
      id,
      contactId,
      number: contactId === null ? number : null,
      outcome: 'no-answer',
      note: '',
    });
    try {
      await app.client.calls.record(call);
      say({ called: id, contactId });
    } catch (error) {
      // Whoever was found a moment ago may have gone with the list by now: that is refused, and nothing was said.
      if (!(error instanceof AppError) || error.code !== 'contact-not-found') throw error;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const standing = (await screening.lists(undefined)).find(({ undoneAt }) => undoneAt === null);
const doing = (standing ? screening.undo({ id: standing.id }) : writeList()).finally(() => {
  work.isDone = true;
});
// The calls begin with the first step: before it they would only make the screening old.
const calling = Promise.withResolvers<void>();
const { emit } = app.host;
app.host.emit = (event) => {
  emit(event);
  if (event.type === 'progress' && (event.stage === 'writing' || event.stage === 'undoing'))
    calling.resolve();
};
void calling.promise.then(logCalls);
await doing;
say({ isDone: true });
