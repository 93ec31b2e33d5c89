import { openTestApp } from './open-test-app.ts';

/**
 * A journal in a process of its own, to be killed: gives a contact a new name and says so once it is saved; the calls
 * are then being indexed under it. Arguments: the folder, the contact and the name.
 */
const [folder = '', id = '', name = ''] = process.argv.slice(2);
const app = await openTestApp({ folder });
const {
  badges: _,
  createdAt: __,
  updatedAt: ___,
  points,
  ...fields
} = await app.client.contacts.read({ id });
const inputs = points.map(({ id, kind, raw, label, source }) => ({ id, kind, raw, label, source }));
await app.client.contacts.save({ ...fields, name, points: inputs });
process.send?.('renamed');
// Alive until it is killed, also when the index has followed by then.
process.once('message', () => undefined);
