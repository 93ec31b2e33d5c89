import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** In kB. Files come from the disk beside the program: a large one costs nothing but its parsing. */
const chunkSizeWarningLimit = 2000;

/** Loaded from `node_modules` at run time: native parts, data files that lie beside the code, and what these need anyway. */
const runtimeDependencies = ['better-sqlite3', '@node-rs/argon2', 'hash-wasm', 'pdfkit', 'fflate'];

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      minify: true,
      sourcemap: false,
      chunkSizeWarningLimit,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: resolve(root, 'src-main/electron/main.ts'),
          journal: resolve(root, 'src-main/electron/journal.ts'),
          'list-reader': resolve(root, 'src-main/import/readers/list-reader.ts'),
          'draft-reader': resolve(root, 'src-main/import/readers/draft-reader.ts'),
          'file-copier': resolve(root, 'src-main/host/file-copier.ts'),
          'journal-checker': resolve(root, 'src-main/database/background/journal-checker.ts'),
        },
        external: ['electron', ...runtimeDependencies],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      minify: true,
      sourcemap: false,
      chunkSizeWarningLimit,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'src-main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      sourcemap: false,
      chunkSizeWarningLimit,
      // A file inlined as data: would need its own hole in the content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(root, 'src-renderer/index.html') },
    },
  },
});
