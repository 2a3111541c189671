/** An invented article and the right answer about it. */
export interface Story {
  /** What kind of story it is, as part of a test's name. */
  readonly kind: string;
  /** As an analyst would paste it: headline, frame and body. */
  readonly text: string;
  /** Name of the place the main event happens in; null where it happens in none. */
  readonly where: string | null;
  /** ISO 3166-1 alpha-2 of it; null for what lies in no country. */
  readonly country: string | null;
  readonly language?: string;
}
