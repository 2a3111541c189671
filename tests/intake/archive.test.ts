import type { Article, Input } from '../../src/model';
import { realEngine } from '../support/workspace';

const PAGE = 'https://www.one.example/2024/11/grain';
const BODY =
  '<article><h1>Grain prices rise</h1><p>Prices of grain rose in Hyesan on Monday, traders at the market said.</p></article>';
const html = (head: string): string =>
  `<html><head><title>Grain prices rise</title>${head}</head><body>${BODY}</body></html>`;

async function read(text: string, more: Partial<Input> = {}): Promise<{ url: string | null; archive: string | null }> {
  for await (const article of realEngine().read({ name: 'page.html', text, format: 'html', ...more }))
    if (article.ok) return addresses(article.value);
  throw new Error('no article');
}
const addresses = ({ url, archive }: Article) => ({ url: url?.value ?? null, archive: archive?.value ?? null });

describe('the address of a copy in a web archive', () => {
  const WAYBACK = `https://web.archive.org/web/20241115103000/${PAGE}`;

  it('is kept beside that of the page', async () => {
    expect(await read(html(''), { url: WAYBACK })).toEqual({ url: PAGE, archive: WAYBACK });
    const long = `https://archive.ph/20241115103000/${PAGE}`;
    expect(await read(html(''), { url: long })).toEqual({ url: PAGE, archive: long });
  });

  it('is that of a short link where the page names its own', async () => {
    const bookmark = `<link rel="bookmark" href="https://archive.today/20241115103000/${PAGE}">`;
    expect(await read(html(bookmark), { url: 'https://archive.ph/AbC12' })).toEqual({
      url: PAGE,
      archive: 'https://archive.ph/AbC12',
    });
    const canonical = `<link rel="canonical" href="${PAGE}">`;
    expect(await read(html(canonical), { url: 'https://perma.cc/AB12-CD34' })).toEqual({
      url: PAGE,
      archive: 'https://perma.cc/AB12-CD34',
    });
  });

  it('stays the only one where the page is named nowhere', async () => {
    const url = 'https://perma.cc/AB12-CD34';
    expect(await read(html(''), { url })).toEqual({ url, archive: url });
  });

  it('is read from what saved pages, links and headers say', async () => {
    expect(await read(`<!-- saved from url=(0068)${WAYBACK} -->\n${html('')}`)).toEqual({
      url: PAGE,
      archive: WAYBACK,
    });
    const single = `<!--\n Page saved with SingleFile \n url: ${PAGE} \n saved date: Fri Nov 15 2024\n-->`;
    expect(await read(html('').replace('<html>', `<html>${single}`))).toEqual({ url: PAGE, archive: null });
    const memento = `<link rel="canonical" href="${PAGE}"><link rel="memento" href="${WAYBACK}">`;
    expect(await read(html(memento))).toEqual({ url: PAGE, archive: WAYBACK });
    const headers = { link: `<${PAGE}>; rel="original", <https://archive.example/timegate/>; rel="timegate"` };
    expect(await read(html(''), { url: 'https://perma.cc/AB12-CD34', headers })).toMatchObject({ url: PAGE });
  });

  it('is nothing that an ordinary page has', async () => {
    expect(await read(html(`<link rel="canonical" href="${PAGE}">`), { url: PAGE })).toEqual({
      url: PAGE,
      archive: null,
    });
  });
});
