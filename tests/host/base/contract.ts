/**
 * The public members of one of Obsidian's classes: what a stand-in must `implement`, so that a change in the app's
 * typings breaks the type check here before it breaks a user. (`implements` on the class itself trips on
 * protected members.) `app` is left out: it is the host's own, which stands in for a part of the app only.
 */
export type Public<T> = Omit<Pick<T, keyof T>, 'app'>;

/** Thrown where a plugin reaches for something the host does not stand in for: loud, never a silent no-op. */
export class NotInHost extends Error {
  constructor(what: string) {
    super(`The test host has no ${what}. Add it under tests/host, after the app's typings.`);
    this.name = 'NotInHost';
  }
}
