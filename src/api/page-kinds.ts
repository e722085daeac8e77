/** What is shown to people as well, each by a page of its own. */
export type PageKind = 'landing' | 'conformance' | 'collections' | 'collection' | 'queryables' | 'items' | 'item';
