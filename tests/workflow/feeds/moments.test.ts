import { isDue } from '../../../src/workflow/feeds';
import { mustWait, notBefore } from '../../../src/workflow/feeds/back-off';

const NOW = '2026-01-02T03:00:00';

describe('a schedule', () => {
  it('is due when the time has passed, or there was no sync yet', () => {
    expect(isDue('2026-01-02T02:30:00', 30, NOW)).toBe(true);
    expect(isDue('2026-01-02T02:30:01', 30, NOW)).toBe(false);
    expect(isDue(null, 30, NOW)).toBe(true);
    expect(isDue('nonsense', 30, NOW)).toBe(true);
  });

  it('is never due where there is none', () => expect(isDue(null, 0, NOW)).toBe(false));

  it('survives a clock that is set back', () => {
    expect(isDue('2026-01-02T03:10:00', 30, NOW)).toBe(false);
    expect(isDue('2027-01-02T03:10:00', 30, NOW)).toBe(true);
  });
});

describe('back-off', () => {
  it('doubles from five minutes to a day', () => {
    const waits = [1, 2, 3, 4, 20, 1000].map((failures) => notBefore(NOW, failures));
    expect(waits).toEqual([
      '2026-01-02T03:05:00',
      '2026-01-02T03:10:00',
      '2026-01-02T03:20:00',
      '2026-01-02T03:40:00',
      '2026-01-03T03:00:00',
      '2026-01-03T03:00:00',
    ]);
  });

  it('keeps to what the server asks for, from a minute to a day', () => {
    expect(notBefore(NOW, 5, 600)).toBe('2026-01-02T03:10:00');
    expect(notBefore(NOW, 5, 0)).toBe('2026-01-02T03:01:00');
    expect(notBefore(NOW, 5, 1e9)).toBe('2026-01-03T03:00:00');
  });

  it('is an hour at most where it may be the user’s own connection', () => {
    expect(notBefore(NOW, 30, undefined, true)).toBe('2026-01-02T04:00:00');
    expect(notBefore(NOW, 1, undefined, true)).toBe('2026-01-02T03:05:00');
  });

  it('ends at its moment, and never lasts longer than a day', () => {
    expect(mustWait('2026-01-02T03:00:01', NOW)).toBe(true);
    expect(mustWait(NOW, NOW)).toBe(false);
    expect(mustWait(null, NOW)).toBe(false);
    expect(mustWait('2026-02-02T03:00:01', NOW)).toBe(false);
  });
});
