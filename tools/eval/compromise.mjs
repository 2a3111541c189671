// compromise behind the machine contract, so that the scorer measures it as it measures us: JSON Lines in, JSON Lines out.
import nlp from 'compromise/three';
import { createInterface } from 'node:readline';

const spansOf = (found, type, text) =>
  found.json({ offset: true }).map(({ offset, text: shown }) => {
    // Its spans take marks and spaces along.
    const from = offset.start + (/^[^\p{L}\p{N}]*/u.exec(shown)?.[0].length ?? 0);
    const words = text.slice(from, offset.start + offset.length).replace(/(?:['’]s)?[^\p{L}\p{N}]*$/u, '');
    return { start: from, end: from + words.length, text: words, type, form: 'name', entity: null };
  });

for await (const line of createInterface({ input: process.stdin })) {
  const { id, input } = JSON.parse(line);
  const document = nlp(input);
  const mentions = [
    ...spansOf(document.people(), 'person', input),
    ...spansOf(document.places(), 'place', input),
    ...spansOf(document.organizations(), 'organization', input),
  ].filter(({ text }) => text !== '');
  console.log(
    JSON.stringify({ id, article: { text: input }, location: null, places: [], actors: [], themes: [], mentions }),
  );
}
