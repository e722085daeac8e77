/** The namespace of what a record has and GPX has no element for: in `extensions`, as the schema wants it. */
export const gpxNamespace = 'urn:vigie:exchange:gpx:1';
