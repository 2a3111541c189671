// Reads the sets of the data folder that are not lines of JSON.

export interface Text {
  readonly title: string | null;
  readonly text: string;
}
export type Row = Readonly<Record<string, string>>;

/** Rows of a comma-separated file with quoted fields, by the names in its first line. */
export function csvRows(text: string): Row[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"' && quoted && text.charAt(at + 1) === '"') field += text.charAt((at += 1));
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || character === '\n')) {
      rows[rows.length - 1]?.push(field.replace(/\r$/, ''));
      field = '';
      if (character === '\n') rows.push([]);
    } else field += character;
  }
  const [header = [], ...body] = rows;
  return body
    .filter((row) => row.length === header.length)
    .map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

interface FundusArticle {
  readonly title?: string;
  readonly body?: {
    readonly summary?: readonly string[];
    readonly sections?: readonly { readonly headline?: readonly string[]; readonly paragraphs?: readonly string[] }[];
  } | null;
}

/** The articles in the JSON files of an archive, by path and version. */
export function fundusTexts(tar: Buffer): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  const field = (at: number, length: number): string => tar.toString('utf8', at, at + length).replace(/\0[^]*$/, '');
  for (let at = 0; at + 512 <= tar.length;) {
    const name = field(at, 100);
    const size = Number.parseInt(field(at + 124, 12), 8) || 0;
    if (name.endsWith('.json')) {
      const versions = JSON.parse(tar.toString('utf8', at + 512, at + 512 + size)) as Record<string, FundusArticle>;
      for (const [version, { title, body }] of Object.entries(versions)) {
        const parts = (body?.sections ?? []).flatMap((part) => [...(part.headline ?? []), ...(part.paragraphs ?? [])]);
        const text = [...(body?.summary ?? []), ...parts].join('\n');
        texts.set(`${name.replace(/\.json$/, '')}/${version}`, { title: title ?? null, text });
      }
    }
    at += 512 * (1 + Math.ceil(size / 512));
  }
  return texts;
}

/** Token-per-line documents put back into text, a sentence a line; a short first sentence is the headline. */
export function worldwideTexts(conll: string): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  for (const document of conll.split(/^-DOCSTART-\t/m).slice(1)) {
    const [id = '', ...rows] = document.split('\n');
    const sentences = rows
      .map((row) => row.split('\t')[0] ?? '')
      .join('\n')
      .split('\n\n')
      .map((sentence) => detokenized(sentence.trim().replace(/\n/g, ' ')))
      .filter((sentence) => sentence !== '');
    const [first = ''] = sentences;
    const hasTitle = first.length < 140;
    texts.set(id, { title: hasTitle ? first : null, text: sentences.slice(hasTitle ? 1 : 0).join('\n') });
  }
  return texts;
}

const detokenized = (text: string): string =>
  text
    .replace(/ ([.,;:!?%)\]’”])/g, '$1')
    .replace(/([([$“‘]) /g, '$1')
    .replace(/ ('s|’s|n't|'re|'ve|'ll)\b/g, '$1');
