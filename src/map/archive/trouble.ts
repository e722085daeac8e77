/**
 * Why an archive cannot be shown. `unreachable`: no line, or the server has no such file; `whole`: the server does not
 * answer with parts of a file; `foreign`: it is no archive of vector tiles; `cut`: what it says that it holds is not in it.
 */
export type Trouble = 'unreachable' | 'whole' | 'foreign' | 'cut';

export class ArchiveTrouble extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ArchiveTrouble';
    this.trouble = trouble;
  }
}

/** What went wrong, of anything that was thrown while an archive was read: what is not known was in its bytes. */
export const readTrouble = (thrown: unknown): Trouble => (thrown instanceof ArchiveTrouble ? thrown.trouble : 'cut');
