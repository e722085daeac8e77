import { type ComponentType, type FunctionComponent, use } from 'react';
import { createListeners } from '../listeners.ts';
import { once } from '../once.ts';

/** A part of the program that did not come: no line, or another version has taken the place of this one. */
export class PartMissing extends Error {
  /** Forgets the failure: whoever asks next asks the server. */
  readonly forget: () => void;
  constructor(reason: unknown, forget: () => void) {
    super('A part of the program did not come.', { cause: reason });
    this.name = 'PartMissing';
    this.forget = forget;
  }
}

let isSomeMissing = false;

const returns = createListeners(() => {
  globalThis.addEventListener?.('online', tellReturn);
  return () => globalThis.removeEventListener?.('online', tellReturn);
});
const tellReturn = (): void => {
  isSomeMissing = false;
  returns.tell();
};

/** Calls back when parts can be had again: one came after another did not, or the line is back. */
export const onPartsReturn = returns.subscribe;

/** A style sheet that failed looks like an empty one afterwards: it is only known from its event. */
const failedSheets = new Set<HTMLLinkElement>();
globalThis.document?.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedSheets.add(target);
  },
  true,
);

/** The loader of the build asks for a style sheet once only: one that failed is asked for again. Rejects if it fails. */
const renewStyleSheets = async (): Promise<void> => {
  const renew = (old: HTMLLinkElement) =>
    new Promise<void>((resolve, reject) => {
      const link = old.cloneNode() as HTMLLinkElement;
      link.addEventListener('load', () => resolve());
      link.addEventListener('error', () => reject(new Error(`No style sheet: ${link.href}`)));
      failedSheets.delete(old);
      old.replaceWith(link);
    });
  await Promise.all([...failedSheets].map(renew));
};

/**
 * Something that is fetched when it is first wanted, and once: every dynamic `import()` stands in one of these, or in
 * a `lazyView`. Rejects with `PartMissing`; the next call asks the server again.
 */
export const lazyPart = <T,>(load: () => Promise<T>): (() => Promise<T>) => {
  let hasFailed = false;
  return once(async () => {
    try {
      if (hasFailed) await renewStyleSheets();
      const part = await load();
      if (isSomeMissing) queueMicrotask(tellReturn);
      return part;
    } catch (reason) {
      hasFailed = true;
      isSomeMissing = true;
      throw reason instanceof PartMissing ? reason : new PartMissing(reason, () => undefined);
    }
  });
};

/**
 * The same, for `use`: the answer stays, a failure too until it is forgotten, else drawing would never end. Whoever
 * draws it stands inside a `Pane`.
 */
export const heldPart = <T,>(load: () => Promise<T>): (() => Promise<T>) => {
  const part = lazyPart(load);
  let held: Promise<T> | null = null;
  const start = async (): Promise<T> => {
    try {
      return await part();
    } catch (reason) {
      throw new PartMissing(reason, () => {
        held = null;
        if (reason instanceof PartMissing) reason.forget();
      });
    }
  };
  return () => {
    held ??= start();
    return held;
  };
};

/**
 * A view that is fetched when it is first drawn: it suspends, and throws `PartMissing` until that is forgotten. Stands
 * inside a `Pane`.
 */
export const lazyView = <M, P extends object>(
  load: () => Promise<M>,
  pick: (module: M) => ComponentType<P>,
): FunctionComponent<P> => {
  const loadView = heldPart(async () => pick(await load()));
  return (props) => {
    const View = use(loadView());
    return <View {...props} />;
  };
};
