import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingTools } from '../../cli/system/reading-tools.mts';
import outlets from '../../src/data/outlets.yaml';
import dprk from '../../src/data/themes-dprk-watch.yaml';
import general from '../../src/data/themes-general-news.yaml';
import weights from '../../src/data/themes.tsv';
import { parseOutlets, readArticles, type IntakeContext } from '../../src/intake';
import { parseHtml } from '../../src/intake/parse-html';
import { toTextDocument } from '../../src/language/document-build';
import type { Input, Outcome } from '../../src/model';
import { createClassifier, parseThemePack, parseThemeWeights } from '../../src/themes';

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
};
const packs = [dprk, general].map((yaml) => value(parseThemePack(yaml)));
const classifier = createClassifier(packs, parseThemeWeights(weights));
const context: IntakeContext = { ...readingTools, parseHtml, outlets: parseOutlets(outlets), images: 'link' };

async function themesOf(input: Input): Promise<string[]> {
  for await (const read of readArticles(input, context)) {
    const { title, language, body } = value(read);
    const headline = title?.value ?? null;
    const document = toTextDocument(body.text, { title: headline, language, excluded: body.excluded });
    return classifier.classify(document, headline).map(({ id }) => id);
  }
  return [];
}
const samples = join(__dirname, '../../samples/articles');
const sample = (path: string): Promise<string[]> =>
  themesOf({ name: path, bytes: new Uint8Array(readFileSync(join(samples, path))) });

describe('themes of the samples', () => {
  const expected: [string, string[]][] = [
    ['feed/dailynk-hoeryong-phone-crackdown.txt', ['phone-surveillance', 'remittances']],
    ['feed/dailynk-musan-broker-trial.txt', ['remittances', 'detention-punishment']],
    ['feed/rfa-ryanggang-border-guards.txt', ['border-control', 'smuggling-trade']],
    ['feed/dailynk-chongjin-market-prices.txt', ['markets-prices']],
    ['feed/asiapress-hyesan-usb-search.txt', ['information-control']],
    ['pasted/dailynk-korean-hoeryong-euckr.txt', ['phone-surveillance', 'remittances']],
    ['pasted/rfa-hyesan-trader-utf16.txt', ['phone-surveillance', 'remittances']],
    ['pasted/reuters-kharkiv-underground-school.txt', ['education', 'conflict-war-peace']],
    ['clipped/nknews-sanctions-monitors.md', ['sanctions-overseas-workers', 'diplomacy']],
    ['clipped/rfa-kashgar-bakery.md', ['crime-law-justice']],
    ['pages/bbc-geneva-human-rights-council.html', ['diplomacy']],
    ['pages/orinoco-mine-landslide-windows1252.html', ['disaster-accident-emergency']],
  ];
  it.each(expected)('%s is about %j', async (path, themes) => {
    expect(await sample(path)).toEqual(expect.arrayContaining(themes));
  });

  it('are at most four, and at least one, for every sample', async () => {
    const paths = readdirSync(samples).flatMap((folder) =>
      readdirSync(join(samples, folder)).map((name) => `${folder}/${name}`),
    );
    expect(paths.length).toBeGreaterThanOrEqual(18);
    for (const path of paths) {
      const { length } = await sample(path);
      expect({ path, fits: length >= 1 && length <= 4 }).toEqual({ path, fits: true });
    }
  });
});

interface GoldItem {
  readonly id: string;
  readonly input: string;
  readonly format?: string;
  readonly gold: { readonly themes: readonly string[] };
}
const gold = join(process.env.DATELINE_SHARED ?? '../shared', 'data/dateline-gold');
const withGold = existsSync(gold) ? it : it.skip;
if (!existsSync(gold))
  console.warn(`Skipped the themes of annotated articles: there are none at ${gold} (set DATELINE_SHARED).`);

describe('themes of annotated articles (skipped where DATELINE_SHARED holds no dateline-gold)', () => {
  withGold('reach an F1 of .80', async () => {
    const lines = readdirSync(gold)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(join(gold, name), 'utf8').split('\n'))
      .filter((line) => line !== '');
    let hits = 0;
    let all = 0;
    for (const line of lines) {
      const item = JSON.parse(line) as GoldItem;
      const themes = await themesOf({ name: item.id, text: item.input });
      hits += themes.filter((id) => item.gold.themes.includes(id)).length;
      all += themes.length + item.gold.themes.length;
    }
    expect((2 * hits) / all).toBeGreaterThanOrEqual(0.8);
  });
});
