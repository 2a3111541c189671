/**
 * What STIX 2.1 asks of the objects an export writes, stated as facts of our own (the OASIS standard, sections 3, 4.5, 4.7,
 * 4.11, 4.13, 4.14, 5.1): no package ships its schemas.
 */
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value !== '';
const list =
  (each: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(each);
const number =
  (most: number): Check =>
  (value) =>
    typeof value === 'number' && Math.abs(value) <= most;
const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(String(value));
const timestamp: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(value) &&
  !isNaN(Date.parse(value));
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const idOf =
  (...types: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && new RegExp(`^(?:${types.join('|')})--${UUID}$`).test(value);
const address: Check = (value) => typeof value === 'string' && /^https?:\/\//.test(value) && new URL(value).href !== '';

interface Rules {
  readonly must: Readonly<Record<string, Check>>;
  readonly may: Readonly<Record<string, Check>>;
}

const REFERENCE: Rules = {
  must: { source_name: text },
  may: { description: text, url: address, external_id: text },
};
const reference: Check = (value) =>
  faultsIn(value as Shape, REFERENCE).length === 0 &&
  ['description', 'url', 'external_id'].some((key) => Object.hasOwn(value as Shape, key));

const common = (type: string): Rules => ({
  must: { type: oneOf(type), spec_version: oneOf('2.1'), id: idOf(type), created: timestamp, modified: timestamp },
  may: {
    created_by_ref: idOf('identity'),
    labels: list(text),
    external_references: list(reference),
    confidence: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100,
  },
});

const rules = (type: string, must: Rules['must'], may: Rules['may'] = {}): Rules => ({
  must: { ...common(type).must, ...must },
  may: { ...common(type).may, ...may },
});

const ANY = idOf('identity', 'location', 'report', 'relationship', 'note', 'opinion');
const OBJECTS: Readonly<Record<string, Rules>> = {
  identity: rules(
    'identity',
    { name: text },
    {
      description: text,
      identity_class: oneOf('individual', 'group', 'system', 'organization', 'class', 'unspecified'),
    },
  ),
  location: rules(
    'location',
    {},
    {
      name: text,
      description: text,
      latitude: number(90),
      longitude: number(180),
      country: (value) => /^[A-Z]{2}$/.test(String(value)),
      administrative_area: text,
      city: text,
    },
  ),
  report: rules('report', { name: text, published: timestamp, object_refs: list(ANY) }, { description: text }),
  relationship: rules(
    'relationship',
    {
      relationship_type: (value) => /^[a-z0-9-]+$/.test(String(value)),
      source_ref: ANY,
      target_ref: ANY,
    },
    { description: text },
  ),
  note: rules('note', { content: text, object_refs: list(ANY) }, { abstract: text, authors: list(text) }),
  opinion: rules(
    'opinion',
    {
      opinion: oneOf('strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'),
      object_refs: list(ANY),
    },
    { explanation: text, authors: list(text) },
  ),
};

type Shape = Readonly<Record<string, unknown>>;

function faultsIn(value: Shape, { must, may }: Rules): string[] {
  const known: Readonly<Record<string, Check>> = { ...must, ...may };
  const missing = Object.keys(must).filter((key) => !Object.hasOwn(value, key));
  const wrong = Object.entries(value).filter(([key, each]) => known[key]?.(each) !== true);
  return [...missing.map((key) => `${key} is missing`), ...wrong.map(([key, each]) => `${key}: ${String(each)}`)];
}

function faultsOf(object: Shape): string[] {
  const own = OBJECTS[String(object.type)];
  if (own === undefined) return [`type ${String(object.type)}`];
  const faults = faultsIn(object, own);
  if (String(object.modified) < String(object.created)) faults.push('modified before it was created');
  if (object.type === 'location') {
    if ((object.latitude === undefined) !== (object.longitude === undefined)) faults.push('half a position');
    if (object.country === undefined && object.latitude === undefined) faults.push('a location nowhere');
  }
  return faults.map((fault) => `${String(object.id)}: ${fault}`);
}

/** Everything in a bundle that the standard does not allow, and references that lead to nothing in it. */
export function stixFaults(bundle: Shape): readonly string[] {
  const objects = bundle.objects as readonly Shape[];
  const ids = objects.map(({ id }) => String(id));
  const refs = objects.flatMap(({ object_refs: all = [], source_ref, target_ref, created_by_ref }) =>
    [...(all as readonly string[]), source_ref, target_ref, created_by_ref].flatMap((ref) =>
      typeof ref === 'string' ? [ref] : [],
    ),
  );
  return [
    ...faultsIn(bundle, { must: { type: oneOf('bundle'), id: idOf('bundle'), objects: list(() => true) }, may: {} }),
    ...objects.flatMap(faultsOf),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands there twice`),
    ...refs.filter((ref) => !ids.includes(ref)).map((ref) => `${ref} is not there`),
  ];
}
