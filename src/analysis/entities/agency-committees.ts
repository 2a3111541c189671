import type { Entity, Mention } from '../../model';
import { bare } from './agency-forms';
import { known, type AgencyScope } from './agency-lookup';
import { storyCountry } from './agency-story';
import { decided, type Decision } from './decision';

const CHAMBERS = ['House', 'Senate'] as const;
type Chamber = (typeof CHAMBERS)[number];

/** Characters before a mention in which a chamber or its members say whose committee it is. */
const NEAR = 300;
/** Who sits in which chamber: `Rep. Mick Mulvaney`, `in the Senate`. */
const SIGNS = /\b(?:(House|Reps?\.|Congress(?:man|woman|men)|Representatives?)|(Senate|Sens?\.|Senators?))(?=\W)/g;

/**
 * `Financial Services Committee`: the committee of a chamber that is known under its chamber's name, where the story tells
 * of that country and of no state's legislature. Of two the one whose chamber was named last before it.
 */
export function chamberCommittee(mention: Mention, scene: AgencyScope): Decision | null {
  const name = bare(mention.text);
  if (!/^(?:Sub)?committee on |(?:sub)?committee$/i.test(name) || /^(?:House|Senate|Joint) /.test(name)) return null;
  const country = storyCountry(mention, scene.context, scene.evidence);
  if (country === null || tellsOfState(mention, scene) || isOfParty(name, scene)) return null;
  const found = CHAMBERS.flatMap((chamber) => {
    const entity = known({ ...mention, text: `${chamber} ${name}` }, scene, country)?.entity;
    return entity ? [{ chamber, entity }] : [];
  });
  const said = chamberBefore(mention, scene);
  const one = found.length > 1 || said?.isOwner ? found.find(({ chamber }) => chamber === said?.chamber) : found[0];
  return one ? decided(one.entity, 'committee', `of the ${one.chamber}`) : null;
}

/** The chamber that a committee's name begins with, in the country of the story. */
export function chamberOf(name: string, mention: Mention, country: string, scene: AgencyScope): Entity | null {
  const [, chamber] = /^(House|Senate) .*committee$/i.exec(name) ?? [];
  if (chamber === undefined || tellsOfState(mention, scene)) return null;
  return known({ ...mention, text: chamber }, scene, country)?.entity ?? null;
}

function chamberBefore({ start }: Mention, { context }: AgencyScope): { chamber: Chamber; isOwner: boolean } | null {
  const lead = context.document.text.slice(Math.max(0, start - NEAR), start);
  const last = [...lead.matchAll(SIGNS)].pop();
  if (!last) return null;
  const isOwner = /^(?:House|Senate)['’]s? $/.test(lead.slice(last.index));
  return { chamber: last[1] === undefined ? 'Senate' : 'House', isOwner };
}

/** A party's convention has a rules committee, too. */
const isOfParty = (name: string, { seen }: AgencyScope): boolean =>
  /^(?:Rules|Ethics|Finance) Committee$/.test(name) &&
  seen.some(({ entity }) => / National Committee$/.test(entity.name));

/** Characters within which a state's legislature is what a committee is likely of. */
const LEGISLATURE = 1000;

const tellsOfState = ({ start }: Mention, { seen }: AgencyScope): boolean =>
  seen.some(
    ({ mention, entity }) =>
      start - mention.end < LEGISLATURE &&
      entity.location !== undefined &&
      /\b(?:Senate|House|Assembly|Legislature)$/.test(entity.name),
  );
