/** What makes an element: the document of a page being read. It is not the app's, so it has none of the app's helpers. */
type PageDocument = Pick<Document, 'createElement'>;

/** A new element of that page, part of nothing yet. */
export const pageElement = (page: PageDocument, tag: string): HTMLElement => page.createElement(tag);
