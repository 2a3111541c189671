// Judges mentions one by one against gold, with the confidence the engine gave them.

const GROUP = { person: 'person', agency: 'body', organization: 'body', place: 'place' };
/** Labels of the annotated sets that are names as we mean them; any other label says nothing about a mention. */
const LABELS = { Person: 'person', Organization: 'body', Location: 'place', Facility: 'place' };

const meet = (a, b) => a.start < b.end && b.start < a.end;

const folded = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´]s\b|['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const judged = (mention, right) => ({
  group: GROUP[mention.type],
  rule: mention.reason.rule,
  score: mention.score,
  right,
});

/** Against spans: right where exactly this span is a name of the type. Agencies told by description are in no such set. */
export function judgeSpans(mentions, spans) {
  const others = spans.filter(({ label }) => !(label in LABELS));
  return mentions
    .filter((mention) => mention.form === 'name' && !others.some((other) => meet(mention, other)))
    .map((mention) =>
      judged(
        mention,
        spans.some(
          ({ start, end, label }) =>
            start === mention.start && end === mention.end && LABELS[label] === GROUP[mention.type],
        ),
      ),
    );
}

/** Against an article's gold: right where its words are a listed surface form of an entity of the type. */
export function judgeSurfaces(mentions, gold) {
  const forms = { person: new Set(), body: new Set(), place: new Set() };
  for (const { surfaces } of gold.places) for (const form of surfaces) forms.place.add(folded(form));
  for (const { type, surfaces } of gold.actors) for (const form of surfaces) forms[GROUP[type]].add(folded(form));
  return mentions.map((mention) => judged(mention, forms[GROUP[mention.type]].has(folded(mention.text))));
}
