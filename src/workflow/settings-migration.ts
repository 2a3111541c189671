import * as v from 'valibot';
import {
  CLAIM_FLOORS,
  DEFAULT_SETTINGS,
  english,
  message,
  problemOf,
  type Message,
  type Problem,
  type PropertyNames,
  type Settings,
} from '../model';
import {
  feedUrlFault,
  fileNameFault,
  folderFault,
  gazetteerFault,
  inboxFault,
  propertyFault,
  quietFault,
  relatedFault,
  scheduleFault,
  tagFault,
  templateFault,
  triggerFault,
  vocabularyFault,
} from './settings-rules';

/** What was read from disk: always usable; `problems` say which values were put back to their default, and why. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

type Fault<T> = (value: T) => Message | null;

/** A string or number that keeps a rule. An issue's own message is text alone: what the rule says goes along as its input. */
const keeps = <T>(fault: Fault<T>): v.RawCheckAction<T> =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    const says = dataset.typed ? fault(dataset.value) : null;
    if (says !== null) addIssue({ message: english(says), input: says });
  });

/** What is wrong with a value: what its rule says, or of what kind it is. */
const saidOf = ({ type, input, expected, received }: v.BaseIssue<unknown>): Message =>
  type === 'raw_check' ? (input as Message) : message`It should be ${expected ?? ''}, and is ${received}.`;

const text = (fault: Fault<string>) => v.pipe(v.string(), keeps(fault));

const eachKey = <K extends string, S extends v.GenericSchema>(keys: Readonly<Record<K, unknown>>, schema: S) =>
  v.object(Object.fromEntries(Object.keys(keys).map((key) => [key, schema])) as Record<K, S>);

const FEED = v.object({
  url: text(feedUrlFault),
  title: v.string(),
  include: v.array(v.string()),
  exclude: v.array(v.string()),
  fullText: v.boolean(),
  paused: v.boolean(),
});

const SCHEMA = v.object({
  version: v.literal(1),
  folders: eachKey(DEFAULT_SETTINGS.folders, text(folderFault)),
  articles: v.object({ fileName: text(fileNameFault), template: text(templateFault), tag: text(tagFault) }),
  properties: eachKey(
    DEFAULT_SETTINGS.properties,
    text((name) => propertyFault(name, [])),
  ),
  links: v.object({
    inBody: eachKey(DEFAULT_SETTINGS.links.inBody, v.boolean()),
    related: v.pipe(v.number(), keeps(relatedFault)),
  }),
  vocabularies: v.object({
    packs: v.array(v.string()),
    own: v.array(text(vocabularyFault)),
    notThemes: v.array(v.string()),
  }),
  reading: v.object({ images: v.picklist(['link', 'none']) }),
  review: v.object({ mode: v.picklist(['all', 'uncertain', 'none']) }),
  originals: v.object({ keep: v.boolean() }),
  versions: v.object({ changedText: v.picklist(['earlier', 'both']) }),
  entities: v.object({
    adopt: v.picklist(['ask', 'adopt', 'never']),
    namedInPassing: v.picklist(['at once', 'second story', 'never']),
  }),
  claims: v.object({ certainty: v.picklist(CLAIM_FLOORS) }),
  gazetteer: v.object({ folder: text(gazetteerFault) }),
  feeds: v.object({ list: v.array(FEED), every: v.pipe(v.number(), keeps(scheduleFault)) }),
  inbox: v.object({ folder: text(inboxFault), quiet: v.pipe(v.number(), keeps(quietFault)) }),
  display: eachKey(DEFAULT_SETTINGS.display, v.boolean()),
  names: v.object({
    where: v.picklist(['off', 'folders', 'everywhere']),
    folders: v.array(text(folderFault)),
    headings: v.boolean(),
    suggest: v.picklist(['trigger', 'letters', 'off']),
    trigger: text(triggerFault),
  }),
  ignored: v.array(v.string()),
});

/**
 * Settings from what `data.json` holds, of any version or state. Missing values take their default silently; values that
 * cannot be used take it with a problem. Nothing is written: the caller saves when the user changes something.
 */
