import * as fc from 'fast-check';
import { DEFAULT_SETTINGS, ENTITY_KINDS, type ImportReport } from '../../src/model';
import { parseNote } from '../../src/format/note-record';
import { markOf } from '../../src/format/marks';
import { linksInBody } from '../../src/notes/retarget/links-in';
import { mergeEntities } from '../../src/workflow/merge';
import { retypeEntity } from '../../src/workflow/retype';
import { splitEntity } from '../../src/workflow/split';
import { undo } from '../../src/journal/undo';
import type { Workspace } from '../../src/workflow/workspace';
import { appLinks, type AppLink } from '../support/app-links';
import { vaultOf } from '../support/entity-vault';
import { treeOf } from '../support/workspace';

const RUNS = Number(process.env.ENTITY_RUNS ?? '100');

type Tree = Readonly<Record<string, string>>;

const FOLDERS = ['Agencies', 'Places', 'People', 'Mine', 'Mine/Deep', ''] as const;
const NAMES = [
  'Office',
  'office 2',
  'Hoeryŏng',
  '회령시',
  "People's Bureau",
  'A & B (North)',
  '50% Club',
  'Kim',
] as const;
const WORDS = ['it', 'the Office', 'Kim', '회령', 'a'] as const;

/** Every way in which a note can hold a link, with what only looks like one. */
const snippet = (target: string, path: string, words: string): readonly string[] => [
  `[[${target}]]`,
  `[[${target}|${words}]]`,
  `[[${path}]]`,
  `[[${path}|${words}]]`,
  `[[${target}#Head]]`,
  `[[${target}#^b1|${words}]]`,
  `![[${target}]]`,
  `![[${target}#Head]]`,
  `[${words}](${encodeURI(path)}.md)`,
  `[${words}](<${path}.md#Head>)`,
  `[${words}](./${encodeURI(target)}.md)`,
  `\`[[${target}]]\``,
  `\n\`\`\`\n[[${target}]]\n\`\`\`\n`,
  `<!-- [[${target}]] -->`,
  `%%[[${target}]]%%`,
  `\n\n%%\n[[${target}]]\n%%\n\n`,
  `\n\n| a | b |\n| - | - |\n| [[${target}]] | [[${target}\\|${words}]] |\n\n`,
  `\n- [[${target}]]\n    - [[${path}]]\n`,
  `> [[${target.toUpperCase()}]]`,
  `\\[[${target}]]`,
  `[[${target}`,
  'plain words',
];

const pick = <T>(items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);

interface Place {
  readonly folder: string;
  readonly name: string;
}

const place = fc.record({ folder: pick(FOLDERS), name: pick(NAMES) });
const pathOf = ({ folder, name }: Place): string => (folder === '' ? name : `${folder}/${name}`);

const piece = fc
  .tuple(place, pick(WORDS), fc.nat(21))
  .map(([at, words, which]) => snippet(at.name, pathOf(at), words)[which] ?? '');
const body = fc.array(piece, { maxLength: 6 }).map((pieces) => `${pieces.join(' and ')}\n`);

const yamlLink = fc.tuple(place, pick(WORDS), fc.nat(3), fc.nat(2)).map(([at, words, form, quote]) => {
  const target = form % 2 === 0 ? at.name : pathOf(at);
  const link = form < 2 ? `[[${target}]]` : `[[${target}|${words}]]`;
  return [`"${link}"`, `'${link.replaceAll("'", "''")}'`, `see ${link} there`.replaceAll(': ', ' ')][quote] ?? '';
});
const list = (key: string): fc.Arbitrary<readonly string[]> =>
  fc
    .array(yamlLink, { maxLength: 3 })
    .map((items) => (items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `  - ${item}`)]));
const single = (key: string): fc.Arbitrary<readonly string[]> =>
  fc.option(yamlLink).map((item) => (item === null ? [] : [`${key}: ${item}`]));

