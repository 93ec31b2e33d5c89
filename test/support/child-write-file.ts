import { writeFileDurably } from '#main/host/write-file-durably.ts';

/** Writes one file over and over, all A and all B in turn, to be killed. Argument: the path. */
const path = process.argv[2] ?? '';
for (let turn = 0; ; turn += 1) {
  await writeFileDurably(path, Buffer.alloc(4_000_000, turn % 2 === 0 ? 'A' : 'B'));
  process.send?.(turn);
}
