import { expect, it } from 'vitest';
import { onceFor } from '../../src/model';

it('makes a value once for each key, also one that is false', () => {
  const asked: object[] = [];
  const isKnown = onceFor((key: object) => {
    asked.push(key);
    return false;
  });
  const [one, other] = [{}, {}];
  expect([isKnown(one), isKnown(one), isKnown(other)]).toEqual([false, false, false]);
  expect(asked).toEqual([one, other]);
});
