import { atEachStep } from './at-each-step.ts';
import { openTestApp } from './open-test-app.ts';

/**
 * A journal in a process of its own that dies half way through writing a register file. Arguments: the folder and
 * the file.
 */
const [, , folder = '', path = ''] = process.argv;
const app = await openTestApp({ folder });
atEachStep(app, (stage, share) => {
  if (stage === 'writing' && share > 0.7) process.kill(process.pid, 'SIGKILL');
});
app.host.answerOpen(path);
const chosen = await app.client.doNotCall.chooseRegisterFile({ register: 'nix-telefon' });
if (chosen.outcome === 'read')
  await app.client.doNotCall.importRegister({
    token: chosen.token,
    register: 'nix-telefon',
    versionOn: '2026-11-20',
  });
