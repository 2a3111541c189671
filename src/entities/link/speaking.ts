import type { Statement } from '../../model';

/** A statement with others for the entities that speak in it. */
export const speaking = (statement: Statement, standing: (id: string) => string | null): Statement => ({
  ...statement,
  speaker: statement.speaker === null ? null : standing(statement.speaker),
  chain: statement.chain.map((link) => ({
    ...link,
    speaker: link.speaker === null ? null : standing(link.speaker),
  })),
});
