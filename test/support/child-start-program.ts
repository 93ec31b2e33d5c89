import { fork } from 'node:child_process';
import { sourcePrograms } from './start-programs.ts';

/** Starts a program that is never sent anything, says so when it runs, and waits to be killed. */
const program = fork(sourcePrograms['list-reader'], [], {
  serialization: 'advanced',
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
program.once('spawn', () => process.stdout.write('started\n'));
