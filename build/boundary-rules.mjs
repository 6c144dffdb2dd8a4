/** Import rules between the rooms. `forbidden` names read as what must not happen. */

const NODE_ONLY = '^(?:node:|electron$|fs$|path$|os$|crypto$)'

/** @type {import('dependency-cruiser').IFlattenedRuleSet & Record<string, unknown>} */
export const rules = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-missing-modules',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$|\\?(?:raw|inline|url)$' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        path: '^(?:electron|renderer|build|tests)/|node_modules/(?:electron|react|react-dom|antd|@tiptap|zustand|lowdb)/',
      },
    },
    { name: 'shared-has-no-node', severity: 'error', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    { name: 'shared-has-no-node-by-name', severity: 'error', from: { path: '^shared/' }, to: { path: NODE_ONLY } },
    {
      name: 'renderer-is-a-page',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: `^(?:electron|build|tests)/|${NODE_ONLY}` },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-draws-nothing',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(?:renderer|build|tests)/|node_modules/(?:react|react-dom|antd|@tiptap|zustand)/' },
    },
    {
      name: 'features-stand-apart',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'only-the-app-mounts-features',
      severity: 'error',
      from: { path: '^renderer/(?:bridge|state|editor|ui)/' },
      to: { path: '^renderer/(?:features|app)/' },
    },
    {
      name: 'electron-api-in-the-windows-rooms',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/(?:main\\.ts$|workstation\\.ts$|ipc/|system/|preload/)' },
      to: { path: '^electron$|node_modules/electron/' },
    },
    {
      name: 'core-runs-without-windows',
      severity: 'error',
      from: { path: '^electron/(?:library|exporting|importing|commandline|cli\\.ts)' },
      to: { path: '^electron/(?:ipc|system|preload|main\\.ts)' },
    },
    {
      name: 'library-stands-alone',
      severity: 'error',
      from: { path: '^electron/library/' },
      to: { path: '^electron/(?:exporting|importing|commandline)/' },
    },
    {
      name: 'preload-imports-types-only',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^electron/', pathNot: '^electron/preload/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'lowdb-behind-the-door',
      severity: 'error',
      from: { path: '^(?!electron/library/)' },
      to: { path: 'node_modules/lowdb/' },
    },
    {
      name: 'antd-and-tiptap-in-the-renderer',
      severity: 'error',
      from: { path: '^(?!renderer/)' },
      to: { path: 'node_modules/(?:antd|@tiptap)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    exclude: { path: '\\.d\\.ts$' },
  },
}
