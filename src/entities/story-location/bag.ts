/** Features of one alternative under construction; what is 0 is left out. */
export class FeatureBag {
  readonly features = new Map<string, number>();

  add(name: string, value: number | boolean): void {
    const number = Number(value);
    if (number !== 0) this.features.set(name, number);
  }
}

/** Counts grow less and less. */
export const logOf = (count: number): number => Math.log1p(count);

export const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);

export const shareOf = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(test).length / items.length;
