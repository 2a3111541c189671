import { understand } from '../support';

const whoIs = (text: string, form: string): (string | null)[] =>
  understand(text)
    .mentions.filter((mention) => mention.text === form)
    .map(({ entity }) => entity);

describe('a surname that is an outlet too', () => {
  it('is the outlet’s that was told something, and where nobody bears it', () => {
    const told = 'Former mayor Michael Bloomberg left. An official told Bloomberg that the talks had failed.';
    expect(whoIs(told, 'Bloomberg')).toEqual(['source:bloomberg']);
    expect(whoIs('Bloomberg reported that the talks in Geneva had failed.', 'Bloomberg')).toEqual(['source:bloomberg']);
  });
});
