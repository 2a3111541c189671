/** A headline as it stands on the timeline, and how much room it takes. */
export interface TimelineLabel {
  readonly text: string;
  /** Pixels, rather more than it needs. */
  readonly width: number;
}

/** Of the interface's small type. */
const NARROW = 7;
const WIDE = 13;
const MOST = 210;

/** Hangul, kana, ideographs and full-width forms. */
const WIDE_SIGNS = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Below U+1100 nothing is wide, and most text is there. */
const isWide = (sign: string): boolean => sign >= '\u1100' && (sign.length > 1 || WIDE_SIGNS.test(sign));

const widthOf = (sign: string): number => (isWide(sign) ? WIDE : NARROW);

/** Signs that fit where all are narrow. */
const FITTING = Math.floor((MOST - NARROW) / NARROW);

/** Cuts where there is no more room; nothing is measured, so that the same text gives the same everywhere. */
export function labelOf(title: string): TimelineLabel {
  if (/^[!-~]+(?: [!-~]+)*$/.test(title)) return narrowLabel(title);
  let [text, width] = ['', 0];
  for (const sign of title.replace(/\s+/g, ' ').trim()) {
    const more = widthOf(sign);
    if (width + more > MOST - NARROW) return { text: `${text.trimEnd()}…`, width: width + NARROW };
    text += sign;
    width += more;
  }
  return { text, width };
}

/** The same at once, where nothing is wide and nothing is to be tidied. */
function narrowLabel(title: string): TimelineLabel {
  if (title.length <= FITTING) return { text: title, width: title.length * NARROW };
  return { text: `${title.slice(0, FITTING).trimEnd()}…`, width: (FITTING + 1) * NARROW };
}
