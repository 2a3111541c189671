import type { EntityKind } from '../../../model';

/** One line of _Groups_ in the graph view's settings: notes that a search finds have a colour. The first that fits counts. */
export interface ColourGroup {
  readonly query: string;
  /** `rgb`: red × 65536 + green × 256 + blue. */
  readonly color: { readonly a: number; readonly rgb: number };
}

/** What stands in the graph view's file; all but the groups is the app's. */
export interface GraphSettings {
  readonly colorGroups?: readonly ColourGroup[];
  readonly [key: string]: unknown;
}

export type ColouredKind = EntityKind | 'article';

export interface KindGroup {
  readonly kind: ColouredKind;
  readonly group: ColourGroup;
}

/**
 * Notes are told by their properties, not by their folder: they may be moved. Each colour stands out on white and on the
 * dark theme's ground, and no two are as light as each other and as red or green.
 */
const entity = (kind: EntityKind, rgb: number): KindGroup => ({
  kind,
  group: { query: `["entity-id"] ["type":${kind}]`, color: { a: 1, rgb } },
});

/** Ours, told again by their query. */
export const KIND_GROUPS: readonly KindGroup[] = [
  { kind: 'article', group: { query: '["article-id"]', color: { a: 1, rgb: 0x808890 } } },
  entity('agency', 0xd9534f),
  entity('organization', 0xd17a22),
  entity('person', 0x4f8fd9),
  entity('place', 0x2f9e5b),
  entity('theme', 0x9b6bd3),
  entity('source', 0xa08a1f),
];

const OURS = new Map(KIND_GROUPS.map(({ group }) => [group.query, group]));

export const isOurs = ({ query }: ColourGroup): boolean => OURS.has(query);

/** What the file says; null for what is no such file. `text`: null where there is none yet. */
export function readGraphSettings(text: string | null): GraphSettings | null {
  if (text === null) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isSettings(value) ? value : null;
}

function isSettings(value: unknown): value is GraphSettings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const groups = 'colorGroups' in value ? value.colorGroups : [];
  return Array.isArray(groups) && groups.every(isGroup);
}

const isGroup = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'query' in value && typeof value.query === 'string';

/** With our groups: those that are there already where they are, the others after the user's, which go before. */
export function coloured(settings: GraphSettings): GraphSettings {
  const before = settings.colorGroups ?? [];
  const there = new Set(before.map(({ query }) => query));
  const added = KIND_GROUPS.map(({ group }) => group).filter(({ query }) => !there.has(query));
  return { ...settings, colorGroups: [...before.map((group) => OURS.get(group.query) ?? group), ...added] };
}

/** Without our groups. */
export const uncoloured = (settings: GraphSettings): GraphSettings => ({
  ...settings,
  colorGroups: (settings.colorGroups ?? []).filter((group) => !isOurs(group)),
});

/** As the app writes its files. */
export const textOf = (settings: GraphSettings): string => JSON.stringify(settings, null, 2);

/** How a group stands to what is there. */
export type GroupState = 'new' | 'other' | 'same';

export function stateOf({ group }: KindGroup, { colorGroups = [] }: GraphSettings): GroupState {
  // Who wrote one by hand may have left its colour out.
  const there: (Pick<ColourGroup, 'query'> & Partial<ColourGroup>) | undefined = colorGroups.find(
    ({ query }) => query === group.query,
  );
  if (there === undefined) return 'new';
  return there.color?.rgb === group.color.rgb ? 'same' : 'other';
}

/** `#rrggbb` */
export const hexOf = ({ color }: ColourGroup): string => `#${color.rgb.toString(16).padStart(6, '0')}`;

/** For a person to put in by hand: a line for each group. */
export const groupsAsText = (): string => KIND_GROUPS.map(({ group }) => `${group.query}\t${hexOf(group)}`).join('\n');
