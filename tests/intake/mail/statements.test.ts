import { readAddress, senderOf } from '../../../src/intake/mail/sender';
import { isCounter } from '../../../src/intake/mail/statements';
import { plainSubject } from '../../../src/intake/mail/subject';
import { outlets } from '../helpers';

describe('a subject', () => {
  it.each([
    ['Fwd: Boats kept in port', 'Boats kept in port'],
    ['RE: FW: Re[2]: Boats kept in port', 'Boats kept in port'],
    ['[EXTERNAL] Fwd: Boats kept in port', 'Boats kept in port'],
    ['Re: [nk-watch] Boats kept in port', 'Boats kept in port'],
    ['전달: 무산 소식', '무산 소식'],
    ['转发：茂山消息', '茂山消息'],
    ['[단독] 무산 소식', '[단독] 무산 소식'],
    ['[Exclusive] Boats kept in port', '[Exclusive] Boats kept in port'],
    ['Reform: what it costs', 'Reform: what it costs'],
    ['Ireland: a view', 'Ireland: a view'],
    ['Re:', 'Re:'],
  ])('%s is %s', (written, plain) => {
    expect(plainSubject(written, [])).toBe(plain);
  });

  it('loses the name of its sender before the headline, and no other', () => {
    expect(plainSubject('NK News: Boats kept in port', ['NK News'])).toBe('Boats kept in port');
    expect(plainSubject('The Border Letter | Boats kept in port', ['The Border Letter'])).toBe('Boats kept in port');
    expect(plainSubject('Rason: Boats kept in port', ['NK News'])).toBe('Rason: Boats kept in port');
  });

  it('loses the name of its list, written as the list has it', () => {
    expect(plainSubject('[Border Letter] A bridge', ['Other list'])).toBe('[Border Letter] A bridge');
    expect(plainSubject('[Border Letter] A bridge', ['Border Letter'])).toBe('A bridge');
  });
});

describe('a sender', () => {
  it.each([
    ['"NK News" <newsletter@nknews.org>', 'NK News', 'newsletter@nknews.org'],
    ['NK News [mailto:newsletter@nknews.org]', 'NK News', 'newsletter@nknews.org'],
    ['newsletter@nknews.org (NK News)', 'NK News', 'newsletter@nknews.org'],
    ['newsletter@nknews.org', '', 'newsletter@nknews.org'],
    ['lim at example.org (Lim Tae-yul)', 'Lim Tae-yul', 'lim@example.org'],
    ['', '', ''],
  ])('%s is read', (written, name, address) => {
    expect(readAddress(written)).toEqual({ name, address });
  });

  it.each([
    ['Daily NK', 'news@dailynk.com', false, { source: 'Daily NK' }],
    ['Dana Okafor', 'dana@nknews.org', false, { source: 'NK News', authors: ['Dana Okafor'] }],
    ['Dana Okafor | Reuters', 'x@mail.example', false, { source: 'Reuters', authors: ['Dana Okafor'] }],
    ['Reuters Daily Briefing', 'x@mail.example', true, { source: 'Reuters' }],
    ['Yonhap Daily Brief', 'brief@mail.example', true, { source: 'Yonhap News Agency' }],
    ['Daily Report', 'x@mail.example', true, { source: 'Daily Report' }],
    [
      'Kim Border from The Border Letter',
      'b@substack.com',
      true,
      { source: 'The Border Letter', authors: ['Kim Border'] },
    ],
    ['The Border Letter', 'b@substack.com', true, { source: 'The Border Letter' }],
    ['Kim Border', 'kim@example.org', false, { authors: ['Kim Border'] }],
    ['The Border Letter', 'b@example.org', false, {}],
    ['noreply', 'noreply@example.org', true, {}],
    ['Kivu Post', 'news@kivupost.example', false, { source: 'Kivu Post' }],
    ['Kivu Post', 'anna@mail.kivu-post.example', false, { source: 'Kivu Post' }],
    ['The Lake Herald', 'mail@lakeherald.co.example', false, { source: 'The Lake Herald' }],
    ['Ana Ruiz at Lake Herald', 'ana@lakeherald.example', false, { source: 'Lake Herald', authors: ['Ana Ruiz'] }],
    ['Sahel Monitor', 'newsletter@mailer.example', false, { source: 'Sahel Monitor' }],
    ['Olga from Steppe Letter', 'steppe@substack.example', true, { source: 'Steppe Letter' }],
    ['Olga Kim', 'olga@steppeletter.example', false, { authors: ['Olga Kim'] }],
  ])('%s <%s>, to a list: %s, is %j', (name, address, bulk, expected) => {
    expect(senderOf({ name, address }, bulk, outlets)).toEqual(expected);
  });
});

describe('a link of a mail', () => {
  const story = 'https://www.dailynk.com/english/a-story/';
  it.each([
    ['https://nknews.us1.list-manage.com/track/click?u=1', true],
    ['https://click.e.example.com/?qs=abc', true],
    ['https://u123.ct.sendgrid.net/ls/click?upn=x', true],
    ['https://substack.com/app-link/post?publication_id=1&post_id=2', true],
    [story, false],
    ['https://www.reuters.com/world/track-and-field/', false],
  ])('%s counts clicks: %s', (href, counts) => {
    expect(isCounter(href)).toBe(counts);
  });
});
