/** What the built command line says of itself: `tests/fixtures/cli/help.txt` holds it, as `$ dateline … --help` prints it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');
const RECORD = join(__dirname, '..', 'fixtures', 'cli', 'help.txt');

const said = (args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout : `exit ${String(status)}: ${stderr}`;
};

/** Each call with what it prints. */
const RECORDED = readFileSync(RECORD, 'utf8')
  .split(/^\$ dateline /m)
  .slice(1)
  .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)] as const);

/** The commands that a help lists, without `help` itself. */
const listed = (help: string): string[] =>
  [...(help.split('\nCommands:\n')[1] ?? '').matchAll(/^ {2}([a-z-]+) /gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help' && name !== 'dateline');

describe('the help', () => {
  it.each(RECORDED)('of “%s” is as recorded', (call, text) => {
    expect(said(call.split(' '))).toBe(text);
  });

  it('is recorded of every command', () => {
    const groups = RECORDED.filter(([, text]) => text.includes('\nCommands:\n'));
    const calls = groups.flatMap(([call, text]) =>
      listed(text).map((name) => [...call.split(' ').slice(0, -1), name, '--help'].join(' ')),
    );
    expect(calls.length).toBeGreaterThan(25);
    expect(RECORDED.map(([call]) => call)).toEqual(expect.arrayContaining(calls));
  });

  it('is the same behind “help”', () => {
    for (const [call, same] of [
      ['help', '--help'],
      ['help merge', 'merge --help'],
      ['help feeds', 'feeds --help'],
      ['feeds help add', 'feeds add --help'],
    ] as const)
      expect(said(call.split(' '))).toBe(said(same.split(' ')));
  });
});
