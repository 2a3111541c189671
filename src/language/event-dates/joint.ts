/** Between the parts of a reason: each is said by itself in another language. */
export const REASON_JOINT = '; ';
