/** Zone abbreviations with one meaning in news. CST, IST and bare ET/PT mean several things: no offset is given for them. */
const OFFSETS: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  KST: '+09:00',
  JST: '+09:00',
  HKT: '+08:00',
  SGT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** `+09:00` or `Z` for a zone as written (`KST`, `+0900`, `UTC`); null where it is missing or means several things. */
export function zoneOffset(written: string): string | null {
  const zone = written.trim().toUpperCase();
  const numeric = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (!numeric) return OFFSETS[zone] ?? null;
  const [, sign = '+', hours = '00', minutes = '00'] = numeric;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return Number(hours) === 0 && Number(minutes) === 0 ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