const idOf = (path: string): string => `x:${path.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

const lines = (...parts: fc.Arbitrary<readonly string[]>[]): fc.Arbitrary<readonly string[]> =>
  fc.tuple(...parts).map((all) => all.flat());

const marked = fc
  .option(fc.array(place, { maxLength: 4 }))
  .map((places) =>
    places === null ? [] : [`dateline-links: ${places.map((at) => markOf(idOf(pathOf(at)))).join(' ')}`],
  );

const entityNote = (path: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      pick(ENTITY_KINDS),
      lines(
        list('agencies'),
        list('places'),
        single('parent'),
        single('location'),
        list('mine'),
        single('mood'),
        marked,
      ),
      body,
    )
    .map(([kind, own, text]) =>
      ['---', `type: ${kind}`, `entity-id: ${idOf(path)}`, 'aliases:', `  - ${kind} one`, ...own, '---', text].join(
        '\n',
      ),
    );

const articleNote = (path: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      lines(single('source'), single('location'), list('actors'), list('places'), list('themes'), list('mine'), marked),
      body,
    )
    .map(([own, text]) => ['---', `article-id: ${idOf(path)}`, ...own, '---', text].join('\n'));

const userNote = fc
  .tuple(lines(list('links'), single('about')), body)
  .map(([own, text]) => (own.length === 0 ? text : ['---', '# a comment', ...own, '---', text].join('\n')));

/** A vault of up to six entities, some of one name, three articles and three notes of the user's. */
const vault: fc.Arbitrary<Tree> = fc
  .tuple(fc.uniqueArray(place, { minLength: 2, maxLength: 6, selector: (at) => pathOf(at).toLowerCase() }))
  .chain(([places]) =>
    fc.record(
      Object.fromEntries([
        ...places.map((at) => [`${pathOf(at)}.md`, entityNote(pathOf(at))] as const),
        ...['one', 'two', 'three'].map((name) => [`Articles/${name}.md`, articleNote(name)] as const),
        ...['Mine/a.md', 'Mine/Deep/b.md', 'c.md'].map((path) => [path, userNote] as const),
      ]),
    ),
  );

/** Ids of the entities of a vault by the paths of their notes. */
function idsOf(tree: Tree): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([path, text]) => {
      const parsed = parseNote(path, text, DEFAULT_SETTINGS);
      return parsed.ok && parsed.value?.kind === 'entity' ? [[path, parsed.value.id] as const] : [];
    }),
  );
}

interface Act {
  run(entities: readonly string[], workspace: Workspace): Promise<ImportReport>;
  /** Paths of the notes it is about, which change in other ways too. */
  own(entities: readonly string[]): readonly string[];
  /** Path of the note whose links follow, and where to; null for a note that comes. */
  follows(entities: readonly string[], source: string, link: AppLink): string | null | undefined;
}

const CHOSEN = ['Articles/one.md', 'c.md'];

const act: fc.Arbitrary<Act> = fc
  .tuple(fc.nat(2), fc.nat(5), fc.nat(5), pick(ENTITY_KINDS), pick(WORDS), fc.nat(2))
  .map(([which, first, second, kind, form, whole]) => {
    const both = (entities: readonly string[]): readonly [string, string] => [
      entities[first % entities.length] ?? '',
      entities[second % entities.length] ?? '',
    ];
    const [isNew, articles] = [first % 2 === 0, whole === 0 ? CHOSEN : []];
    return {
      own: both,
      run: (entities, workspace) => {
        const [one, other] = both(entities);
        if (which === 0) return mergeEntities(one, other, workspace);
        if (which === 1) return retypeEntity(one, kind, workspace);
        const target = isNew ? { name: 'Somebody new' } : { entity: other };
        return splitEntity(one, { forms: [form], articles }, target, workspace);
      },
      follows: (entities, source, { shown, to }) => {
        const [one, other] = both(entities);
        if (to !== one || which === 1) return undefined;
        if (which === 0) return other;
        const goes = articles.includes(source) || shown?.toLowerCase() === form.toLowerCase();
        return goes ? (isNew ? null : other) : undefined;
      },
    };
  });

const bodyOf = (text: string): string => text.replace(/^---\n[^]*?\n---\n/, '');
/** The text a reader sees, links by the words they show; embeds show what they embed. */
function seen(text: string): string {
  const body = bodyOf(text);
  let shown = '';
  let from = 0;
  for (const link of linksInBody(body)) {
    shown += body.slice(from, link.start) + (link.kind === 'wiki' ? (link.shown ?? '!') : '');
    from = link.end;
  }
  return shown + body.slice(from);
}

/** What the links of every note show and mean: an entity by its id, any other note by its path. */
function meant(
  tree: Tree,
  ids: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly { readonly link: AppLink; readonly means: string | null }[]> {
  const links = appLinks(tree);
  return new Map(
    [...links].map(([path, { body, properties }]) => {
      // Dateline's own properties follow rules of their own, which other tests hold.
      const isMine = /^(?:Mine\/|[^/]*\.md$)/.test(path) && !ids.has(path);
      const all = isMine ? [...body, ...properties] : body;
      return [path, all.map((link) => ({ link, means: link.to === null ? null : (ids.get(link.to) ?? link.to) }))];
    }),
  );
}

describe('an act on entities', () => {
  it('changes no word anybody sees, leads every link where it should, and is undone byte by byte', async () => {
    const done = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(vault, fc.array(act, { minLength: 1, maxLength: 3 }), async (before, acts) => {
        const workspace = await vaultOf(before);
        const batches: string[] = [];
        for (const one of acts) {
          const tree = await treeOf(workspace.vault);
          const ids = idsOf(tree);
          const entities = [...ids.keys()].sort();
          const report = await one.run(entities, workspace);
          const now = await treeOf(workspace.vault);
          done.set(report.problems[0]?.code ?? 'done', (done.get(report.problems[0]?.code ?? 'done') ?? 0) + 1);
          if (report.batch === null) {
            expect(now).toEqual(tree);
            continue;
          }
          batches.push(report.batch);
          const [old, present] = [meant(tree, ids), meant(now, idsOf(now))];
          const known = new Set(ids.values());
          for (const [path, links] of old) {
            const written = now[path];
            if (written === undefined || one.own(entities).includes(path)) continue;
            expect({ path, seen: seen(written) }).toEqual({ path, seen: seen(tree[path] ?? '') });
            const after = present.get(path) ?? [];
            expect({ path, shown: after.map(({ link }) => link.shown) }).toEqual({
              path,
              shown: links.map(({ link }) => link.shown),
            });
            links.forEach(({ link, means }, i) => {
              const follows = one.follows(entities, path, link);
              const wanted = follows === undefined ? means : follows === null ? 'new' : (ids.get(follows) ?? follows);
              const got = after[i]?.means ?? null;
              const isNew = got !== null && got.includes(':') && !known.has(got);
              expect({ path, link, means: isNew ? 'new' : got }).toEqual({ path, link, means: wanted });
            });
          }
        }
        for (const batch of batches.reverse()) await undo(workspace, { batch });
        expect(await treeOf(workspace.vault)).toEqual(before);
      }),
      { numRuns: RUNS, seed: Number(process.env.SEED ?? '20251125') },
    );
    expect(done.get('done') ?? 0).toBeGreaterThan(RUNS / 4);
  }, 600_000);
});
