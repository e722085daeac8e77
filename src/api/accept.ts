/** What a client says that it takes, and how much it would like it, from 0 to 1. */
export interface Range {
  value: string;
  quality: number;
}

/** The ranges of a header of negotiation, in lower case (RFC 9110, 12.4.2). */
export const readRanges = (header: string): readonly Range[] =>
  header.split(',').map((range) => {
    const [value = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const [, quality = '1'] = parameters.map((part) => /^q=([01](?:\.\d{0,3})?)$/.exec(part)).find(Boolean) ?? [];
    return { value, quality: Number(quality) };
  });
