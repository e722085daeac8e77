/** What a file is that no format of the exchange is: a recording of a span, or saved views. */
export type OwnFile = 'recording' | 'views' | null;

/** Known by what it begins with, whatever it is called. */
export const sniff = async (source: Blob): Promise<OwnFile> => {
  const head = new Uint8Array(await source.slice(0, 400).arrayBuffer());
  if (head[0] === 0x1f && head[1] === 0x8b) return 'recording';
  return /^\uFEFF?\s*\{\s*"kind"\s*:\s*"vigie-views"/.test(new TextDecoder().decode(head)) ? 'views' : null;
};
