import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Nothing that a browser would offer and Electron does not: translation, saved passwords, filled-in forms. */
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
};

/** Makes a fresh profile in the temporary folder, with the product's WebRTC policy; absolute path. */
export function makeProfile(webRtcPolicy: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ringbok-window-'));
  mkdirSync(join(folder, 'Default'));
  const all = { ...preferences, webrtc: { ip_handling_policy: webRtcPolicy } };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(all));
  return folder;
}

/** Chromium's last processes may still be writing when it has closed: removal is tried a few times. */
export const removeProfile = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
