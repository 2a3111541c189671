import { type Inspection, inspect } from '../../../../src/intake/inspect';
import { failed, ok, type FetchPort, type Input, type Outcome } from '../../../../src/model';
import { roleOf, withRole } from '../../../../src/ui/features/import/staging/columns-view';
import { describe as described } from '../../../../src/ui/features/import/staging/describe';
import { handedText, type Handed } from '../../../../src/ui/features/import/staging/handed';
import { StagedInputs } from '../../../../src/ui/features/import/staging/staging';

const NAMES = { text: 'pasted text', page: 'copied page', addresses: 'addresses' };
const forms = (parts: Partial<Parameters<typeof handedText>[0]>): Handed | null =>
  handedText({ plain: '', html: '', addresses: '', ...parts }, NAMES);

const text = (content: string, name = 'pasted text'): Handed => ({ name, content: { kind: 'text', text: content } });
const file = (name: string, content: string | Uint8Array, size = content.length): Handed => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const give = async (end?: number): Promise<ArrayBuffer> => bytes.slice(0, end).buffer;
  return {
    name,
    content: { kind: 'file', file: { name, size, arrayBuffer: () => give(), slice: (_, end) => ({ arrayBuffer: () => give(end) }) } }, // prettier-ignore
  };
};
const fetch: FetchPort = {
  request: async ({ url }) => ok({ status: 200, url, bytes: new TextEncoder().encode('<p>page</p>') }),
};

async function staged(...handed: Handed[]): Promise<StagedInputs> {
  const staging = new StagedInputs(inspect, () => undefined);
  staging.add(handed);
  await staging.settled();
  return staging;
}
async function inputs(staging: StagedInputs): Promise<Outcome<Input>[]> {
  const all: Outcome<Input>[] = [];
  for await (const input of staging.plan().inputs(fetch, undefined, async () => undefined)) all.push(input);
  return all;
}

describe('what cannot be looked at', () => {
  it.each([
    ['text', text('some words')],
    ['file', file('a.txt', 'some words')],
  ])('is told so of a %s, and the rest is looked at', async (_kind, handed) => {
    const staging = new StagedInputs(
      async (input, complete) => {
        if (input.name === handed.name) throw new Error('out of order');
        return inspect(input, complete);
      },
      () => undefined,
    );
    staging.add([handed, text('other words', 'copied text')]);
    await staging.settled();
    expect(staging.items[0]?.look?.problem).toMatchObject({ code: 'unreadable-file', subject: handed.name });
    expect(staging.items[1]?.look?.problem).toBeNull();
    expect((await inputs(staging)).map(({ ok }) => ok)).toEqual([false, true]);
  });
});

describe('the label of a text', () => {
  it('is its first line, however long the text is', async () => {
    const html = (content: string): Handed => ({
      name: 'page',
      content: { kind: 'text', text: content, format: 'html' },
    });
    const staging = new StagedInputs(
      async () => ({ format: 'html', articles: 1, problem: null }),
      () => undefined,
    );
    const long = '<'.repeat(1_000_000);
    staging.add([html(`<header><p>Phones seized</p></header>${long}`), html(long)]);
    await staging.settled();
    expect(staging.items.map(({ label }) => label.slice(0, 13))).toEqual(['Phones seized', '<<<<<<<<<<<<<']);
  });
});

