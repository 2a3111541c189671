import type { App } from '../app';
import type { TFile } from '../vault/files';

interface Node {
  readonly file: TFile;
  readonly path: string;
  readonly degree: number;
  x: number;
  y: number;
}
interface Edge {
  readonly from: Node;
  readonly to: Node;
}

const STEPS = 400;
/** How far apart, in pixels of the drawing, linked nodes like to be. */
const REACH = 90;

/**
 * A picture of the vault's links as the graph view would draw it, names on the busiest. `colourOf`: null for the common one;
 * `around`: only that note and its neighbours.
 */
export function drawGraph(
  app: App,
  el: HTMLElement,
  colourOf: (file: TFile) => string | null,
  around: string | null = null,
): void {
  const { nodes, edges } = readGraph(app, around);
  for (let step = 0; step < STEPS; step++) relax(nodes, edges, 1 - step / STEPS);
  const svg = el.createSvg('svg', { cls: 'graph-view', attr: { viewBox: viewBox(nodes) } });
  for (const { from, to } of edges)
    svg.createSvg('line', { cls: 'graph-link', attr: { x1: from.x, y1: from.y, x2: to.x, y2: to.y } });
  const named = new Set([...nodes].sort((a, b) => b.degree - a.degree).slice(0, 24));
  for (const node of nodes) draw(svg, node, colourOf(node.file) ?? 'var(--text-muted)', named.has(node));
}

/** `around`: only that note and its neighbours. */
function readGraph(app: App, around: string | null): { nodes: Node[]; edges: Edge[] } {
  const links = Object.entries(app.metadataCache.resolvedLinks).flatMap(([from, targets]) =>
    Object.keys(targets).map((to) => [from, to] as const),
  );
  const pairs = new Map(
    links.filter(([from, to]) => from !== to).map(([from, to]) => [[from, to].sort().join('\n'), [from, to] as const]),
  );
  const degree = (path: string): number => [...pairs.values()].filter((pair) => pair.includes(path)).length;
  const near = new Set([...pairs.values()].filter((pair) => around !== null && pair.includes(around)).flat());
  const files = app.vault.getMarkdownFiles().filter(({ path }) => around === null || near.has(path));
  // A spiral is a start without chance: the same vault gives the same picture.
  const nodes = files.map((file, n): Node => ({
    file,
    path: file.path,
    degree: degree(file.path),
    x: 12 * Math.sqrt(n) * Math.cos(2.4 * n),
    y: 12 * Math.sqrt(n) * Math.sin(2.4 * n),
  }));
  const byPath = new Map(nodes.map((node) => [node.path, node]));
  const edges = [...pairs.values()].flatMap(([a, b]) => {
    const [from, to] = [byPath.get(a), byPath.get(b)];
    return from && to ? [{ from, to }] : [];
  });
  return { nodes, edges };
}

/** One step of Fruchterman and Reingold (1991): nodes repel, links pull, the step shrinks with `heat`. */
function relax(nodes: readonly Node[], edges: readonly Edge[], heat: number): void {
  const pushes = new Map(nodes.map((node) => [node, { x: -node.x * 0.12, y: -node.y * 0.16 }]));
  const push = (a: Node, b: Node, force: (distance: number) => number): void => {
    const [dx, dy] = [a.x - b.x, a.y - b.y];
    const distance = Math.max(1, Math.hypot(dx, dy));
    const strength = force(distance) / distance;
    const [on, off] = [pushes.get(a), pushes.get(b)];
    if (!on || !off) return;
    on.x += dx * strength;
    on.y += dy * strength;
    off.x -= dx * strength;
    off.y -= dy * strength;
  };
  nodes.forEach((a, n) => nodes.slice(n + 1).forEach((b) => push(a, b, (distance) => (REACH * REACH) / distance)));
  for (const { from, to } of edges) push(from, to, (distance) => -(distance * distance) / (3 * REACH));
  for (const [node, { x, y }] of pushes) {
    const scale = Math.min(1, (30 * heat) / Math.max(1, Math.hypot(x, y)));
    node.x += x * scale;
    node.y += y * scale;
  }
}

function viewBox(nodes: readonly Node[]): string {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - 90, Math.min(...ys) - 40];
  return [left, top, Math.max(...xs) + 90 - left, Math.max(...ys) + 50 - top].map(Math.round).join(' ');
}

function draw(svg: SVGElement, { path, degree, x, y }: Node, colour: string, named: boolean): void {
  const radius = 4 + 1.6 * Math.sqrt(degree);
  svg.createSvg('circle', { cls: 'graph-node', attr: { cx: x, cy: y, r: radius, style: `fill: ${colour}` } });
  const name = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  const short = name.length > 34 ? `${name.slice(0, 32)}…` : name;
  if (named) svg.createSvg('text', { cls: 'graph-name', attr: { x, y: y + radius + 13 } }).textContent = short;
}
