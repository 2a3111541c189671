import { parseOutlets, type Outlets } from '../intake';
import {
  buildLexicon,
  parseNames,
  recognizers,
  refiners,
  type KnownForm,
  type NameStatistics,
  type Recognizer,
  type Refiner,
} from '../language';
import { toponymRecognizer } from '../language/recognizers/toponyms';
import { parseClusters } from '../language/tagger/clusters';
import { parseTagger } from '../language/tagger/model';
import { createTagger, type Tagger } from '../language/tagger/tagger';
import { foldForm, type Entity } from '../model';
import { agencyNaming } from './agency-names';
import { parseAgencyPack, type AgencyPack } from './agency-pack';
import { parseGazetteer, type Gazetteer } from './gazetteer';
import { buildRegistry, mentionTypeOf, type Registry } from './registry';
import type { ResolutionWorld } from './resolve';

/** Built-in data as text; what of the packs is none of agencies or outlets is not read here. */
export interface WorldData {
  readonly gazetteer: string;
  readonly names: string;
  readonly clusters: string;
  readonly tagger: string;
  /** YAML by file name: `agencies-*.yaml`, `outlets.yaml`. */
  readonly packs: Readonly<Record<string, string>>;
}

/** What the vault knows. */
export interface WorldKnowledge {
  readonly entities: readonly Entity[];
  readonly ignored: readonly string[];
}

/** Everything recognition and resolution act by. A value: knowing more makes a new one. */
export interface World extends ResolutionWorld {
  readonly recognizers: readonly Recognizer[];
  readonly refiners: readonly Refiner[];
  /** The same world for another vault; the parsed data is shared. */
  know(knowledge: WorldKnowledge): World;
}

const NOTHING: WorldKnowledge = { entities: [], ignored: [] };

/** Parses the data, once (about 0.1 s), for an empty vault; throws when the shipped data is broken, which is a bug. */
export function createWorld(data: WorldData): World {
  const gazetteer = parseGazetteer(data.gazetteer);
  const names = parseNames(data.names);
  const outlets = parseOutlets(data.packs['outlets.yaml'] ?? '[]');
  const packs = readPacks(data.packs);
  const toponyms = toponymRecognizer(gazetteer.toponyms(), names);
  const naming = agencyNaming(packs);
  const isPlace = (form: string): boolean => gazetteer.find(form).length > 0;
  const tagger = lazyTagger(() => taggerOf(data, names, gazetteer));
  const unread = registryOf(NOTHING, packs, outlets);
  const packed = buildLexicon(knownForms(unread));
  const build = (known: WorldKnowledge, registry: Registry): World => {
    const language = {
      names,
      known: registry === unread ? packed : buildLexicon(knownForms(registry)),
      packed,
      toponyms,
      isPlace,
      tagger,
      ignored: known.ignored,
    };
    return {
      gazetteer,
      outlets,
      names,
      naming,
      registry,
      isIgnored: ignoredNames(known),
      recognizers: recognizers(language),
      refiners: refiners(language),
      know: (next) => build(next, registryOf(withFacts(next, gazetteer), packs, outlets)),
    };
  };
  return build(NOTHING, unread);
}

/** The weights are read with the first article that needs them: a start must be light. */
function lazyTagger(make: () => Tagger): Tagger {
  let made: Tagger | null = null;
  return { read: (document, proposals) => (made ??= make()).read(document, proposals) };
}

/** The tagger over the same words and places that the rules go by. */
function taggerOf(data: WorldData, names: NameStatistics, gazetteer: Gazetteer): Tagger {
  const clusters = parseClusters(data.clusters);
  return createTagger(parseTagger(data.tagger), {
    names,
    clusterOf: (word) => clusters.get(word),
    placeRank: (form) => placeRank(gazetteer, form),
  });
}

function ignoredNames({ ignored }: WorldKnowledge): (name: string) => boolean {
  const folded = new Set(ignored.map(foldForm));
  return (name) => folded.size > 0 && folded.has(foldForm(name));
}

/** How prominent the best known place of a name is, 1 to 9 (a decimal logarithm, about); 0 where there is none. */
export function placeRank(gazetteer: Gazetteer, form: string): number {
  const prominence = gazetteer.find(form)[0]?.prominence;
  return prominence === undefined ? 0 : Math.max(1, Math.min(9, Math.round(prominence)));
}

/** A note keeps little of a place; the rest is the gazetteer's. Where both say something the user's note is right. */
const withFacts = (known: WorldKnowledge, gazetteer: Gazetteer): WorldKnowledge => ({
  ...known,
  entities: known.entities.map((entity) => {
    const place = gazetteer.get(entity.id)?.entity;
    return place ? { ...place, ...entity, aliases: [...new Set([...entity.aliases, ...place.aliases])] } : entity;
  }),
});

const registryOf = ({ entities }: WorldKnowledge, packs: readonly AgencyPack[], outlets: Outlets): Registry =>
  buildRegistry({ vault: entities, packs, outlets });

function readPacks(files: Readonly<Record<string, string>>): AgencyPack[] {
  return Object.keys(files)
    .filter((name) => name.startsWith('agencies-'))
    .map((name) => {
      const pack = parseAgencyPack(files[name] ?? '', name);
      if (!pack.ok) throw new Error(`${name}: ${pack.problem.message} ${pack.problem.where ?? ''}`);
      return pack.value;
    });
}

function* knownForms(registry: Registry): Generator<{ form: string; key: KnownForm }> {
  for (const { form, entity, onlyIn } of registry.forms()) {
    const type = mentionTypeOf(entity);
    if (!type || type === 'place' || (type === 'person' && !form.includes(' '))) continue;
    const from = entity.origin === 'vault' ? 'known to the vault' : 'known to the packs';
    yield { form, key: { form, type, from, ...(onlyIn === null ? {} : { local: true }) } };
  }
}
