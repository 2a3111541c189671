import { dangersIn, expectSound, problemOf, readAll, readOne } from '../helpers';
import { page, sentence, story } from './pages';

describe('a page that is not well made', () => {
  it.each([
    ['without a body', `<!doctype html><html><head><title>T t t</title><div>${story()}</div>`],
    [
      'with html for old browsers',
      `<!--[if IE 7]><!--><html class="ie7"><!--<![endif]--><html><head><title>T</title></head><body>${story()}</body></html>`,
    ],
    [
      'that begins before its html',
      `<meta property="og:type" content="article"><html><head></head><body>${story()}</body></html>`,
    ],
    ['with two bodies', `<html><head></head><body><p>x</p></body><body>${story()}</body></html>`],
    ['with words in its head', `<html><head><div>${story()}</div></head><body></body></html>`],
    [
      'in capitals',
      `<HTML><HEAD><TITLE>T</TITLE></HEAD><BODY><DIV CLASS="story">${story().toUpperCase()}</DIV></BODY></HTML>`,
    ],
    ['of unclosed tags', `<html><body><div><article>${story().replaceAll('</p>', '')}<b><i><a href=x>`],
    [
      'whose text is for readers without scripts',
      `<html><head></head><body><noscript>${story()}</noscript></body></html>`,
    ],
  ])('%s is read', async (_what, html) => {
    const { body } = await readOne({ text: html, format: 'html' });
    expect(body.text.toLowerCase().split('\n')).toEqual(
      expect.arrayContaining([sentence('the bridge'), sentence('the school')].map((line) => line.toLowerCase())),
    );
  });

  it('keeps links and dates whatever the case of attributes', async () => {
    const { body, date } = await readOne({
      text: `<HTML><HEAD><META NAME="date" CONTENT="2003-04-25"></HEAD><BODY><P>${sentence('it')} <A HREF="https://e.org/x">More of it</A></P>${story()}</BODY></HTML>`,
    });
    expect([date?.value, body.markdown.includes('[More of it](https://e.org/x)')]).toEqual(['2003-04-25', true]);
  });
});

describe('a page made to harm', () => {
  const plain = sentence('it');
  const words = `<p>${plain}</p>`;
  const times = (count: number, piece: string): string => Array<string>(count).fill(piece).join(' ');
  it.each([
    ['nested 100,000 deep', `${'<div>'.repeat(100_000)}${words}`, plain],
    ['nested in lists', `${'<ul><li>'.repeat(100_000)}${words}`, plain],
    ['nested in quotes', `${'<blockquote>'.repeat(280)}${words}`, plain],
    ['nested in tables', `${'<table><tr><td>'.repeat(100_000)}${words}`, plain],
    ['nested in paragraphs', '<p>'.repeat(200_000), 'no-text'],
    ['nested in marks', `${'<b><i>'.repeat(140)}${words}`, plain],
    ['of a million attributes', `<div ${'a=1 '.repeat(1_000_000)}>${words}</div>`, plain],
    ['of many elements with attributes', `<p x="${'y'.repeat(20)}">z</p>`.repeat(60_000), times(60_000, 'z')],
    ['of one tag without end', `<div ${'class="'.repeat(300_000)}`, 'no-text'],
    ['of openers', '<a '.repeat(700_000), 'no-text'],
    ['of comments', '<!--'.repeat(500_000), 'no-text'],
    ['of scripts', '<script>'.repeat(200_000), 'no-text'],
    ['of scripts in capitals', '<SCRIPT>x</SCRIPT>'.repeat(60_000), 'no-text'],
    ['of links', `<a href="https://e.org/x">y</a> `.repeat(50_000), times(50_000, 'y')],
    ['of short paragraphs', '<p>a</p>'.repeat(100_000), times(100_000, 'a')],
    ['of pictures', '<img srcset="a 1w, b 2w">'.repeat(50_000), 'no-text'],
    ['of rows', `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(30_000)}</table>`, times(30_000, 'a b')],
    ['of spans', `<table>${'<tr><td rowspan="60000" colspan="60000">a</td></tr>'.repeat(2_000)}</table>`, 'a'],
    ['of classes', `<div class="${'related comment share '.repeat(100_000)}">${words}</div>`, plain],
    [
      'of times',
      `<div class="liveblog">${'<div><time>10:00</time><p>x</p></div>'.repeat(20_000)}</div>`,
      times(20_000, '10:00 x'),
    ],
    ['of quotes', `<blockquote class="pullquote"><p>${plain}</p></blockquote>`.repeat(5_000), times(5_000, plain)],
    [
      'of nested wrappers around text',
      `${'<div class="a">x'.repeat(250)}${words.repeat(2_000)}`,
      `x ${times(2_000, plain)}`,
    ],
    ['of JSON', `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${words}`, plain],
    ['of nothing but entities', '&amp;&lt;&#60;&nbsp;'.repeat(50_000), times(50_000, '&<<')],
  ])('%s is read for what it says', async (_what, html, says) => {
    const [outcome] = await readAll({ text: `<html><body>${html}`, format: 'html' });
    const said = outcome?.ok ? outcome.value.body.text.replace(/\s+/g, ' ').trim() : outcome?.problem.code;
    expect(said).toBe(says);
  });

  it('is refused where it has twenty million characters', async () => {
    expect(await problemOf({ text: page(story().repeat(35_000)), format: 'html' })).toBe('too-large');
  });

  it('brings nothing that runs through any part of it', async () => {
    const evil = '[[Note]] #tag %%c%% &lt;% tp %&gt; $x$ ==m== key:: v &lt;script&gt;';
    const outcomes = await readAll({
      text: page(
        `<article>${story()}<figure><img src="https://e.org/a.jpg" alt="](x) [[n]] ${evil}"><figcaption>${evil} `.concat(
          `</figcaption></figure><table><caption>${evil}</caption><tr><th>${evil}</th><th>b</th></tr><tr><td>${evil}</td><td>c</td></tr></table><h2>${evil}</h2><ul><li>${evil}</li><li>- [ ] do</li></ul><dl><dt>${evil}</dt><dd>${evil}</dd></dl><blockquote>[!note] ${evil}</blockquote><p>1. x<br>- y<br># z<br>&gt; q<br>--- <br>${evil}</p><pre class="language-dataviewjs">dv.pages() ${evil}</pre></article>`,
        ),
      ),
    });
    const [article] = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(article && dangersIn(article.body.markdown)).toEqual([]);
    if (article) expectSound(article.body);
  });
});
