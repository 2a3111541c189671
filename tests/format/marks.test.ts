import { marksIn, markOf, waitingMarkOf, waitingMarksIn } from '../../src/format/marks';

/** Two entities whose links bear one mark, as among some hundred any two do. */
function twins(): readonly [string, string] {
  const seen = new Map<string, string>();
  for (let at = 0; ; at += 1) {
    const id = `person:witness-${at}`;
    const other = seen.get(markOf(id));
    if (other !== undefined) return [other, id];
    seen.set(markOf(id), id);
  }
}

describe('marks of entities', () => {
  it('are told apart over a vault where somebody waits, though two of one note may share one', () => {
    const [one, other] = twins();
    expect(markOf(one)).toBe(markOf(other));
    expect(waitingMarkOf(one)).not.toBe(waitingMarkOf(other));
  });

  it('are read from a note as they were written, and what is none is passed over', () => {
    const ids = ['person:kim-chol', 'agency:police:kp'];
    expect(marksIn(ids.map(markOf).join(' '))).toEqual(new Set(ids.map(markOf)));
    expect(waitingMarksIn(ids.map(waitingMarkOf).join(' '))).toEqual(new Set(ids.map(waitingMarkOf)));
    expect(waitingMarksIn(`${ids.map(markOf).join(' ')} 12 a b`)).toEqual(new Set());
    expect(marksIn(['bcdf'])).toEqual(new Set());
  });
});
