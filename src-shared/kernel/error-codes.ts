/**
 * Every failure the product can report, as one flat list. The sentence for each stands in
 * `i18n/error.messages.ts`, which does not compile while one is missing.
 */
export const errorCodes = [
  // boundary
  'unknown-operation',
  'foreign-sender',
  'invalid-input',
  'invalid-output',
  'unexpected',
  // vault
  'vault-locked',
  'vault-already-open',
  'vault-missing',
  'vault-exists',
  'wrong-passphrase',
  'wrong-recovery-key',
  'recovery-key-mistyped',
  'passphrase-too-weak',
  'passphrase-too-long',
  'key-file-damaged',
  'key-file-missing',
  'key-file-unknown-version',
  'journal-damaged',
  'journal-missing',
  'journal-newer',
  'journal-foreign',
  'journal-behind-head',
  'journal-in-sync-folder',
  'journal-in-use',
  'journal-unsafe-file',
  'journal-setting-refused',
  // storage
  'disk-full',
  'disk-read-only',
  'disk-error',
  'migration-failed',
  // features
  'call-not-found',
  'contact-not-found',
  'suppression-not-found',
  'identifier-invalid',
  'identifier-is-personal-identity-number',
  'organisation-number-invalid',
  'undo-too-late',
  'already-lifted',
  'number-blocked',
  'file-unreadable',
  'file-too-large',
  'file-token-unknown',
  'export-failed',
  'subject-empty',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
