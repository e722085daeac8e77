import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** One import of the project's own files, as paths from its root. */
export interface Arrow {
  from: string;
  to: string;
}

const isSource = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path);
const specifiers = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)'(\.{1,2}\/[^'?]+)[^']*'/g;

/** The files of some folders that hold code, as paths from the root with slashes. */
export const listSources = (root: string, folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(isSource)
      .map((path) => `${folder}/${path.split(sep).join('/')}`),
  );

/** Every import between the files of some folders: static, of types only, and dynamic. */
export const readImportGraph = (root: string, folders: readonly string[]): readonly Arrow[] =>
  listSources(root, folders).flatMap((from) =>
    [...readFileSync(join(root, from), 'utf8').matchAll(specifiers)].flatMap(([, specifier = '']) => {
      const to = relative(root, join(root, dirname(from), specifier))
        .split(sep)
        .join('/');
      return isSource(to) ? [{ from, to }] : [];
    }),
  );

/** Files that import each other in a circle, circle by circle (Tarjan's strongly connected components). */
export const findCircles = (arrows: readonly Arrow[]): readonly (readonly string[])[] => {
  const next = Map.groupBy(arrows, ({ from }) => from);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    lowest.set(file, number);
    path.push(file);
    for (const { to } of next.get(file) ?? []) {
      const reached = order.has(to) ? (path.includes(to) ? (order.get(to) ?? number) : number) : visit(to);
      lowest.set(file, Math.min(lowest.get(file) ?? number, reached));
    }
    const low = lowest.get(file) ?? number;
    if (low === number) {
      const circle = path.splice(path.indexOf(file));
      if (circle.length > 1) circles.push(circle);
    }
    return low;
  };
  for (const { from } of arrows) if (!order.has(from)) visit(from);
  return circles;
};
