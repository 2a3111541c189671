/** Depth beyond which points count as one: they are closer together than anybody could see. */
const DEEPEST = 24;
const NONE = -1;

/**
 * A tree of squares over points, after Barnes and Hut (1986): what is far away pushes as one. In flat arrays, which are
 * used again for the next set of points.
 */
export class QuadTree {
  private used = 0;
  /** Of each square, four children: a square, or `NONE`. */
  private children = new Int32Array(0);
  /** Of a square without children, its first point, or `NONE`; further points of it follow in `next`. */
  private firstPoint = new Int32Array(0);
  private next = new Int32Array(0);
  private left = new Float64Array(0);
  private top = new Float64Array(0);
  private size = new Float64Array(0);
  private mass = new Float64Array(0);
  private middleX = new Float64Array(0);
  private middleY = new Float64Array(0);
  private readonly stack: number[] = [];

  /** `positions`: x and y by turns. */
  build(positions: ArrayLike<number>, masses: ArrayLike<number>): void {
    const count = masses.length;
    if (this.next.length < count) this.next = new Int32Array(count);
    this.next.fill(NONE);
    this.used = 0;
    this.root(positions, count);
    for (let point = 0; point < count; point += 1) this.insert(point, positions);
    this.weigh(positions, masses);
  }

  /**
   * Sums up how everything pushes a point away: inversely to the distance, in proportion to the mass. A square that looks
   * smaller than `theta` (its side by its distance) counts as one. `push` gets x and y.
   */
  pushOn(
    point: number,
    positions: ArrayLike<number>,
    masses: ArrayLike<number>,
    theta: number,
    push: Float64Array,
  ): void {
    const [x, y] = [positions[2 * point] ?? 0, positions[2 * point + 1] ?? 0];
    const { stack, size, mass, middleX, middleY, children, firstPoint, next } = this;
    let [dx, dy, sumX, sumY] = [0, 0, 0, 0];
    const near = theta * theta;
    stack.length = 0;
    if (this.used > 0) stack.push(0);
    for (let square = stack.pop(); square !== undefined; square = stack.pop()) {
      dx = x - (middleX[square] ?? 0);
      dy = y - (middleY[square] ?? 0);
      const apart = dx * dx + dy * dy;
      const side = size[square] ?? 0;
      if (side * side < near * apart) {
        const force = (mass[square] ?? 0) / Math.max(apart, 1);
        sumX += dx * force;
        sumY += dy * force;
        continue;
      }
      for (let other = firstPoint[square] ?? NONE; other !== NONE; other = next[other] ?? NONE) {
        if (other === point) continue;
        dx = x - (positions[2 * other] ?? 0);
        dy = y - (positions[2 * other + 1] ?? 0);
        // Points in one place part, each to its own side.
        if (dx === 0 && dy === 0) dx = (point - other) * 1e-3;
        const force = (masses[other] ?? 0) / Math.max(dx * dx + dy * dy, 1);
        sumX += dx * force;
        sumY += dy * force;
      }
      for (let quarter = 0; quarter < 4; quarter += 1) {
        const child = children[4 * square + quarter] ?? NONE;
        if (child !== NONE) stack.push(child);
      }
    }
    push[0] = sumX;
    push[1] = sumY;
  }

  private root(positions: ArrayLike<number>, count: number): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let point = 0; point < count; point += 1) {
      const [x, y] = [positions[2 * point] ?? 0, positions[2 * point + 1] ?? 0];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    if (count > 0) this.square(left, top, Math.max(right - left, bottom - top, 1) * 1.001);
  }

  private square(left: number, top: number, size: number): number {
    if (this.used === this.size.length) this.makeRoom();
    const square = this.used;
    this.used += 1;
    this.children.fill(NONE, 4 * square, 4 * square + 4);
    this.firstPoint[square] = NONE;
    this.left[square] = left;
    this.top[square] = top;
    this.size[square] = size;
    return square;
  }

  private makeRoom(): void {
    const room = Math.max(256, 2 * this.size.length);
    const wider = <T extends Float64Array | Int32Array>(from: T, to: T): T => (to.set(from), to);
    this.children = wider(this.children, new Int32Array(4 * room));
    this.firstPoint = wider(this.firstPoint, new Int32Array(room));
    this.left = wider(this.left, new Float64Array(room));
    this.top = wider(this.top, new Float64Array(room));
    this.size = wider(this.size, new Float64Array(room));
    this.mass = wider(this.mass, new Float64Array(room));
    this.middleX = wider(this.middleX, new Float64Array(room));
    this.middleY = wider(this.middleY, new Float64Array(room));
  }

  private insert(point: number, positions: ArrayLike<number>): void {
    let square = 0;
    for (let depth = 0; ; depth += 1) {
      if (this.isLeaf(square)) {
        const held = this.firstPoint[square] ?? NONE;
        if (held === NONE || depth >= DEEPEST) {
          this.next[point] = held;
          this.firstPoint[square] = point;
          return;
        }
        this.firstPoint[square] = NONE;
        this.firstPoint[this.quarter(square, held, positions)] = held;
      }
      square = this.quarter(square, point, positions);
    }
  }

  private isLeaf(square: number): boolean {
    const { children } = this;
    for (let at = 4 * square; at < 4 * square + 4; at += 1) if (children[at] !== NONE) return false;
    return true;
  }

  /** The child in which a point stands, made where there is none. */
  private quarter(square: number, point: number, positions: ArrayLike<number>): number {
    const half = (this.size[square] ?? 0) / 2;
    const [left, top] = [this.left[square] ?? 0, this.top[square] ?? 0];
    const right = (positions[2 * point] ?? 0) >= left + half ? 1 : 0;
    const bottom = (positions[2 * point + 1] ?? 0) >= top + half ? 1 : 0;
    const at = 4 * square + 2 * bottom + right;
    const known = this.children[at] ?? NONE;
    if (known !== NONE) return known;
    const made = this.square(left + right * half, top + bottom * half, half);
    this.children[at] = made;
    return made;
  }

  /** Masses and their middles, from the smallest squares up: a child is made after its parent. */
  private weigh(positions: ArrayLike<number>, masses: ArrayLike<number>): void {
    for (let square = this.used - 1; square >= 0; square -= 1) {
      let [mass, x, y] = [0, 0, 0];
      for (let point = this.firstPoint[square] ?? NONE; point !== NONE; point = this.next[point] ?? NONE) {
        const own = masses[point] ?? 0;
        mass += own;
        x += own * (positions[2 * point] ?? 0);
        y += own * (positions[2 * point + 1] ?? 0);
      }
      for (let at = 4 * square; at < 4 * square + 4; at += 1) {
        const child = this.children[at] ?? NONE;
        if (child === NONE) continue;
        const own = this.mass[child] ?? 0;
        mass += own;
        x += own * (this.middleX[child] ?? 0);
        y += own * (this.middleY[child] ?? 0);
      }
      this.mass[square] = mass;
      this.middleX[square] = mass > 0 ? x / mass : 0;
      this.middleY[square] = mass > 0 ? y / mass : 0;
    }
  }
}
