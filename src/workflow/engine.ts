import { createLivingWorld, resolve, type LivingWorld, type World } from '../entities';
import { readArticles, type IntakeContext, type ReadingTools } from '../intake';
import { findEventDates, recognize, toTextDocument } from '../language';
import type { Analysis, Article, Entity, ThemeFinding } from '../model';
import {
  createClassifier,
  parseThemePack,
  themeEntity,
  withVaultThemes,
  type Classifier,
  type Theme,
  type ThemePack,
} from '../themes';
import type { Engine, EngineData, Knowledge } from './ports';

/**
 * Reading and understanding on built-in data, in this thread. The data is parsed when it is first needed (about half a
 * second); a pack that cannot be parsed is a bug in what ships, and throws.
 */
export function createEngine(data: EngineData, tools: ReadingTools): Engine {
  let built: Understanding | null = null;
  const understanding = (): Understanding => (built ??= new Understanding(data));
  return {
    know: async (knowledge) => understanding().know(knowledge),
    read: (input) =>
      readArticles(input, { ...tools, outlets: understanding().world.outlets, images: understanding().images }),
    analyze: async (article) => understanding().analyze(article),
  };
}

interface Themes {
  readonly classifier: Classifier;
  /** By entity id; made an entity when an article is about it. */
  readonly themes: ReadonlyMap<string, Theme>;
}

/** What the themes are listened to by. */
interface Heard {
  /** Ids of the packs; null: all. */
  readonly packs: readonly string[] | null;
  /** The vault's themes, as it told of them. */
  readonly themes: readonly Entity[];
}

function isSame(one: Heard, other: Heard): boolean {
  const [packs, others] = [one.packs ?? [], other.packs ?? []];
  const areSame = <T>(some: readonly T[], more: readonly T[]): boolean =>
    some.length === more.length && some.every((each, at) => each === more[at]);
  return (one.packs === null) === (other.packs === null) && areSame(packs, others) && areSame(one.themes, other.themes);
}

class Understanding {
  private readonly living: LivingWorld;
  private readonly packs: readonly ThemePack[];
  /** Null until an article asks: many slices may be told before. */
  private listening: Themes | null = null;
  private heard: Heard = { packs: null, themes: [] };
  images: IntakeContext['images'] = 'link';

  constructor(data: EngineData) {
    this.living = createLivingWorld(data);
    this.packs = themePacks(data);
  }

  get world(): World {
    return this.living.world;
  }

  know({ entities, ignored, packs, images }: Knowledge): void {
    this.images = images;
    this.living.know({ entities, ignored });
    const heard = { packs, themes: entities.filter(({ kind, terms }) => kind === 'theme' && terms !== undefined) };
    if (!isSame(heard, this.heard)) this.listening = null;
    this.heard = heard;
  }

  analyze(article: Article): Analysis {
    const { language, body } = article;
    const title = article.title?.value ?? null;
    const document = toTextDocument(body.text, { title, language, excluded: body.excluded });
    const recognized = recognize(document, this.world.recognizers, this.world.refiners);
    const resolution = resolve(recognized, document, article, this.world);
    const themes = this.themes().classifier.classify(document, title);
    const { dates: eventDates, refused: refusedDates } = findEventDates(document, article.date?.value ?? null);
    const entities = this.withThemes(resolution.entities, themes);
    return { ...resolution, themes, entities, eventDates, refusedDates };
  }

  private themes(): Themes {
    const { packs, themes } = this.heard;
    return (this.listening ??= listenFor(
      withVaultThemes(
        this.packs.filter(({ id }) => packs === null || packs.includes(id)),
        themes,
      ),
    ));
  }

  /** With the themes found and what is broader than they are. */
  private withThemes(entities: Readonly<Record<string, Entity>>, found: readonly ThemeFinding[]): Analysis['entities'] {
    const named = Object.assign(dictionary<Entity>(), entities);
    for (const { entity: id } of found) {
      for (let theme = this.themes().themes.get(id); theme && !(theme.entity in named);) {
        const entity = themeEntity(theme);
        named[entity.id] = entity;
        theme = this.themes().themes.get(entity.broader ?? '');
      }
    }
    return named;
  }
}

/** A record whose keys differ from article to article: an engine would make, and keep, a shape for each set of keys. */
const dictionary = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

const listenFor = (packs: readonly ThemePack[]): Themes => ({
  classifier: createClassifier(packs),
  themes: new Map(packs.flatMap((pack) => pack.themes.map((theme) => [theme.entity, theme] as const))),
});

function themePacks({ packs }: EngineData): readonly ThemePack[] {
  return Object.keys(packs)
    .filter((name) => name.startsWith('themes-'))
    .map((name) => {
      const parsed = parseThemePack(packs[name] ?? '', name);
      if (!parsed.ok) throw new Error(`${name}: ${parsed.problem.message}`);
      return parsed.value;
    });
}
