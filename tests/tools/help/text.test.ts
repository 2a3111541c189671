import { readFileSync } from 'node:fs';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { readHelp, type HelpSection } from '../../../src/views/help/help';
import { helpText, PAGES } from '../../../tools/help/text.mjs';
import { packText } from '../../../tools/pack-data.mjs';

const help = readHelp(helpText(), 'en');
const html = ({ markdown }: HelpSection): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
const linksOf = (section: HelpSection): string[] =>
  [...html(section).matchAll(/<a href="([^"]*)"/g)].map(([, target]) => target ?? '');

/** The help of one page alone; the others are empty. */
const ofPage = (name: string, text: string): readonly HelpSection[] =>
  readHelp(
    helpText((path) => {
      if (path.endsWith(`/${name}.md`)) return text;
      const without = Object.entries(PAGES).find(([page]) => path.endsWith(`/${page}.md`))?.[1] ?? [];
      return path.endsWith('.md') ? without.map((heading) => `## ${heading}\n`).join('') : readFileSync(path, 'utf8');
    }),
    'en',
  ).filter(({ page }) => page === name);

describe('the help in the app', () => {
  it('has the pages for users, each under its title, and no picture', () => {
    const titles = help.filter(({ level }) => level === 1).map(({ page }) => page);
    expect(titles).toEqual(Object.keys(PAGES));
    expect(help.filter((section) => /<img|pictures\//.test(html(section)))).toEqual([]);
  });

  it('leads nowhere but to its own sections and to the web', () => {
    const targets = help.flatMap((section) => linksOf(section));
    const inside = targets.filter((target) => target.startsWith('#'));
    expect(inside.length).toBeGreaterThan(15);
    expect(inside.filter((target) => help[Number(target.slice(1))] === undefined)).toEqual([]);
    expect(targets.filter((target) => !/^(?:#\d+|https:\/\/.+)$/.test(target))).toEqual([]);
  });

  it('names no file of the sources, no test and no tool', () => {
    const named = /\b(?:tests|tools|decisions)\/|\bnpm run\b|\.ts\b/;
    expect(help.filter(({ markdown }) => named.test(markdown)).map(({ page, heading }) => [page, heading])).toEqual([]);
  });

  it('names every column of its tables', () => {
    expect(help.filter((section) => html(section).includes('<th></th>')).map(({ heading }) => heading)).toEqual([]);
  });

  it('has a Korean heading for each of its own, and none besides', () => {
    const { headings } = JSON.parse(helpText()) as { headings: Record<string, Record<string, string>> };
    const korean = headings['ko'] ?? {};
    expect(new Set(Object.keys(korean))).toEqual(new Set(help.map(({ heading }) => heading)));
    expect(Object.values(korean).filter((heading) => !/[가-힣]/.test(heading))).toEqual([]);
  });

  it('takes less than 50 KB in the plugin', () => {
    expect(packText(helpText()).length).toBeLessThan(50_000);
  });
});

describe('a page of the docs becomes sections', () => {
  it('with each paragraph, each item and each row on a line of its own, and code as it stands', () => {
    const text = [
      '# Title\n\nOne\ntwo.\n\n- a\n  b\n- c\n\n| x   | y |\n| --- | - |\n| `1` | 2 |\n',
      '## Next\nat once\n\n```\n# no heading\n\n  kept\n```\n',
    ].join('\n');
    expect(ofPage('guide', text).map(({ heading, markdown }) => [heading, markdown])).toEqual([
      ['Title', 'One two.\n\n- a b\n- c\n\n| x | y |\n|--|--|\n| `1` | 2 |'],
      ['Next', 'at once\n\n```\n# no heading\n\n  kept\n```'],
    ]);
  });

  it('with links to sections by their numbers, and the words alone where a link leads out of the help', () => {
    const text =
      '# T\n\nSee [b](#b-c), [code](../src/x.ts), ([how](journal.md#x)) and [w](https://example.org/).\n\n## B, c\n';
    expect(ofPage('guide', text)[0]?.markdown).toBe('See [b](#1), code, and [w](https://example.org/).');
  });

  it('with headings as they read', () => {
    const headings = ofPage('guide', '# A `b`\n\n## Feeds ([how](x.md))\n').map(({ heading }) => heading);
    expect(headings).toEqual(['A b', 'Feeds']);
  });

  it('or the build stops, where a section that is to stay out is gone', () => {
    expect(() => ofPage('problems', '# Problems\n')).toThrow('docs/problems.md has no section');
  });
});
