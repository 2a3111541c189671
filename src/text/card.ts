/** The words around the card of an entity; what is in it is called as in a dossier. */
export const CARD = {
  title: 'Card',
  command: 'Show card',
  picker: 'Choose whose card to show',
  last: 'Last article',
} as const;
