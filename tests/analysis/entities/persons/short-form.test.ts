import { whom } from './support';

describe('a first name alone', () => {
  const text = '[Matthew Ollk] wrote it. Then [Matt] asked again.';

  it('is who bears it in full', () => {
    expect(whom(text)).toEqual(['Matthew Ollk', 'Matthew Ollk']);
  });

  it('is nobody else’s where an author of the article bears it', () => {
    expect(whom(text, [], { authors: ['Matt Zorb'] })[1]).not.toBe('Matthew Ollk');
    expect(whom(text, [], { authors: ['Ada Byron'] })[1]).toBe('Matthew Ollk');
  });

  it('stays that of somebody who is an author too', () => {
    expect(whom(text, [], { authors: ['Matthew Ollk'] })).toEqual(['Matthew Ollk', 'Matthew Ollk']);
  });
});
