/** Folded words that no noun begins with: what stands before them is no part of a longer name or compound. */
export const FUNCTION_WORDS = new Set(
  'that which who when while where as at by in on to of for from with and or but nor if because after before since until till through during over under near than about against into out off up down via without not also when then there all both only even just a an the his her its their our this these those he she it they we i you is was were are be been has had have did does do will would can could may might must should shall said told says'.split(
    ' ',
  ),
);
