import { resolvePlaces } from '../../../../src/analysis/entities/places/resolve';
import { toTextDocument } from '../../../../src/analysis/language';
import type { Mention } from '../../../../src/model';
import { articleOf, knowledge } from '../support';

/** Entity id of a form that is taken for a mention of a place, beside others that are. */
function resolved(text: string, form: string, ...others: readonly string[]): string | null {
  const mentions = [form, ...others].map((each): Mention => {
    const start = text.indexOf(each);
    const reason = { rule: 'test', detail: each };
    return { start, end: start + each.length, text: each, type: 'place', form: 'name', score: 0.9, reason };
  });
  const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
  const { gazetteer, registry } = knowledge;
  const decisions = resolvePlaces(mentions, { document, article: articleOf(text), gazetteer, registry });
  const [first] = mentions;
  return (first && decisions.get(first)?.entity?.id) ?? null;
}

describe('a town', () => {
  it.each([
    ['She works in Philadelphia and lives in Brandywine, Maryland.', 'Brandywine', 'Maryland', 'us.maryland'],
    ['Aides of Hoboken Mayor Dawn Zimmer spoke; New Jersey listened.', 'Hoboken', 'New Jersey', 'us.new-jersey'],
  ])('is meant where a title follows, or its state: “%s”', (text, form, state, region) => {
    expect(resolved(text, form, state)).toBe(`place:${form.toLowerCase()}:${region}`);
  });
});
