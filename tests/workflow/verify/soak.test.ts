import { total, verifySoak } from '../../../tools/verify-soak/run.mts';
import { realEngine } from '../../support/workspace';

/** Vaults changed here, of the thousands of `npm run verify-soak`. */
const VAULTS = 150;

describe('vaults that were changed', () => {
  it('do not pass, and others raise no alarm', async () => {
    const { tampered, passed, edited, alarms } = await verifySoak(realEngine(), VAULTS);
    expect(passed).toEqual([]);
    expect(alarms).toEqual([]);
    expect(total(tampered)).toBe(VAULTS);
    expect(tampered.size).toBeGreaterThan(20);
    expect(tampered.get('article: cited sentence changed')).toBeGreaterThan(0);
    expect(total(edited)).toBeGreaterThan(30);
  });

  it('raise no alarm where a dossier was undone whose blocks another one links', async () => {
    const { edited, alarms } = await verifySoak(realEngine(), 1, 3240);
    expect(edited.get('a run undone')).toBe(1);
    expect(alarms).toEqual([]);
  });
});
