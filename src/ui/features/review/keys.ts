import type { KeymapEventListener, Scope } from 'obsidian';
import { TEXT } from '../../../text';

const T = TEXT.review.keys;

/** What keys do in a review. */
export interface KeyActs {
  readonly step: (by: number) => void;
  readonly toText: () => void;
  readonly toFindings: () => void;
  readonly accept: () => void;
  readonly reject: () => void;
  /** The candidate of that number, from 0. */
  readonly use: (candidate: number) => void;
  readonly change: () => void;
  readonly retype: () => void;
  readonly ignore: () => void;
  readonly create: () => void;
  readonly date: () => void;
  readonly source: () => void;
  readonly location: () => void;
  readonly takeBack: () => void;
  readonly go: (by: number) => void;
  readonly skip: () => void;
  readonly later: () => void;
  readonly approve: () => void;
  readonly help: () => void;
  /** Whether arrows and Enter are the review's: the focus is on a finding or in the text. */
  readonly isOnFinding: () => boolean;
}

/** Keys as the help has them, and what they are for. */
export const KEY_HELP: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['j', 'k', '↓', '↑'], T.move],
  [['←', '→'], T.pane],
  [['a', '↵'], T.accept],
  [['x'], T.reject],
  [['1', '…', '9'], T.candidate],
  [['c'], T.change],
  [['t'], T.retype],
  [['i'], T.ignore],
  [['n'], T.create],
  [['d'], T.date],
  [['s'], T.source],
  [['l'], T.location],
  [['u'], T.undo],
  [[']', '['], T.articles],
  [['y', 'w'], T.skip],
  [['⌘/ctrl ↵'], T.approve],
  [['?'], T.help],
];

/**
 * Gives the review its keys, as long as nobody types. Tab and Escape stay the app's; Enter and arrows stay those of a button
 * that has the focus.
 */
export function registerKeys(scope: Scope, acts: KeyActs): void {
  const unlessTyping =
    (act: () => void): KeymapEventListener =>
    (event) => {
      if (isTyping(event.target)) return;
      act();
      return false;
    };
  const onFinding =
    (act: () => void): KeymapEventListener =>
    (event) => {
      if (!acts.isOnFinding() || isTyping(event.target)) return;
      act();
      return false;
    };
  const letters: readonly (readonly [string, () => void])[] = [
    ['j', () => acts.step(1)],
    ['k', () => acts.step(-1)],
    ['a', acts.accept],
    ['x', acts.reject],
    ['c', acts.change],
    ['t', acts.retype],
    ['i', acts.ignore],
    ['n', acts.create],
    ['d', acts.date],
    ['s', acts.source],
    ['l', acts.location],
    ['u', acts.takeBack],
    ['y', acts.skip],
    ['w', acts.later],
  ];
  for (const [key, act] of letters) scope.register([], key, unlessTyping(act));
  for (let at = 0; at < 9; at += 1)
    scope.register(
      [],
      String(at + 1),
      unlessTyping(() => acts.use(at)),
    );
  // Where these stand differs from keyboard to keyboard, and so do the keys held down for them.
  for (const [key, act] of [
    [']', () => acts.go(1)],
    ['[', () => acts.go(-1)],
    ['?', acts.help],
  ] as const)
    scope.register(null, key, unlessTyping(act));
  scope.register(
    [],
    'ArrowDown',
    onFinding(() => acts.step(1)),
  );
  scope.register(
    [],
    'ArrowUp',
    onFinding(() => acts.step(-1)),
  );
  scope.register([], 'ArrowLeft', onFinding(acts.toText));
  scope.register([], 'ArrowRight', onFinding(acts.toFindings));
  scope.register([], 'Enter', onFinding(acts.accept));
  scope.register(['Mod'], 'Enter', () => {
    acts.approve();
    return false;
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