export function readSettings(data: unknown): ReadSettings {
  if (data === null || data === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (!isRecord(data))
    return { settings: DEFAULT_SETTINGS, problems: [problem('', 'The settings are not an object.')] };
  const draft = fill(DEFAULT_SETTINGS, { ...data, version: DEFAULT_SETTINGS.version });
  freeNewNames(draft.properties, data.properties);
  const problems: Problem[] = isNewer(data) ? [problem('version', NEWER)] : [];
  for (const issue of v.safeParse(SCHEMA, draft).issues ?? []) {
    const keys = (issue.path ?? []).map((item) => String(item.key));
    const inList = keys.findIndex((key) => /^\d+$/.test(key));
    const path = inList === -1 ? keys : keys.slice(0, inList);
    if (inList === -1) assign(draft, path, valueAt(DEFAULT_SETTINGS, path));
    else spoil(draft, path, Number(keys[inList]));
    // The place of an entry in its list says nothing to a user.
    problems.push(problem(path.join('.'), saidOf(issue)));
  }
  const settings: Settings = v.parse(SCHEMA, withoutSpoilt(draft));
  return withDistinctProperties(settings, problems);
}

/** Properties that settings of before do not name. */
const LATER: readonly (keyof PropertyNames)[] = ['eventDate', 'archive', 'original', 'toldBy', 'sourcing', 'cites'];

/** They give way where the user had given their name to another. */
function freeNewNames(draft: unknown, stated: unknown): void {
  if (!isRecord(draft) || !isRecord(stated)) return;
  const taken = Object.values(stated).flatMap((name) => (typeof name === 'string' ? name.toLowerCase() : []));
  for (const key of LATER.filter((each) => !Object.hasOwn(stated, each))) {
    const name = DEFAULT_SETTINGS.properties[key];
    for (let n = 2; taken.includes(String(draft[key])); n += 1) draft[key] = `${name}-${n}`;
  }
}

/** Two properties with one name would overwrite each other in every note, so all names go back to the defaults. */
function withDistinctProperties(settings: Settings, problems: readonly Problem[]): ReadSettings {
  const names = Object.entries({ ...settings.properties });
  const twice = names.find(([, name], index) => names.findIndex(([, other]) => sameName(other, name)) !== index);
  if (twice === undefined) return { settings, problems };
  const properties: PropertyNames = DEFAULT_SETTINGS.properties;
  return {
    settings: { ...settings, properties },
    problems: [
      ...problems,
      problem('properties', message`“${twice[1]}” names two properties; the default names are used.`),
    ],
  };
}

const NEWER =
  'These settings were written by a newer version; what only it knows is lost when a setting is changed here.';

const isNewer = (data: Json): boolean => typeof data.version === 'number' && data.version > DEFAULT_SETTINGS.version;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const problem = (where: string, says: Message): Problem =>
  problemOf('invalid-settings', 'settings', says, where === '' ? undefined : where);

type Json = Record<string, unknown>;

/** In place of an entry that cannot be used, until all are known: the others of its list stay. */
const SPOILT = Symbol('spoilt');

function spoil(root: Json, path: readonly string[], at: number): void {
  const list = path.reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), root);
  // A copy: the list may be the caller's own.
  if (Array.isArray(list))
    assign(
      root,
      path,
      (list as unknown[]).map((entry, index) => (index === at ? SPOILT : entry)),
    );
}

const withoutSpoilt = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((entry) => entry !== SPOILT);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSpoilt(inner)]));
};

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Defaults with the given values over them, key by key as far down as both are records; keys nobody knows are dropped. */
function fill(defaults: object, given: Json): Json {
  return Object.fromEntries(
    Object.entries(defaults).map(([key, value]: [string, unknown]) => {
      const mine = Object.hasOwn(given, key) ? given[key] : undefined;
      if (mine === undefined) return [key, structuredCopy(value)];
      if (!isRecord(value)) return [key, mine];
      // A list where a group belongs has no keys to name in an issue: null makes the group itself the fault.
      return [key, isRecord(mine) ? fill(value, mine) : null];
    }),
  );
}

const structuredCopy = (value: unknown): unknown =>
  isRecord(value) ? fill(value, {}) : Array.isArray(value) ? [...(value as unknown[])] : value;

const valueAt = (root: object, path: readonly string[]): unknown =>
  structuredCopy(path.reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), root));

function assign(root: Json, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  const child = root[key];
  if (rest.length === 0) root[key] = value;
  else if (isRecord(child)) assign(child, rest, value);
}
