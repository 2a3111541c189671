import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './support/workspace';

const root = join(__dirname, '..');
const documented = new Set(
  [...readFileSync(join(root, 'docs/problems.md'), 'utf8').matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, code]) => code),
);
const CODE =
  /\bcode: '([a-z]+(?:-[a-z]+)*)'|\b(?:refuse|refused|webProblem|problemOf|problemNaming)\(\s*(?:\w+,\s*)?'([a-z]+(?:-[a-z]+)*)'/g;

/** Codes as the sources write them down, with the file that does. */
const given = ['src', 'cli']
  .flatMap((folder) => filesBelow(join(root, folder)))
  .filter((path) => /\.m?ts$/.test(path) && !path.endsWith('ports.ts') && !path.endsWith('language/recognizer.ts'))
  .flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(CODE)].map((match) => [match[1] ?? match[2] ?? '', path] as const),
  );

describe('docs/problems.md', () => {
  it('knows every code that the sources give', () => {
    expect(given.length).toBeGreaterThan(40);
    const missing = given.filter(([code]) => !documented.has(code));
    expect(missing.map(([code, path]) => `${code} in ${path.slice(root.length + 1)}`)).toEqual([]);
  });
});
