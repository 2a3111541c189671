import { anonymousSources, endsUnknown } from '../../../../src/analysis/entities/statements/source-kind';

const numbers = (text: string): readonly string[] => anonymousSources(text).map(({ number }) => number);

describe('those who are not named', () => {
  it.each([
    ['The bridge is shut, a source in Hyesan told the paper.', ['one']],
    ['The bridge is shut, the source said.', ['same']],
    ['The mayor waits. An official close to him said the bridge is shut.', ['one']],
    ['The bridge is shut, the U.S. source said.', ['same']],
    ['According to a person familiar with the talks, the bridge is shut.', ['one']],
    ['An official close to the mayor said the bridge is shut.', ['one']],
    ['Two sources in the province said the bridge is shut.', ['several']],
    ['Another source said so.', ['several']],
    ['The bridge is shut, sources told the paper.', ['several']],
    ['An unnamed diplomat called it a mistake.', ['one']],
    ['The aide spoke on condition of anonymity.', ['unwilling']],
    ['The aides spoke on condition they not be identified.', ['unwilling']],
    ['The aide was not authorized to discuss it.', ['unwilling']],
    ['혜산 소식통은 다리가 닫혔다고 말했다.', ['one']],
  ])('are found: %s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it.each([
    'Remittances are a source of income, she said.',
    'The river has its source in the mountains.',
    'An official close to the mayor was taken to hospital.',
    'Okello: the whistleblower should be a witness.',
    'Mina Okello, a lawyer, said the bridge is shut.',
  ])('are none: %s', (text) => {
    expect(numbers(text)).toEqual([]);
  });

  it('tell who is a source from somebody of whom a trade alone is told', () => {
    const [owner, source] = anonymousSources('A shop owner told the paper so. A source said so too.');
    expect([owner?.isSource, source?.isSource]).toEqual([false, true]);
  });

  it('are found in linear time in a text made to be slow', () => {
    const slow = 'a one an '.repeat(40_000);
    const sources = 'source '.repeat(40_000);
    expect(anonymousSources(slow)).toEqual([]);
    expect(anonymousSources(sources)).toEqual([]);
  });
});

describe('a source that ends with a name nobody is known by', () => {
  const at = (source: string, ...names: readonly string[]) => names.map((name) => ({ start: 7 + source.indexOf(name), end: 7 + source.indexOf(name) + name.length })); // prettier-ignore
  it.each([
    ['Times reporter Ada Quill, one of many', ['Times'], true],
    ['Times reporter Ada Quill', ['Times', 'Ada Quill'], false],
    ['Ada Quill', ['Ada Quill'], false],
    ['The Times of London', ['Times of London'], false],
    ['a reporter Ada Quill', [], false],
  ] as const)('%s', (source, names, is) => {
    expect(endsUnknown(source, at(source, ...names), 7)).toBe(is);
  });
});
