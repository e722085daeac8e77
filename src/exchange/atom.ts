import { atomType, capType } from './media-types.ts';
import { type Xml, document, element } from './xml/write-xml.ts';

export interface AtomEntry {
  /** An IRI, the same for ever. */
  id: string;
  title: string;
  /** RFC 3339. */
  updated: string;
  summary: string;
  /** Where it is, or the alert itself as XML. */
  content: { href: string } | { xml: string };
}

interface AtomFeed {
  id: string;
  title: string;
  author: string;
  updated: string;
  /** Where it is had again; null: it is a file. */
  self: string | null;
  entries: readonly AtomEntry[];
}

const declaration = /^<\?xml[^>]*\?>\s*/;

const contentOf = (content: AtomEntry['content']): Xml =>
  'href' in content
    ? element('link', null, { rel: 'alternate', type: capType, href: content.href })
    : element('content', [{ xml: content.xml.replace(declaration, '').trimEnd() }], { type: capType });

const writeEntry = ({ id, title, updated, summary, content }: AtomEntry): Xml =>
  element('entry', [
    element('id', id),
    element('title', title),
    element('updated', updated),
    element('summary', summary),
    contentOf(content),
  ]);

/** An index of alerts as an Atom feed (RFC 4287). */
export const writeAtom = ({ id, title, author, updated, self, entries }: AtomFeed): string =>
  document(
    element(
      'feed',
      [
        element('id', id),
        element('title', title),
        element('updated', updated),
        element('author', [element('name', author)]),
        self === null ? null : element('link', null, { rel: 'self', type: atomType, href: self }),
        ...entries.map(writeEntry),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom' },
    ),
  );
