import { context, readOne } from '../helpers';
import { readArticles } from '../../../src/intake';
import type { Article } from '../../../src/model';

export const sentence = (topic: string): string =>
  `Officers who came to ask about ${topic} stayed in the border city for two days, people who live there said on Tuesday.`;
/** Paragraphs of a story, each another one. */
export const story = (count = 5, from = 0): string =>
  ['the bridge', 'the market', 'the mill', 'the ferry', 'the school', 'the mine', 'the port', 'the well']
    .slice(from, from + count)
    .map((topic) => `<p>${sentence(topic)}</p>`)
    .join('\n');

export const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Two days in the city</title>${head}</head><body><header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header><main><h1>Two days in the city</h1>${body}</main><footer>Imprint</footer></body></html>`;
export const linked = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

export const read = (body: string, head = ''): Promise<Article> =>
  readOne({ text: page(body, head), url: 'https://example.org/a/b' });

/** Read with pictures left out. */
export async function readWithoutPictures(body: string): Promise<Article> {
  for await (const outcome of readArticles({ name: 'a.html', text: page(body) }, { ...context, images: 'none' })) {
    if (outcome.ok) return outcome.value;
  }
  throw new Error('no article');
}

/** What recognition reads. */
export function textRead({ body }: Article): string {
  let text = '';
  let at = 0;
  for (const { start, end } of body.excluded) {
    text += body.text.slice(at, start);
    at = end;
  }
  return text + body.text.slice(at);
}
