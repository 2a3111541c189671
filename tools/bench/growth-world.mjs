// What the vaults and the arriving articles of the measuring of growth are made of: texts of ours, or real news.
import { newArticles, sentenceMaker } from './growth-vault.mjs';
import { benchTexts } from './texts.mjs';

/** Articles whose words the notes of a vault are made of. */
const TEXTS = 400;
/** News articles that are looked through for whom news names. */
const LOOKED_THROUGH = 1_500;
const KINDS = new Set(['person', 'place', 'organization', 'agency']);

/** Longest name of an entity that becomes the name of a note, and part of others. */
const LONGEST = 60;
const canNameFile = (name) => name.length <= LONGEST && !/[\\/:*?"<>|#^[\]{}`]/.test(name);

/** Entities that news names, the most often named first: `{kind, name, id}`, each name once. */
async function entitiesIn(texts, { builtInData, createEngine, linkedEntities, readingTools }) {
  const engine = createEngine(builtInData(), readingTools);
  const found = new Map();
  for (const [at, text] of texts.entries()) {
    for await (const read of engine.read({ name: `${at}.txt`, text })) {
      if (!read.ok) continue;
      const analysis = await engine.analyze(read.value);
      for (const id of new Set(Object.values(linkedEntities(analysis)).flat())) {
        const entity = analysis.entities[id];
        if (!KINDS.has(entity.kind) || !canNameFile(entity.name)) continue;
        const one = found.get(entity.name) ?? { kind: entity.kind, name: entity.name, id: entity.id, count: 0 };
        one.count += 1;
        found.set(entity.name, one);
      }
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/**
 * `{from, sentence, known, articles}` with what notes are written with. `articles(set, count)`: `{name, text}`, of each set
 * others, the same for vaults of every size. `data`: where real news is; then it is the news itself that arrives.
 */
export async function growthWorld(data, smallest, library) {
  const written = { entryLines: library.entryLines, markOf: library.markOf, marksValue: library.marksValue };
  const { from, texts } = benchTexts(data, data === undefined ? TEXTS : TEXTS + LOOKED_THROUGH + 1_000);
  const given = { ...written, sentence: sentenceMaker(texts.slice(0, TEXTS)), known: [] };
  if (data === undefined) {
    return { ...given, from, articles: (set, count) => newArticles(set, count, smallest, given) };
  }
  const known = await entitiesIn(texts.slice(0, LOOKED_THROUGH), library);
  const arriving = texts.slice(TEXTS + LOOKED_THROUGH);
  const articles = (set, count) =>
    arriving.slice(set * count, (set + 1) * count).map((text, at) => ({ name: `${set}-${at}.txt`, text }));
  return { ...given, known, from, articles };
}