describe('a text that is handed over', () => {
  it('is HTML where that says more than the plain text', () => {
    const html = '<p>Phones were <a href="https://a.example">seized</a>.</p>';
    expect(forms({ plain: 'Phones were seized.', html })?.content).toEqual({
      kind: 'text',
      text: html,
      format: 'html',
    });
    const coloured = '<span style="color:red">Phones were seized.</span>';
    expect(forms({ plain: 'Phones were seized.', html: coloured })?.content).toEqual({ kind: 'text', text: 'Phones were seized.' }); // prettier-ignore
  });

  it('keeps the address that a clipboard or a drag names', () => {
    const header = 'Version:0.9\r\nStartHTML:00000\r\nSourceURL:https://times.example/flood\r\n';
    expect(forms({ html: `${header}<html><body><p>Rain.</p></body></html>` })?.content).toEqual({
      kind: 'text',
      text: '<html><body><p>Rain.</p></body></html>',
      format: 'html',
      url: 'https://times.example/flood',
    });
    expect(forms({ html: '<p>Rain.</p>', addresses: '# page\r\nhttps://a.example/x\r\n' })?.content).toMatchObject({
      url: 'https://a.example/x',
    });
  });

  it('is addresses where it is a dragged link or a copied list', () => {
    const link = { html: '<a href="https://a.example/x">A story</a>', plain: 'https://a.example/x', addresses: 'https://a.example/x' }; // prettier-ignore
    expect(forms(link)).toEqual({ name: 'addresses', content: { kind: 'text', text: 'https://a.example/x' } });
    expect(forms({ plain: ' https://a.example/x\nhttps://b.example ', html: '<p>x</p>' })?.name).toBe('addresses');
    expect(forms({ plain: 'See https://a.example/x' })?.name).toBe('pasted text');
    expect(forms({})).toBeNull();
  });
});

describe('the list of an import', () => {
  it('recognises what is added, by content', async () => {
    const staging = await staged(
      text('Port of Wonsan reopens\n\nThe port reopened.'),
      file('page.txt', '<!doctype html><html><body><p>Rain</p></body></html>'),
      file('picture.jpg', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])),
      file('empty.txt', ''),
    );
    expect(staging.items.map(({ look }) => look?.format)).toEqual(['text', 'html', 'text', 'text']);
    expect(staging.items.map(({ look }) => look?.problem?.code)).toEqual([undefined, undefined, 'unsupported-format', 'empty-input']); // prettier-ignore
    expect(staging.items[0]?.label).toBe('Port of Wonsan reopens');
  });

  it('tells texts apart in the report by a number', async () => {
    const staging = await staged(text('One.'), text('Two.'));
    expect(staging.items.map(({ name }) => name)).toEqual(['pasted text', 'pasted text 2']);
  });

  it('names the hosts of the pages it would fetch, and fetches them in their place', async () => {
    const staging = await staged(text('One.'), text('https://a.example/1\nhttps://b.example/2\nhttps://a.example/3'));
    expect(staging.pages.hosts).toEqual(['a.example', 'b.example']);
    expect(staging.plan()).toMatchObject({ total: 4, expected: [1, 1, 1, 1] });
    const read = await inputs(staging);
    expect(read.map((input) => input.ok && input.value.name)).toEqual([
      'pasted text',
      'https://a.example/1',
      'https://b.example/2',
      'https://a.example/3',
    ]);
  });

  it('asks the web for nothing before the import', async () => {
    const asked: string[] = [];
    const staging = await staged(text('https://a.example/1'));
    const plan = staging.plan();
    expect(asked).toEqual([]);
    const counting: FetchPort = { request: async ({ url }) => (asked.push(url), failed({ code: 'x', subject: url, message: '' })) }; // prettier-ignore
    for await (const input of plan.inputs(counting)) expect(input.ok).toBe(false);
    expect(asked).toEqual(['https://a.example/1']);
  });

  it('does not take the addresses of a list for ones the user entered', async () => {
    const staging = await staged(file('link.url', '[InternetShortcut]\r\nURL=http://192.168.0.1/reboot\r\n'));
    const asked: unknown[] = [];
    const looking: FetchPort = { request: async ({ url, foundAt }) => (asked.push([url, foundAt]), failed({ code: 'x', subject: url, message: '' })) }; // prettier-ignore
    for await (const input of staging.plan().inputs(looking)) expect(input.ok).toBe(false);
    expect(asked).toEqual([['http://192.168.0.1/reboot', '']]);
  });

  it('imports no list of feeds', async () => {
    const opml = '<?xml version="1.0"?><opml version="2.0"><body><outline type="rss" text="A" xmlUrl="https://a.example/rss"/></body></opml>'; // prettier-ignore
    const staging = await staged(file('feeds.opml', opml));
    expect(staging.items[0]?.look).toMatchObject({ format: 'opml', feeds: 1 });
    expect(staging.importable).toEqual([]);
    expect(await inputs(staging)).toEqual([]);
  });

  it('hands a table on with the columns as they were shown, or as the user set them', async () => {
    const csv = 'headline,date,text\nFerry resumes,2024-05-02,"The ferry sails again,\nthe port said."\nRice falls,2024-05-03,Rice was cheaper.\n'; // prettier-ignore
    const staging = await staged(file('week.csv', csv));
    const [item] = staging.items;
    expect(item?.look).toMatchObject({ format: 'csv', articles: 2 });
    expect((await inputs(staging))[0]).toMatchObject({ value: { columns: { title: 'headline', date: 'date', text: 'text' } } }); // prettier-ignore
    staging.setColumns(item?.id ?? 0, { text: 'text' });
    expect((await inputs(staging))[0]).toMatchObject({ value: { columns: { text: 'text', title: '', date: '' } } });
  });

  it('looks at the beginning of what is large, and says what is too large', async () => {
    const huge = file('huge.txt', 'x', 300_000_000);
    const staging = await staged(huge);
    expect(staging.items[0]?.look?.problem?.code).toBe('too-large');
    let read = 0;
    const large = file('large.html', '<!doctype html><html><body>', 5_000_000);
    if (large.content.kind !== 'file') throw new Error('no file');
    const counted = { ...large.content.file, slice: (_: number, end: number) => ({ arrayBuffer: async () => ((read = end), new TextEncoder().encode('<!doctype html>').buffer) }) }; // prettier-ignore
    const other = await staged({ name: 'large.html', content: { kind: 'file', file: counted } });
    expect(other.items[0]?.look).toMatchObject({ format: 'html', articles: null });
    expect(read).toBe(65_536);
  });

  it('goes on where a file cannot be read', async () => {
    const gone = { name: 'gone.txt', size: 3, arrayBuffer: () => Promise.reject(new Error('gone')), slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) }; // prettier-ignore
    const staging = await staged({ name: 'gone.txt', content: { kind: 'file', file: gone } }, text('One.'));
    expect(staging.items.map(({ look }) => look?.problem?.code ?? null)).toEqual(['unreadable-file', null]);
    expect((await inputs(staging)).map(({ ok: read }) => read)).toEqual([false, true]);
  });

  it('looks at each entry once, also at what is added meanwhile, and forgets what is removed', async () => {
    const seen: string[] = [];
    const look: Inspection = { format: 'text', articles: null, problem: null };
    const staging = new StagedInputs(async ({ name }) => (seen.push(name), look), () => undefined); // prettier-ignore
    staging.add([file('a', 'x')]);
    staging.add([file('b', 'x')]);
    await staging.settled();
    staging.remove(staging.items[0]?.id ?? 0);
    staging.add([file('c', 'x')]);
    await staging.settled();
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(staging.items.map(({ name }) => name)).toEqual(['b', 'c']);
  });
});

