import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingTools } from '../../../cli/system/reading-tools.mts';
import outlets from '../../../src/data/outlets.yaml';
import dprk from '../../../src/data/themes-dprk-watch.yaml';
import general from '../../../src/data/themes-general-news.yaml';
import weights from '../../../src/data/themes.tsv';
import { parseOutlets, readArticles, type IntakeContext } from '../../../src/intake';
import { parseHtml } from '../../../src/intake/parse-html';
import { toTextDocument } from '../../../src/analysis/language/document-build';
import type { Input, Outcome } from '../../../src/model';
import { createClassifier, parseThemePack, parseThemeWeights } from '../../../src/analysis/themes';
import { annotatedIn, annotatedSamples, type Annotated } from '../../support/annotated';
import { needsShared } from '../../support/shared';

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
const samples = join(__dirname, '../../../samples/articles');
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

/** Over all themes given and wanted. */
async function f1(all: readonly Annotated[]): Promise<number> {
  let hits = 0;
  let both = 0;
  for (const { input, gold } of all) {
    const themes = await themesOf(input);
    hits += themes.filter((id) => gold.themes.includes(id)).length;
    both += themes.length + gold.themes.length;
  }
  return (2 * hits) / both;
}

describe('themes of annotated articles (needs the shared data)', () => {
  const gold = needsShared('data/dateline-gold');
  it('reach an F1 of .80', async () => expect(await f1(annotatedIn(gold))).toBeGreaterThanOrEqual(0.8));
});

describe('themes of annotated samples of our own', () => {
  it('reach an F1 of .80', async () => expect(await f1(annotatedSamples())).toBeGreaterThanOrEqual(0.8));
});
