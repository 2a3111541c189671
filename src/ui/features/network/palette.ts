import { NETWORK_KINDS, type NetworkKind } from '../../../views/network';

/** Colours and font of the picture, as the theme has them where it is. */
export interface Palette {
  readonly kinds: Readonly<Record<NetworkKind, string>>;
  readonly tie: string;
  readonly accent: string;
  readonly outline: string;
  readonly text: string;
  readonly ground: string;
  readonly font: string;
}

/** Variables that `styles.css` sets from the theme's. */
export function readPalette(el: HTMLElement): Palette {
  const style = el.win.getComputedStyle(el);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  const kinds = NETWORK_KINDS.map((kind) => [kind, value(`--dateline-${kind}`)] as const);
  return {
    kinds: Object.fromEntries(kinds) as Record<NetworkKind, string>,
    tie: value('--dateline-tie'),
    accent: value('--interactive-accent'),
    outline: value('--dateline-outline'),
    text: value('--text-normal'),
    ground: value('--background-primary'),
    font: style.fontFamily,
  };
}
