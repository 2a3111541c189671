// Runs the engine with switches over texts: what each rule gave, and what changes where it is off.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../load-engine.mjs';
import { kept } from './kept.mjs';
import { drawn } from './texts.mjs';
import { switched } from './rules.mjs';

const LIBRARY = fileURLToPath(new URL('library.mts', import.meta.url));
const SWITCHES = fileURLToPath(new URL('switches.mts', import.meta.url));
/** Articles of the vault that have notes when the others are linked to it. */
const FILED = 500;

/** Puts the rules of each module behind switches while it is bundled. */
export const switching = (rules) => ({
  name: 'switches',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/analysis\/.*\.ts$/ }, async ({ path }) => {
      const numbered = [...rules.entries()].filter(([, rule]) => rule.path === path);
      const text = await readFile(path, 'utf8');
      return { contents: numbered.length === 0 ? text : switched(text, numbered, SWITCHES), loader: 'ts' };
    });
  },
});

/** Writes the engine with switches into a file. */
export const writeEngine = (rules, file) => bundle(LIBRARY, file, [switching(rules)]);

/** Keeps what is slow to make: the engine, those of the vault, and the articles as they were read. */
export class Bench {
  constructor(library, texts, folder) {
    Object.assign(this, { library, texts, folder, articles: new Map(), plain: library.Analyst.plain(), vault: null });
  }

  static async open(folder, texts) {
    return new Bench(await import(pathToFileURL(join(folder, 'engine.mjs')).href), texts, folder);
  }

  async article(number) {
    const known = this.articles.get(number);
    if (known !== undefined) return known;
    const article = await this.library.read(this.plain, this.texts[number].input);
    this.articles.set(number, article);
    return article;
  }

  /** Null for what holds no article. */
  async answer(number) {
    const article = await this.article(number);
    if (article === null) return null;
    const isFiled = this.texts[number].set === 'vault';
    return this.library.answer(isFiled ? (this.vault ??= await this.analystOfVault()) : this.plain, article);
  }

  /** Has the engines read their data, which they do with the first article. */
  async warm() {
    await this.answer(0);
    await this.answer(this.texts.length - 1);
  }

  async analystOfVault() {
    const filed = this.texts.filter(({ set }) => set === 'vault').slice(0, FILED);
    const notes = await kept(this.folder, 'vault', () => this.library.filedNotes(filed.map(({ input }) => input)));
    return this.library.Analyst.ofVault(notes);
  }
}

/** What each rule gave in each text, and the answers to compare with. */
export async function cover(bench, rules, told) {
  const { calls, fired, denied } = bench.library;
  const seen = rules.map(() => ({ fired: [], denied: 0 }));
  const answers = [];
  await bench.warm();
  // What was called until here reads data; its calls are not those of an article.
  const atStart = rules.map((_, rule) => calls[rule] ?? 0);
  calls.length = 0;
  for (const number of bench.texts.keys()) {
    fired.clear();
    denied.clear();
    answers.push(await bench.answer(number));
    for (const rule of fired) seen[rule].fired.push(number);
    for (const rule of denied) seen[rule].denied += 1;
    told(number + 1);
    bench.articles.delete(number);
  }
  const found = rules.map((_, rule) => ({ ...seen[rule], calls: calls[rule] ?? 0, atStart: atStart[rule] }));
  return { answers, rules: found };
}

/** So many texts tell how often a rule moves something. */
const ENOUGH = 4;
/** A rule that moves so many texts by the estimate need not be known better. */
const MANY = 60;

/** Texts that differ with a rule off, of those drawn from where it gave something. */
export async function effectOf(bench, rule, firedIn, { answers, most }) {
  const effect = { run: [], whole: [], linked: [], failed: 0 };
  bench.library.switchOff(rule);
  for (const number of drawn(firedIn, most, (each) => `${rule} ${each}`)) {
    const now = await bench.answer(number).catch(() => 'failed');
    effect.run.push(number);
    if (now === 'failed') effect.failed += 1;
    if (now?.whole !== answers[number]?.whole) effect.whole.push(number);
    if (now?.linked !== answers[number]?.linked) effect.linked.push(number);
    if (effect.whole.length >= ENOUGH && (effect.whole.length / effect.run.length) * firedIn.length > MANY) break;
  }
  const asked = bench.library.wasAsked();
  bench.library.switchOff(-1);
  return { ...effect, asked };
}

/** Whether an article is understood as before: what is remembered over articles may hold what a rule that was off gave. */
export async function isClean(bench, numbers, answers) {
  for (const number of numbers) {
    const now = await bench.answer(number);
    if (now?.whole !== answers[number]?.whole) return false;
  }
  return true;
}
