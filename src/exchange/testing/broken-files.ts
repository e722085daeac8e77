import { brokenArchives, oddFields } from './broken-archives.ts';
import { changedFiles, cutFiles, explodingFiles, garbledFiles } from './broken-bytes.ts';
import { crossingFiles, deepFiles, endlessFiles, hostileFiles, wronglyPlacedFiles } from './broken-content.ts';
import type { BrokenFile } from './broken-file.ts';

/** Every broken file there is: the same ones each time. */
export function* brokenFiles(): Generator<BrokenFile> {
  yield* cutFiles();
  yield* garbledFiles();
  yield* deepFiles();
  yield* wronglyPlacedFiles();
  yield* crossingFiles();
  yield* explodingFiles();
  yield* hostileFiles();
  yield* endlessFiles();
  yield* brokenArchives();
  yield* oddFields();
  yield* changedFiles();
}
