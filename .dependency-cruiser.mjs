// The nevers of CONTRIBUTING.md as rules. `test/architecture/nevers.test.ts` breaks each on purpose.

const features = '^src-(?:main|renderer|shared)/features/([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    never('no-cycles', {}, { circular: true }),
    never('shared-is-pure', { path: '^src-shared/' }, { path: '^(?:src-main|src-renderer|test|resources)/' }),
    never('shared-knows-no-node', { path: '^src-shared/' }, { dependencyTypes: ['core'] }),
    never(
      'kernel-stands-alone',
      { path: '^src-shared/kernel/' },
      { path: '^src-', pathNot: '^src-shared/kernel/' },
    ),
    never(
      'compliance-knows-only-kernel',
      { path: '^src-shared/compliance/' },
      { path: '^src-', pathNot: '^src-shared/(?:kernel|compliance|i18n/text)' },
    ),
    never(
      'zod-only-in-schema',
      { path: '^src-', pathNot: '^src-shared/kernel/schema\\.ts$' },
      { path: 'node_modules/zod/' },
    ),
    never(
      'features-are-strangers',
      { path: features },
      { path: features, pathNot: '^src-(?:main|renderer|shared)/features/$1/' },
    ),
    never(
      'electron-only-in-its-folder',
      { path: '^src-', pathNot: '^src-main/electron/' },
      { path: '(?:^|node_modules/)electron(?:/|$)' },
    ),
    never(
      'nobody-imports-electron-folder',
      { path: '^src-', pathNot: '^src-main/electron/' },
      { path: '^src-main/electron/' },
    ),
    never('renderer-never-main', { path: '^src-renderer/' }, { path: '^src-main/' }),
    never('renderer-never-node', { path: '^src-renderer/' }, { dependencyTypes: ['core'] }),
    never(
      'sql-only-in-repositories',
      { path: '^src-', pathNot: '(?:^src-main/(?:database|personal-data)/|\\.repository\\.ts$)' },
      { path: 'node_modules/kysely/' },
    ),
    never(
      'driver-only-in-open-database',
      { path: '^src-', pathNot: '^src-main/database/open-database\\.ts$' },
      { path: 'better-sqlite3' },
    ),
    never('migrations-stand-alone', { path: '^src-main/database/migrations/' }, { path: '.' }),
    never(
      'machinery-knows-no-feature',
      { path: '^src-main/(?:database|personal-data|documents|host|import)/' },
      { path: '^src-(?:main|shared)/features/' },
    ),
    never('engine-knows-no-meaning', { path: '^src-main/database/' }, { path: '^src-main/personal-data/' }),
    never(
      'readers-reach-no-journal',
      { path: '^src-main/(?:import|host/(?:program|file-copier))' },
      { path: '^src-main/(?:database|features|electron)/', reachable: true },
    ),
    never(
      'main-features-know-no-app',
      { path: '^src-main/(?:features|database|personal-data|documents|host|import)/' },
      { path: '^src-main/app/' },
    ),
    never(
      'ui-knows-no-feature',
      { path: '^src-renderer/ui/' },
      { path: '^src-(?:renderer|shared)/features/' },
    ),
    never('product-never-tests', { path: '^src-' }, { path: '^test/' }),
    never(
      'one-decision',
      { path: '^src-', pathNot: '^src-main/app/assess-contactability\\.ts$' },
      { path: '^src-shared/compliance/contactability\\.rules\\.ts$' },
    ),
    never(
      'only-create-app-opens-features',
      { path: '^src-main/', pathNot: '^src-main/(?:app/|features/)' },
      { path: '^src-main/features/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    exclude: { path: '^(?:out|dist)/' },
  },
};

function never(name, from, to) {
  return { name, severity: 'error', from, to };
}
