import { readFileSync } from 'node:fs';

/**
 * The most memory this process has held, in MB. Where the system says so itself that figure is taken: the other one
 * begins with what the process held that started this one.
 */
export function peakMegabytes(): number {
  const own =
    process.platform === 'linux' ? /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) : null;
  return (own ? Number(own[1]) : process.resourceUsage().maxRSS) / 1024;
}
