import { foldForm, type Entity, type Mention } from '../model';
import { describedAgency } from './agency-descriptions';
import { bare, known, meansEverywhere, named, nationalName, type Scene, type Seen } from './agency-lookup';
import type { AgencyNaming } from './agency-names';
import { ownerOf } from './agency-owner';
import { countryName, type ArticleContext } from './article-context';
import { decided, type Decision } from './decision';

/** Resolves agencies in the order of the text: what is known, what its words compose, what was named before. */
export function resolveAgencies(
  mentions: readonly Mention[],
  context: ArticleContext,
  naming: AgencyNaming,
): Map<Mention, Decision> {
  const decisions = new Map<Mention, Decision>();
  const seen: Seen[] = [];
  for (const mention of mentions) {
    const decision = decide(mention, { context, naming, seen });
    decisions.set(mention, decision);
    if (decision.entity) seen.push({ mention, entity: decision.entity });
  }
  return decisions;
}

function decide(mention: Mention, scene: Scene): Decision {
  if (mention.form === 'description' && mention.agency) return describedAgency(mention, mention.agency, scene);
  return (
    byOwner(mention, scene) ??
    known(mention, scene.context) ??
    shortened(mention, scene.seen) ??
    byMainCountry(mention, scene) ??
    asWritten(mention, scene)
  );
}

/** A capitalised name whose country is said: `Iraqi Defense Ministry`, `India's Supreme Court`. */
function byOwner(mention: Mention, scene: Scene): Decision | null {
  const { country, rest } = ownerOf(mention, scene.context);
  if (!country || meansEverywhere(mention.text, scene.context)) return null;
  const name = nationalName(rest, country, scene);
  return name === null
    ? null
    : decided(
        named(name, { country }, scene),
        'national-name',
        `${countryName(scene.context, country)} stands with it`,
      );
}

/** A later short form: `Defense Ministry` after `Iraqi Defense Ministry`. */
function shortened(mention: Mention, seen: readonly Seen[]): Decision | null {
  const fold = foldForm(bare(mention.text));
  const longer = [...seen].reverse().find(({ mention: other, entity }) => {
    const form = foldForm(other.text);
    return form === fold || form.endsWith(` ${fold}`) || foldForm(entity.name).endsWith(` ${fold}`);
  });
  return longer ? decided(longer.entity, 'short-form', `short for “${longer.mention.text}”`) : null;
}

/** Forces are too many to guess whose they are. */
const FORCES = /(?:army|navy|force|forces|guard|guards|military|police)$/i;

/** A ministry or court whose country is not said is the article's country's. */
function byMainCountry(mention: Mention, scene: Scene): Decision | null {
  const { country } = scene.context;
  if (country === null || FORCES.test(mention.text)) return null;
  const name = nationalName(bare(mention.text), country, scene);
  return name === null
    ? null
    : decided(
        named(name, { country }, scene),
        'main-country',
        `the article is about ${countryName(scene.context, country)}`,
      );
}

/** A name that is its own full name, tied to the place it begins with. */
function asWritten(mention: Mention, scene: Scene): Decision {
  const name = bare(mention.text);
  const owner = ownerOf(mention, scene.context);
  const place = owner.place ?? leadingPlace(name, scene.context);
  const facts = { country: owner.country ?? place?.country ?? null, ...(place ? { location: place.id } : {}) };
  return decided(
    named(name, facts, scene),
    'named',
    place ? `a name of its own, of ${place.name}` : 'a name of its own',
  );
}

/** The place of the article that a name begins with: `Telangana State Election Commission`. */
function leadingPlace(name: string, context: ArticleContext): Entity | null {
  const fold = `${foldForm(name)} `;
  for (const { entity } of context.places.values()) {
    if (entity && entity.placeKind !== 'country' && fold.startsWith(`${foldForm(entity.name)} `)) return entity;
  }
  return null;
}
