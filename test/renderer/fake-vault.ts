import { AppError } from '#shared/kernel/app-error.ts';
import type { FakeServices } from './fake-bridge.ts';

export const recoveryKey = 'K7QM-2XPD-9RTV-0HNW-5BCE-JZ3A-F8YS-4GM6-QX1P';
export const rightPassphrase = 'lumeka tofira nudabe sovipa reloma';

/** A vault that opens with `rightPassphrase`; settings as they are before anybody has set anything. */
export const fakeVault = (state: 'missing' | 'locked' | 'open'): FakeServices => ({
  vault: {
    status: async () => ({
      state,
      locksInSeconds: state === 'open' ? 230 : null,
      folderName: 'journal',
      isRecoveryKeyConfirmed: state === 'open' ? true : null,
      stopped: null,
    }),
    unlock: async ({ passphrase }) => {
      if (passphrase !== rightPassphrase) throw new AppError('wrong-passphrase', { waitSeconds: 0 });
      return { notices: [] };
    },
    create: async () => ({ recoveryKey }),
    noteActivity: async () => undefined,
    lock: async () => undefined,
    suggestPassphrase: async () => ({ passphrase: rightPassphrase, bits: 74 }),
    ratePassphrase: async ({ passphrase }) => {
      const score = Math.min(4, Math.floor(passphrase.length / 6));
      return { score, isAccepted: score >= 3 };
    },
    saveRecoverySheet: async () => ({ outcome: 'saved', fileNames: ['ringbok-nyckel.pdf'] }),
    renewRecoveryKey: async ({ passphrase }) => {
      if (passphrase !== rightPassphrase) throw new AppError('wrong-passphrase', { waitSeconds: 0 });
      return { recoveryKey };
    },
    confirmRecoveryKey: async () => undefined,
    changePassphrase: async () => undefined,
    rehearseRecoveryKey: async (input) => ({ isRight: input.recoveryKey === recoveryKey }),
  },
  settings: {
    readDisplay: async () => ({ language: 'sv', theme: 'system', density: 'compact' }),
    writeDisplay: async () => undefined,
    read: async () => ({
      controller: { name: '', organisationNumber: '', address: '', email: '', phone: '', privacyContact: '' },
      work: {
        sellerName: '',
        offer: '',
        idleLockMinutes: 5,
        personHours: { from: 9, to: 20 },
        companyHours: { from: 8, to: 17 },
      },
    }),
    writeController: async () => undefined,
    writeWork: async () => undefined,
  },
});
