import type { Statement } from '../../../model';

/** Statements of a text lie within one that is at most so many before or behind, in its order. */
const NEAR = 10;

/** Of statements in the order of the text, those whose source another tells of: `The bureau said that all is well, the source said`. */
export function toldWithin(statements: readonly Statement[]): ReadonlySet<Statement> {
  const isTold = ({ source }: Statement, near: readonly Statement[]): boolean =>
    source !== null && near.some(({ source: by, content: [first] }) => by !== null && first !== undefined && by.start >= first.end && first.start <= source.start && first.end >= source.end); // prettier-ignore
  return new Set(statements.filter((one, at) => isTold(one, statements.slice(Math.max(0, at - NEAR), at + NEAR))));
}
