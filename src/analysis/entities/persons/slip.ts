/** One letter more, less or else, or two turned round; `Roberta` is no slip of `Robert`, nor does one begin otherwise. */
export function isSlip(one: string, other: string, least: number): boolean {
  if (one === other || Math.min(one.length, other.length) < least || one[0] !== other[0]) return false;
  if (one === `${other}a` || other === `${one}a`) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [left, right] = [one.slice(at), other.slice(at)];
  const isTurned = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1) || isTurned;
}
