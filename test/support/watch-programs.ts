import { readFileSync } from 'node:fs';
import type { StartProgram } from '#main/host/program.ts';

const isLinux = process.platform === 'linux';

/** Starts programs as `start` does, and says of them what only their processes know. Figures are 0 where there is no `/proc`. */
export function watchPrograms(start: StartProgram) {
  let started = 0;
  let running = 0;
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, peakOfChildren());
  };
  const startProgram: StartProgram = (program, limits) => {
    const reader = start(program, limits);
    started += 1;
    running += 1;
    reader.onEnded(() => {
      running -= 1;
    });
    return {
      ...reader,
      end: () => {
        look();
        return reader.end();
      },
    };
  };
  return {
    startProgram,
    started: () => started,
    running: () => running,
    /** The most memory that the programs held which ran together when one of them was ended, in MB. */
    peakMegabytes: () => {
      look();
      return peak;
    },
  };
}

/** Without Node's own file, which is in the memory once however many run it. */
function peakOfChildren(): number {
  if (!isLinux) return 0;
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
  return children.reduce((sum, pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0);
    return sum + (kilobytes('VmHWM') - kilobytes('RssFile')) / 1024;
  }, 0);
}

/** Processor time of all children that have ended, in ms, to a hundredth of a second. */
export function processorOfChildren(): number {
  if (!isLinux) return 0;
  // The second field may hold anything, the last closing bracket ends it; user and system time are the 16th and 17th.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) * 10;
}
