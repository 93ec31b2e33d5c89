const misleading = [
  // These would throw Electron's built-in checksums away.
  'electron_use_remote_checksums',
  'npm_config_electron_use_remote_checksums',
  // These would fetch for another system than this one.
  'electron_install_platform',
  'electron_install_arch',
  'npm_config_platform',
  'npm_config_arch',
];

/** The installer's environment: nothing that weakens or misdirects it, and its temporary files under `folder`. */
export function environmentForInstaller(environment: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv {
  const kept = without(environment, misleading);
  const hasProxy = Object.keys(kept).some((name) => name.toLowerCase() === 'https_proxy');
  return {
    ...kept,
    // Node's fetch goes past a proxy unless it is told.
    ...(hasProxy && { NODE_USE_ENV_PROXY: '1' }),
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
  };
}

/** Electron's environment: it must not take itself for Node. */
export const environmentForElectron = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  without(environment, ['electron_run_as_node']);

/** Names are given in small letters and mean every way to write them, as on Windows. */
function without(environment: NodeJS.ProcessEnv, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || names.includes(name.toLowerCase()) ? [] : [[name, value]],
    ),
  );
}
