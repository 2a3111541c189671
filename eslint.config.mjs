// Style, types and architecture. The layers are those of docs/architecture.md.
import { defineConfig, globalIgnores } from 'eslint/config';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import obsidianmd from 'eslint-plugin-obsidianmd';
import globals from 'globals';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';
import { EDGES, forbidden, LAYERS } from './tools/house/rooms.mjs';

const zone = (target, from) => ({
  target: `./src/${target}`,
  from: from.map((name) => `./src/${name}`),
  ...(from.includes('data') && { except: ['./lexicon'] }),
  message: `${target}/ may not import this: see the layers in docs/architecture.md.`,
});

const zones = [
  ...[...LAYERS, ...Object.keys(EDGES)].map((room) => zone(room, [...forbidden(room), 'main.ts'])),
  { target: './src', from: ['./cli', './tools', './tests'], message: 'src/ stands alone.' },
];

/** What runs with neither Obsidian nor Node, nor anything else around it. */
const CORE = [...LAYERS, 'journal', 'views'].map((room) =>
  room.endsWith('.ts') ? `src/${room}` : `src/${room}/**/*.ts`,
);

const noObsidian = {
  name: 'obsidian',
  message: 'Only main.ts, ui/, text/language.ts and vault/obsidian*.ts know Obsidian.',
};
const noNode = {
  regex: `^(?:node:.*|(?:${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(?:/.*)?)$`,
  message: 'Only modules of Node, *.mts, know Node.',
};

const ambient = [
  ...['window', 'document', 'self', 'globalThis', 'navigator', 'location', 'activeDocument', 'activeWindow'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'sessionStorage', 'indexedDB', 'Worker'],
  ...['setTimeout', 'setInterval', 'requestAnimationFrame', 'process', 'Buffer', 'require', 'global', 'DOMParser'],
].map((name) => ({ name, message: 'The core takes its effects as parameters (model/ports.ts).' }));

const CLOCK = 'The core has no clock and no time zone: take a ClockPort, compute in UTC.';
const ambientTime = [
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: CLOCK },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
  { selector: 'CallExpression[callee.name="Date"]', message: CLOCK },
  {
    selector:
      'CallExpression[callee.property.name=/^(get|set)(Date|Day|FullYear|Hours|Minutes|Month|Seconds|TimezoneOffset)$/]',
    message: CLOCK,
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'The same input gives the same output: no chance in the core.',
  },
];

const MEASURED =
  'A test measures no time, since a busy machine takes longer: assert what comes out, or count the work. npm run bench measures.';
const DATE_NOW = 'CallExpression[callee.object.name="Date"][callee.property.name="now"]';
const measuredTime = [
  { selector: 'MemberExpression[object.name="performance"][property.name="now"]', message: MEASURED },
  {
    selector: 'MemberExpression[object.name="process"][property.name=/^(cpuUsage|hrtime|resourceUsage|uptime)$/]',
    message: MEASURED,
  },
  { selector: 'ImportDeclaration[source.value=/^(node:)?(perf_hooks|process)$/]', message: MEASURED },
  // `now: () => Date.now()` is a clock for the code under test; kept for later it is the start of a measurement.
  { selector: `:matches(VariableDeclarator, AssignmentExpression) > ${DATE_NOW}`, message: MEASURED },
  { selector: `BinaryExpression[operator="-"] > ${DATE_NOW}`, message: MEASURED },
  {
    selector: 'BinaryExpression[operator="-"] NewExpression[callee.name="Date"][arguments.length=0]',
    message: MEASURED,
  },
];

const typed = {
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
};

export default defineConfig([
  globalIgnores([
    'dist/',
    'demo-vault/',
    'coverage/',
    'test-results/',
    'samples/',
    'tests/fixtures/',
    '**/*.d.{ts,mts}',
  ]),
  // What the directory's scanner reads, and what it leaves out because only Node runs it.
  { files: ['{src,cli,tools}/**/*.{ts,mts}'], extends: [...obsidianmd.configs.recommended] },
  { files: ['**/*.{ts,mts}'], extends: [tseslint.configs.strictTypeChecked], ...typed },
  {
    files: ['**/*.{ts,mts}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.mts', '.mjs', '.js', '.json'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.mts'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => void action()` is how a gesture starts a step it does not wait for.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // `[...text]` means code points here, which is what the rule warns of.
      '@typescript-eslint/no-misused-spread': 'off',
      // A port's method is asynchronous whether or not this adapter has to wait.
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // TypeScript knows names better.
      'no-undef': 'off',
    },
  },
  // A language is one file, however much there is to say.
  { files: ['src/text/languages/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: CORE,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [noObsidian], patterns: [noNode] }],
      'no-restricted-globals': ['error', ...ambient],
      'no-restricted-syntax': ['error', ...ambientTime],
    },
  },
  {
    files: ['src/ui/**/*.ts', 'src/text/**/*.ts', 'src/main.ts', 'src/vault/obsidian*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noNode] }] },
  },
  {
    files: ['src/vault/**/*.ts', 'src/data/**/*.ts'],
    ignores: ['src/vault/obsidian*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [noObsidian], patterns: [noNode] }] },
  },
  {
    // The command line, the tools and the vault in a folder: a terminal to write to, and no app with windows around them.
    files: ['**/*.mts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [noObsidian] }],
      'obsidianmd/no-nodejs-modules': 'off',
      'obsidianmd/prefer-window-timers': 'off',
      'obsidianmd/hardcoded-config-path': 'off',
      'obsidianmd/rule-custom-message': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // The host tells how long the plugin takes to start, for the bench to read.
  {
    files: ['tests/**/*.ts'],
    ignores: ['tests/host/**'],
    rules: { 'no-restricted-syntax': ['error', ...measuredTime] },
  },
  {
    // The host keeps the app's own signatures: parameters it has no use for, deprecated members, classes told apart by shape.
    files: ['tests/host/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { args: 'none' }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    extends: [tseslint.configs.recommended, tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { 'no-undef': 'error', '@typescript-eslint/no-require-imports': 'off' },
  },
]);
