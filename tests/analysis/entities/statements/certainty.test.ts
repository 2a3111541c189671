import { resolveStatements } from '../../../../src/analysis/entities';
import { findStatements, toTextDocument } from '../../../../src/analysis/language';
import { isSure, type Statement } from '../../../../src/model';
import { knowledge, understand } from '../support';

function statementsOf(text: string, claims?: typeof knowledge.claims): readonly Statement[] {
  const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
  const context = { ...understand(text), document, ...(claims && { claims }) };
  return resolveStatements(findStatements(document), context);
}

const HART = 'Daniel Hart met Maria Keller in Oslo. ';

describe('how sure a statement is', () => {
  it.each([
    [
      'a quotation with a full name',
      `“The road is shut and nobody goes there any more,” said Maria Keller, a lawyer.`,
      'Road is shut. ',
    ],
    ['a pronoun after one person', 'Maria Keller came home. “The road is shut and nobody goes there,” she said.', ''],
  ] as const)('is high for %s', (_, text, before) => {
    const [last] = statementsOf(before + text, knowledge.claims).slice(-1);
    expect(last?.sureness?.certainty).toBeGreaterThan(0.8);
  });

  it('falls with what stands between a pronoun and the name', () => {
    const near = statementsOf('Maria Keller came home. “The road is shut,” she said.', knowledge.claims).at(-1);
    const far = statementsOf(`Maria Keller came home. ${HART}Ann Lee and Jo Reyes came too. “The road is shut,” she said.`, knowledge.claims).at(-1); // prettier-ignore
    expect(far?.sureness?.certainty).toBeLessThan(near?.sureness?.certainty ?? 0);
  });

  it.each([
    ['a bare object', 'Maria Keller came. Maria Keller blasted Democrats.'],
    ['what is only hoped', 'Maria Keller came. She hoped to win the race.'],
    ['a deed', 'Maria Keller refused to leave the city.'],
  ])('is low for %s', (_, text) => {
    expect(statementsOf(text, knowledge.claims).at(-1)?.sureness?.certainty ?? 0).toBeLessThan(0.7);
  });

  it('names the mention that tells who a pronoun means, and what decided', () => {
    const text = 'Maria Keller came home. “The road is shut,” she said.';
    const { sureness } = statementsOf(text, knowledge.claims).at(-1) ?? {};
    expect(sureness?.by && text.slice(sureness.by.start, sureness.by.end)).toBe('Maria Keller');
    expect(sureness?.because.length).toBeGreaterThan(0);
    const named = statementsOf('“The road is shut,” Maria Keller said.', knowledge.claims).at(-1);
    expect(named?.sureness?.by).toBeNull();
  });

  it('is left out where nothing is fitted', () => {
    expect(statementsOf('Maria Keller said the road is shut.')[0]).not.toHaveProperty('sureness');
  });
});

describe('what is shown as sure', () => {
  const at = (certainty: number, speaker: string | null = 'person:ann'): Pick<Statement, 'sureness' | 'speaker'> => ({
    speaker,
    sureness: { certainty, because: [], by: null },
  });
  it.each([
    ['from the floor on', at(0.88), 'usual', true],
    ['not below it', at(0.87), 'usual', false],
    ['less where it is strict', at(0.94), 'strict', false],
    ['all where all is asked for', at(0.01), 'all', true],
    ['one whose speaker nobody knows, where it is likely said', at(0.5, null), 'strict', true],
    ['none that is hardly said, whoever speaks', at(0.49, null), 'usual', false],
    ['that too where all is asked for', at(0.01, null), 'all', true],
    ['what a person or a program tells', { speaker: 'person:ann' }, 'strict', true],
  ] as const)('is %s', (_, statement, certainty, shown) => {
    expect(isSure(statement, certainty)).toBe(shown);
  });
});
