import { build, type UserConfig } from 'vite';
import electronViteConfig from '../../electron.vite.config.ts';

/** Builds programs with the settings of the main process into `outDir`, as `<name>.js` each. */
export async function buildPrograms(
  outDir: string,
  programs: Readonly<Record<string, string>>,
): Promise<void> {
  const { main } = electronViteConfig as { readonly main: UserConfig };
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ...main.build,
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: true,
      rolldownOptions: { ...main.build?.rolldownOptions, input: programs },
    },
  });
}
