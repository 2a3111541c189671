interface Point {
  readonly lat: number;
  readonly lon: number;
}
export function regionOf(country: string | null | undefined): string | null;
export function regionOfPaper(id: string): string | null;
export function commonRegion(countries: readonly (string | null)[]): string | null;
export function nearestCountry(
  towns?: readonly (Point & { readonly country: string })[],
): (point: Point) => string | null;
