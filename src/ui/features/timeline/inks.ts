/** What is drawn in a colour of its own; each has a class in the styles, `dateline-ink-…`, so that themes decide. */
const INKS = [
  'text',
  'muted',
  'line',
  'strong-line',
  'happened',
  'published',
  'bar',
  'hover',
  'focus',
  'ground',
] as const;
export type Ink = (typeof INKS)[number];

export interface Inks {
  readonly colours: Readonly<Record<Ink, string>>;
  /** Family of the interface's type. */
  readonly family: string;
  /** For what happened some time in a stretch: lines aslant. */
  readonly hatching: CanvasPattern | string;
}

/** Reads the theme's colours off elements, since a canvas knows no variables. */
export class InkReader {
  private readonly probes: ReadonlyMap<Ink, HTMLElement>;

  constructor(private readonly el: HTMLElement) {
    const box = el.createDiv({ cls: 'dateline-inks', attr: { 'aria-hidden': 'true' } });
    this.probes = new Map(INKS.map((ink) => [ink, box.createSpan(`dateline-ink-${ink}`)]));
  }

  read(context: CanvasRenderingContext2D): Inks {
    const { win } = this.el;
    const entries = [...this.probes].map(([ink, probe]) => [ink, win.getComputedStyle(probe).color] as const);
    const colours = Object.fromEntries(entries) as Record<Ink, string>;
    const { fontFamily } = win.getComputedStyle(this.el);
    return { colours, family: fontFamily, hatching: hatching(context, colours.happened) };
  }
}

/** Pixels of the pattern's tile. */
const TILE = 6;

function hatching(context: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const tile = createEl('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext('2d');
  if (pen === null) return colour;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.4;
  for (const shift of [-TILE, 0, TILE]) {
    pen.moveTo(shift, TILE);
    pen.lineTo(shift + TILE, 0);
  }
  pen.stroke();
  return context.createPattern(tile, 'repeat') ?? colour;
}
