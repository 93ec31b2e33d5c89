import { Worker } from 'node:worker_threads';
import { endProcess } from '../../host/program-port.ts';

interface ThreadLimits {
  /** Of the thread's own heap, in MB. */
  readonly heapMegabytes: number;
  /** Of the whole process, with what lies outside any heap, in MB. */
  readonly residentMegabytes: number;
}

/** Nearly everything that reading makes is gone at once; more room for it would only make the process larger. */
const youngMegabytes = 4;

const lookEveryMs = 50;
const bytesPerMegabyte = 1024 * 1024;

/**
 * Starts the thread that does a program's work, from the program's own file. This one stays free meanwhile: it hears
 * what is asked, and that nobody is there any more. Whatever ends the thread, or takes more memory than it may, ends
 * the process.
 */
export function startThread(
  file: string,
  { heapMegabytes, residentMegabytes }: ThreadLimits,
  workerData?: unknown,
): Worker {
  const thread = new Worker(file, {
    workerData,
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  });
  for (const event of ['messageerror', 'error', 'exit']) thread.on(event, endProcess);
  setInterval(() => {
    if (process.memoryUsage.rss() > residentMegabytes * bytesPerMegabyte) endProcess();
  }, lookEveryMs);
  return thread;
}
