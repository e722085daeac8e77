import { type CSSProperties, useEffect, useLayoutEffect, useState } from 'react';

const reducesMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Pixels and time of a step against burn-in: where motion is unwelcome it is seldom, and larger for that. */
const steps = { usual: { pixels: 2, every: 60_000 }, calm: { pixels: 8, every: 600_000 } };
/** Where the picture stands in turn, in steps: each pixel of a line gets a rest. */
const round = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const;

/** The smallest name on the map has ten pixels: with this many heights of the window it is what can be read from afar. */
const mapHeights = 1 / 820;
/** Below this width it is looked at from near. */
const wideFrom = 900;

const readZoom = (): number => (innerWidth < wideFrom ? 1 : Math.max(1, innerHeight * mapHeights));

/** Dresses the document for looking on from afar, as long as the wall is there. */
export const useWallDress = (): void =>
  useLayoutEffect(function dress() {
    const { dataset } = document.documentElement;
    dataset['wall'] = '';
    return () => {
      delete dataset['wall'];
    };
  }, []);

/** How much the map is enlarged. */
export const useMapZoom = (): number => {
  const [zoom, setZoom] = useState(readZoom);
  useEffect(function followWindow() {
    const read = (): void => setZoom(readZoom());
    addEventListener('resize', read);
    return () => removeEventListener('resize', read);
  }, []);
  return zoom;
};

/** Moves the whole picture a little, now and then. */
export const useShift = (): CSSProperties => {
  const [step, setStep] = useState(0);
  const { pixels, every } = reducesMotion() ? steps.calm : steps.usual;
  useEffect(
    function moveSlowly() {
      const timer = setInterval(() => setStep((before) => (before + 1) % round.length), every);
      return () => clearInterval(timer);
    },
    [every],
  );
  const [x, y] = round[step] ?? [0, 0];
  return { '--wall-x': `${x * pixels}px`, '--wall-y': `${y * pixels}px` } as CSSProperties;
};
