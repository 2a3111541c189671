import { tellingHeaders } from '../../src/workflow/web/headers';

describe('headers of a response that are kept', () => {
  it('tell of the page and of nobody', () => {
    const sent = {
      'Content-Type': 'text/html',
      Date: 'Mon, 01 Jan 2024 00:00:00 GMT',
      'Set-Cookie': ['id=1', 'b=2'],
      Cookie: 'id=1',
      Authorization: 'Basic x',
      'Proxy-Authorization': 'Basic y',
      'X-Visitor': '4711',
      link: `<https://one.example/a>; rel="original", ${'x'.repeat(5000)}`,
    };
    const kept = tellingHeaders(sent);
    expect(Object.keys(kept)).toEqual(['content-type', 'date', 'link']);
    expect(kept['link']).toHaveLength(2000);
  });
});
