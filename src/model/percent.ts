/** A share as people read it: `93 %`. */
export const percent = (share: number): string => `${Math.round(100 * share)} %`;
