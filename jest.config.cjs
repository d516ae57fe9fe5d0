// SWC turns TypeScript and the ESM-only packages into CommonJS; everything else under node_modules is left alone.
const esmOnly = [
  'parse5',
  'entities',
  'archiver',
  'is-stream',
  'readdir-glob',
  'zip-stream',
  'compress-commons',
  'crc32-stream',
  'minimatch',
  'brace-expansion',
  'balanced-match',
  'aws-local-stepfunctions',
  'p-limit',
  'yocto-queue',
  'oidc-provider',
  'openid-client',
  'oauth4webapi',
  'jose',
  'nanoid',
  'eta',
  'quick-lru',
  'libxml2-wasm',
  '@hono/node-server',
  'undici',
];
const swc = [
  '@swc/jest',
  { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
];
/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/cdk.out/'],
  modulePathIgnorePatterns: ['<rootDir>/cdk.out/'],
  transform: { '\\.(ts|js|mjs)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  // jest leaves a core idle by itself; on two cores that is half the machine.
  maxWorkers: '100%',
  testTimeout: 60000,
};
