const esm = [
  'linkedom',
  'css-select',
  'css-what',
  'boolbase',
  'nth-check',
  'domutils',
  'domhandler',
  'domelementtype',
  'dom-serializer',
  'entities',
  'htmlparser2',
  'htmlparser2-[^/]+',
  'micromark',
  'micromark-[^/]+',
  'js-yaml',
  'chrono-node',
  'comlink',
  'decode-named-character-reference',
  'character-entities',
  'html-escaper',
  'uhyphen',
  'cssom',
  'cssomnom',
  'tinyld',
  'valibot',
  'unpdf',
  'd3-[^/]+',
];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // For what hangs; a busy machine may take long for what does not.
  testTimeout: 60_000,
  roots: ['<rootDir>/tests'],
  // All cores: half of the suites wait for a browser or a process most of the time.
  maxWorkers: '100%',
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.(t|j|mj)s$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
    '\\.(tsv|yaml|txt|md)$': '<rootDir>/tools/jest-text.cjs',
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  moduleNameMapper: {
    '^fast-check$': '<rootDir>/tests/support/fast-check.cjs',
    '^obsidian$': '<rootDir>/tests/support/obsidian.cjs',
    // The reader of PDFs is only offered to `import`, which becomes `require` here.
    '^unpdf$': '<rootDir>/node_modules/unpdf/dist/index.mjs',
    '^unpdf/pdfjs$': '<rootDir>/node_modules/unpdf/dist/pdfjs.mjs',
  },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node', 'tsv', 'yaml'],
};
