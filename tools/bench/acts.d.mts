export function namedMost(vault: string): {
  readonly articles: number;
  readonly name: string;
  readonly count: number;
  readonly note: string;
};