describe('the line that describes an entry', () => {
  const line = (look: Partial<Inspection>): string =>
    described({
      id: 1,
      name: 'a',
      label: 'a',
      size: 12_345,
      content: { kind: 'text', text: '' },
      columns: null,
      look: { format: 'text', articles: null, problem: null, ...look },
    });

  it('says what it is, how large, and how many articles', () => {
    expect(line({ format: 'html', articles: 1 })).toBe('Web page · 12 KB');
    expect(line({ format: 'feed', articles: 1 })).toBe('Feed · 12 KB · 1 article');
    expect(line({ format: 'mbox', articles: 24 })).toBe('Mailbox · 12 KB · 24 articles');
  });

  it('says why it cannot be imported, and its name once', () => {
    const problem = { code: 'binary', subject: 'a', message: 'a: this is a binary file, not text.' };
    expect(line({ problem })).toBe('12 KB · This is a binary file, not text.');
  });
});

describe('the role of a column', () => {
  it('belongs to one column', () => {
    const mapping = withRole({ title: 'a', text: 'b' }, 'c', 'title');
    expect(mapping).toEqual({ text: 'b', title: 'c' });
    expect(withRole(mapping, 'b', null)).toEqual({ title: 'c' });
    expect([roleOf('c', mapping), roleOf('a', mapping)]).toEqual(['title', null]);
  });
});
