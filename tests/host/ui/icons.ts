import * as lucide from 'lucide-static';

/** Lucide's icons as SVG text, older names too, by `PascalCase` name. */
const LUCIDE = lucide as unknown as Readonly<Record<string, string | undefined>>;
const SVG = 'http://www.w3.org/2000/svg';
/** Icons a plugin added itself: their SVG content, in Obsidian's 100 × 100 box. */
const added = new Map<string, string>();

const bare = (icon: string): string => icon.replace(/^lucide-/, '');
const pascal = (icon: string): string =>
  icon.replace(/(?:^|-)([a-z0-9])/g, (_match, first: string) => first.toUpperCase());
const kebab = (name: string): string => name.replace(/(?!^)([A-Z]|\d+)/g, '-$1').toLowerCase();

export function addIcon(iconId: string, svgContent: string): void {
  added.set(iconId, svgContent);
}

export function removeIcon(iconId: string): void {
  added.delete(iconId);
}

export const getIconIds = (): string[] => [
  ...Object.keys(LUCIDE).map((name) => `lucide-${kebab(name)}`),
  ...added.keys(),
];

export function getIcon(iconId: string): SVGSVGElement | null {
  const own = added.get(iconId);
  const text =
    own === undefined ? LUCIDE[pascal(bare(iconId))] : `<svg xmlns="${SVG}" viewBox="0 0 100 100">${own}</svg>`;
  if (text === undefined) return null;
  const tight = text.replace(/<!--[^>]*-->/g, '').replace(/\s*([<>])\s*/g, '$1');
  const parsed = new DOMParser().parseFromString(tight, 'image/svg+xml').documentElement;
  const svg = document.importNode(parsed, true) as unknown as SVGSVGElement;
  svg.setAttribute('class', `svg-icon ${own === undefined ? `lucide-${bare(iconId)}` : iconId}`);
  return svg;
}

/** As the app: nothing happens for an icon it does not have. */
export function setIcon(parent: HTMLElement, iconId: string): void {
  const icon = getIcon(iconId);
  if (icon) parent.replaceChildren(icon);
}

export function setTooltip(el: HTMLElement, tooltip: string): void {
  el.setAttribute('aria-label', tooltip);
}
