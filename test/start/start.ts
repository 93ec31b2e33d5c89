import { join } from 'node:path';
import { endInASentence } from './end-in-a-sentence.ts';
import { openProduct } from './open-product.ts';
import { prepareRuntimeHere } from './prepare-runtime.ts';

/** `npm start`: the built product in a window, on what `choose-runtime.ts` chooses. */
const root = join(import.meta.dirname, '../..');

async function start(): Promise<number> {
  const environment = process.env;
  const runtime = await prepareRuntimeHere({ root, environment, mayFetch: true });
  switch (runtime.next) {
    case 'end':
      return 1;
    case 'work-windowless':
      // Loaded when needed: a start in a window is not to wait for it.
      await (await import('../demo/demo-headless.ts')).runHeadlessAnywhere((line) => console.log(line));
      return 0;
    case 'run-electron':
    case 'run-chromium':
      return openProduct(runtime, { root, args: process.argv.slice(2), environment });
  }
}

await endInASentence(start);
