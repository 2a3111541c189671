// The sources as the directory's scanner reads them: the recommended rules of its lint plugin as they are, whatever the
// project's own configuration says, over all files but those it leaves out by name.
import { ESLint } from 'eslint';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import { relative } from 'node:path';
import tseslint from 'typescript-eslint';

/** Files and folders that the scanner leaves out, wherever they lie (Obsidian's developer documentation, community directory FAQ). */
export const UNREAD = [
  ...['node_modules', 'dist', 'build', 'pkg', 'test-vault', '.pnpm-store', '.obsidian', 'esbuild.config.mjs'],
  ...['version-bump.mjs', 'automation', '*.test.*', '*.tests.*', '*.spec.*', '*.specs.*', 'test', 'tests'],
  ...['__tests__', 'testUtils', 'e2e-tests', 'mocks', '__mocks__', '*.cjs', '*.mjs', '*.cts', '*.mts', 'vite'],
  ...['scripts', 'docs', 'i18n', 'i18next', 'locale', 'locales', 'translations', 'l10n'],
];

/** What is on this machine and in no clone. */
const OF_A_RUN = ['coverage', 'demo-vault', 'test-results'];

const config = (root) => [
  { ignores: [...UNREAD, ...OF_A_RUN].flatMap((name) => [`**/${name}`, `**/${name}/**`]) },
  ...obsidianmd.configs.recommended,
  { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } } },
  {
    files: ['manifest.json'],
    languageOptions: { parser: tseslint.parser },
    plugins: { obsidianmd },
    rules: { 'obsidianmd/validate-manifest': 'error' },
  },
  {
    files: ['LICENSE'],
    languageOptions: { parser: PlainTextParser },
    plugins: { obsidianmd },
    rules: { 'obsidianmd/validate-license': 'error' },
  },
];

/** `{ level, text, where }` of what the rules find in the project at `root`. */
export async function scanned(root) {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config(root) });
  const results = await eslint.lintFiles(['.', 'manifest.json', 'LICENSE']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ severity, ruleId, message, line }) => ({
      level: severity === 2 ? 'error' : 'warning',
      text: `${ruleId ?? 'no rule'}: ${message.replace(/\s+/g, ' ')}`,
      where: `${relative(root, filePath)}:${line}`,
    })),
  );
}
