/** The media types of an Atom feed (RFC 4287), and of a CAP alert (OASIS). */
export const atomType = 'application/atom+xml';
export const capType = 'application/cap+xml';
