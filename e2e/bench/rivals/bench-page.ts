/** What a page of the benchmark answers; times in milliseconds. */
export interface BenchPage {
  /** Fetches and reads the features and makes an empty map; how many have a place. */
  load(): Promise<number>;
  /** Reads the changes of the world since `load`, to be played by `start`; how many there are. */
  takeUpdates(): Promise<number>;
  /** Puts the features on the map; the time until they are painted. */
  show(): Promise<number>;
  /** Plays `rate` changes a second, ten batches a second. */
  start(rate: number): void;
  /** Ends that; the time from each batch to its picture. */
  stop(): Promise<readonly number[]>;
  /** Hides every second feature, or shows them again; the time until that is painted. */
  hideHalf(isHidden: boolean): Promise<number>;
  /** Shows this place at this zoom (of Leaflet), at once; resolves when the next frame is painted. */
  goTo(place: readonly [latitude: number, longitude: number], zoom: number): Promise<void>;
  /** Resolves when the map is still; not there: when its elements no longer change. */
  settled?: () => Promise<void>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** A feature as every rival needs it. */
export interface Mark {
  id: string;
  /** Kept as the same array while the feature does not move. */
  position: readonly [latitude: number, longitude: number];
  /** Name of the sign, with its layer. */
  sign: string;
  /** 0 to 4, the worst. */
  rank: number;
}

/** As of `BenchPage.goTo`. */
export type GoTo = (place: readonly [latitude: number, longitude: number], zoom: number) => void;

/** One way to draw the marks on a map. */
export interface Rival {
  /** Puts these on the map, instead of what is there. */
  show(marks: ReadonlyMap<string, Mark>): void;
  /** `changed` are in `marks` already; those that are not shown may be among them. */
  update(changed: readonly Mark[], marks: ReadonlyMap<string, Mark>): void;
  /** Hides these and shows all others; not there: `show` with what remains. */
  hide?: (ids: ReadonlySet<string>) => void;
  /** Resolves when what was told last is painted; not there: after the next frame. */
  painted?: () => Promise<void>;
  settled?: () => Promise<void>;
  goTo: GoTo;
  /** Plays the world's own feed instead of recorded changes, and tells the time to each picture; answers how to stop. */
  follow?: (onPainted: (latency: number) => void) => () => void;
}

/** The map's view: of the region, as the product opens. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
export type OpenRival = (element: HTMLElement, bounds: Bounds) => Promise<Rival>;
