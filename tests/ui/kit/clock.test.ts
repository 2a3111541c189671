import { localStamp } from '../../../src/ui/kit/clock';

describe('the local stamp', () => {
  it('is the wall clock to the second, two digits each', () => {
    expect(localStamp(new Date(2026, 0, 5, 9, 7, 3))).toBe('2026-01-05T09:07:03');
  });
});
