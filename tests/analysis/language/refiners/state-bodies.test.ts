import { stateBodies } from '../../../../src/analysis/language/refiners/state-bodies';
import { mentionAt } from '../marked';
import { documentOf } from '../support';

const typeOf = (name: string): string | undefined => {
  const mention = mentionAt(name, 0, 'organization');
  const context = {
    isKnownBody: (form: string) => form === 'Office of Zorb',
    isDivision: (form: string) => ['Ohio', 'Texas'].includes(form),
  };
  return stateBodies(context).refine([mention], documentOf(name)).kept[0]?.type;
};

describe('a body of the state', () => {
  it.each([
    'Zorbville PD',
    'Zorb State Comptroller',
    'Zorbville Medical Examiner’s Office',
    '50th Space Wing',
    'Deportation Task Force',
    'Michigan Department of Environmental Quality',
    'Justice Department’s Office of Legal Counsel',
    'Foreign Relations Committee',
    'U.S. Trademark Office',
    'US Mission Benghazi',
    'Texas Board of Education',
    'Zorb County Board of Supervisors',
    'Ohio House',
    'FBI Boston',
    'the Civilian Complaint Review Board',
  ])('is %s', (name) => {
    expect(typeOf(name)).toBe('agency');
  });

  it.each([
    'Office of Zorb',
    'Office Depot',
    'Office of the Press',
    'Gay and Lesbian Task Force',
    'Chatham House',
    'FBI Agents Association',
    'Zorblat Oversight Board',
    'University of Ohio',
    'U.S. Chamber of Commerce',
    'Department of Mathematics',
  ])('is not %s', (name) => {
    expect(typeOf(name)).toBe('organization');
  });
});
