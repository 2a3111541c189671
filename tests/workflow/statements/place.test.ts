import type { Analysis, ResolvedMention, Statement } from '../../../src/model';
import { aboutOf, speaksFor } from '../../../src/workflow/statements/place';

describe('what statements are about and for whom they are made', () => {
  /** As many statements as mentions; counts how often a mention is read. */
  function read(size: number): {
    readonly reads: number;
    readonly about: readonly string[];
    readonly bodies: readonly string[];
  } {
    let reads = 0;
    const text = 'spokesman X '.repeat(size);
    const mentions = Array.from({ length: size }, (_, at): ResolvedMention => {
      const role = { start: at * 12, end: at * 12 + 11, text: 'spokesman' };
      const mention = at % 2 === 0 ? { type: 'person', entity: 'jo', roles: [{ ...role, end: role.end + 12 }] } : { type: 'organization', entity: `body ${String(at % 3)}` }; // prettier-ignore
      return new Proxy(
        { ...mention, start: at * 12 + 10, end: at * 12 + 11, text: 'X' } as unknown as ResolvedMention,
        {
          get: (target, key) => ((reads += 1), Reflect.get(target, key) as unknown),
        },
      );
    });
    const analysis = { mentions, statements: [] } as unknown as Pick<Analysis, 'mentions' | 'statements'>;
    let [about, bodies]: (readonly string[])[] = [[], []];
    for (let at = 0; at < size; at += 1) {
      const span = { start: at * 12, end: at * 12 + 12 };
      const statement = { source: span, content: [span], speaker: 'jo' } as unknown as Statement;
      about = aboutOf(statement, analysis);
      bodies = speaksFor(statement, analysis, text);
    }
    return { reads, about: about ?? [], bodies: [...(bodies ?? [])].sort() };
  }

  it('is told with work that grows with the length of the note', () => {
    const [once, twice] = [read(600), read(1200)];
    expect(once.about).toEqual(['body 2']);
    expect(once.bodies).toEqual(['body 0', 'body 1', 'body 2']);
    expect(twice.reads).toBeLessThan(2.4 * once.reads);
  });
});
