import nodes from 'lucide-static/icon-nodes.json';

type IconNodes = readonly (readonly [string, Readonly<Record<string, string>>])[];
const LUCIDE = nodes as unknown as Readonly<Record<string, IconNodes | undefined>>;
const SVG = 'http://www.w3.org/2000/svg';
/** Icons a plugin added itself: their SVG content, in Obsidian's 100 × 100 box. */
const added = new Map<string, string>();

const bare = (icon: string): string => icon.replace(/^lucide-/, '');

export function addIcon(iconId: string, svgContent: string): void {
  added.set(iconId, svgContent);
}

export function removeIcon(iconId: string): void {
  added.delete(iconId);
}

export const getIconIds = (): string[] => [...Object.keys(LUCIDE).map((id) => `lucide-${id}`), ...added.keys()];

export function getIcon(iconId: string): SVGSVGElement | null {
  const own = added.get(iconId);
  const lucide = LUCIDE[bare(iconId)];
  if (own === undefined && !lucide) return null;
  const svg = document.createElementNS(SVG, 'svg');
  const box = own === undefined ? '0 0 24 24' : '0 0 100 100';
  svg.classList.add('svg-icon', own === undefined ? `lucide-${bare(iconId)}` : iconId);
  const attributes = {
    viewBox: box,
    width: '24',
    height: '24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  if (own !== undefined)
    svg.append(
      ...new DOMParser().parseFromString(`<svg xmlns="${SVG}">${own}</svg>`, 'image/svg+xml').documentElement
        .childNodes,
    );
  for (const [tag, attrs] of lucide ?? []) {
    const part = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attrs)) part.setAttribute(name, value);
    svg.append(part);
  }
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
