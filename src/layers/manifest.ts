import type { ComponentType } from 'react';
import type { ItemOf } from '../domain/collections.ts';
import type { Network } from '../geo/network.ts';
import type { FeatureStore } from '../live/feature-store.ts';
import type { SelectionRule } from '../live/selection.ts';
import type { AreaLook, LineLook } from '../map/area-looks.ts';
import type { PointMark, Sign } from '../map/sign.ts';
import type { Scope, FacetParameter } from '../shared/filters.ts';
import type { Position, Surface } from '../shared/geojson.ts';
import type { PlaceFinder } from '../shared/places.ts';
import type { Action, Seat } from '../shared/seats.ts';
import type { Language } from '../shared/vocabulary.ts';

/** One way to filter a layer: a parameter of the URL and its values, with their words. */
export interface Facet {
  parameter: FacetParameter;
  name: Record<Language, string>;
  values: readonly { value: string; name: Record<Language, string> }[];
}

/** One number of the indicators: a counter of the selection, or several added up. */
export interface Indicator {
  counters: readonly string[];
  name: Record<Language, string>;
  /** A CSS class of the tones in theme.css. */
  tone: string;
  /** What leaves only these. */
  filter?: { parameter: FacetParameter; values: readonly string[] };
}

export interface LegendEntry {
  sign: string;
  name: Record<Language, string>;
}

/** What the actions of an item are given. */
export interface ActionsProps<F> {
  feature: F;
  /**
   * Changes some properties. Resolves when the device has kept it; rejects if it cannot.
   * @param key the idempotency key of what the person means to do, where one was drawn before they did it
   * @param seen the item as the person saw it when they began, if that was not just now
   */
  onChange(patch: Readonly<Record<string, unknown>>, key?: string, seen?: F | null): Promise<void>;
  /** Makes another item of the layer. */
  onCreate(creation: Creation<F>): Promise<void>;
  /** Opens the form of its description. */
  onEdit(): void;
}

/** How people change the features of a layer. */
export interface LayerWriting<F> {
  Actions: ComponentType<ActionsProps<F>>;
  /** Loaded when they are first needed. Absent: what was written can be neither told nor taken back. */
  tools?(): Promise<WritingTools<F>>;
  /** What a patch makes of a feature, where it is more than its properties. @param now milliseconds */
  preview?(feature: F, patch: Readonly<Record<string, unknown>>, now: number): F;
  /** Absent: people add none. */
  form?: {
    /** What a new item is called: `New incident`. */
    title: Record<Language, string>;
    /** Of a new item, or (with a feature) of a change of its description. */
    // oxlint-disable-next-line typescript/no-explicit-any -- whoever starts a new item knows what its form takes
    View: ComponentType<FormProps<F, any>>;
  };
}

/** What is said once for several items. */
export interface JointAnswer {
  /** '' if none was asked. */
  reason: string;
  /** The item that was picked; null if none was asked. */
  picked: { id: string } | null;
  /** The server's time, milliseconds. */
  now: number;
}

/** One thing to do with several items at once. */
export interface JointStep<F> {
  id: string;
  name(language: Language): string;
  /** What is asked first, once for all: why, or an item of a layer. Absent: only whether. */
  asks?: 'reason' | { layer: string };
  /** What it makes of one of them; null: it does not go there from where it is. */
  patch(feature: F, answer: JointAnswer): Readonly<Record<string, unknown>> | null;
  /** The picked item is what changes, once for all of them; `patch` tells which of them go along. */
  gather?(picked: { id: string }, features: readonly F[]): Readonly<Record<string, unknown>>;
}

/** What may be done with several items of a layer at once. */
export interface Joint<F> {
  /** What has to be allowed for each of them. */
  right(feature: F): Action;
  steps: readonly JointStep<F>[];
}

export interface WritingTools<F> {
  /** The properties in words, one by one: `Status: Confirmed`. */
  describe(properties: Readonly<Record<string, unknown>>, language: Language): readonly string[];
  /** Why a feature cannot be changed so; null if it can. */
  refuse(feature: F, patch: Readonly<Record<string, unknown>>): string | null;
  /** The patch that takes a new item back. Absent: what was made stays. */
  takeBack?(feature: F): Readonly<Record<string, unknown>>;
  /** What may be done with several at once. Absent: nothing. */
  joint?: Joint<F>;
}

/** A new item: its id, what the person said of it, how the server will make it, and the key of the intent. */
export interface Creation<F> {
  key?: string;
  feature: F;
  patch: Readonly<Record<string, unknown>>;
}

export interface FormProps<F, S = null> {
  /** Null: a new one. */
  feature: F | null;
  /** What is known of a new one before somebody describes it. */
  start: S | null;
  finder: PlaceFinder;
  /** Of today. */
  network: Network;
  /** The server's time, milliseconds. */
  now: number;
  onCreate(creation: Creation<F>): Promise<void>;
  /** Sends fields that were changed, made from `feature` as it is now. */
  onChange(patch: Readonly<Record<string, unknown>>, key: string): Promise<void>;
  onClose(): void;
}

/** Where an item is, if it is not a point. */
export interface Area {
  surface: Surface | null;
  communes: readonly string[];
  path?: readonly (readonly Position[])[];
  /** As in `PointMark`. */
  rank: number;
  /** Colour and pattern, where it has some of its own. */
  look?: AreaLook;
  /** How its path is drawn, where it is no stretch of a street or a line of the network. */
  line?: LineLook;
}

/** How a layer stands on the map as signs. */
export interface LayerPoints<F> {
  signs: Readonly<Record<string, Sign>>;
  /** The sign of one feature, also for its row. */
  signOf(feature: F): string;
  /** Null without a place. */
  mark(feature: F, communeLabel: (nis: string) => readonly [number, number] | null): PointMark | null;
  legend: readonly LegendEntry[];
  /** What is written beside the sign of a feature; empty: nothing. Absent: beside none. */
  textOf?(feature: F): string;
  /** Names a sign that the legend tells by its parts. Absent: the legend has them all. */
  nameSign?(sign: string): Record<Language, string>;
}

/** How a layer stands on the map: as signs, as areas, or both. What has areas alone is outlined while it is open. */
export interface LayerMap<F> {
  points?: LayerPoints<F>;
  /** The area that a feature covers: a surface, communes by NIS code, or stretches of a line. */
  area?(feature: F): Area | null;
  /** Its areas are what people drew: they stand there however many they are. */
  isDrawn?: true;
}

/** How a layer is listed, and what its list is counted and filtered by. */
export interface LayerList<F> {
  Row: ComponentType<{ feature: F }>;
  /** The sentence of an empty list. */
  empty: Record<Language, string>;
  /** It starts as a heading with its count where the screen has no room for all. */
  startsClosed?: true;
  /** When it came to the centre, milliseconds; null if that is not known. Absent: nothing is marked as new. */
  created?(feature: F): number | null;
  /** Zones are data: their codes come from outside. */
  facets?(zoneCodes: readonly string[]): readonly Facet[];
  /** Absent: its number stands at its list alone, and the legend shows and hides it. */
  indicators?: readonly Indicator[];
}

/** Why an item waits for somebody. */
export interface Waiting {
  /** The severity that it is worth, as `severityRank` (0 to 3); half more once it is late. */
  urgency: number;
  reason: Record<Language, string>;
  /** Since when, milliseconds; null: that is not known. */
  since: number | null;
}

/** Why an item waits for a seat; null: it does not. @param now milliseconds */
export type TellWaiting<F> = (feature: F, seat: Seat, now: number) => Waiting | null;

/** What a layer is made of that the page makes itself. */
export interface Makings {
  /** Of today. */
  network: Network;
  /** Any moment of the hour that it is, milliseconds. */
  hour: number;
  /** The items of another layer. */
  items<C extends string>(layer: C): Pick<FeatureStore<ItemOf<C>>, 'get' | 'values' | 'subscribe'> | undefined;
  /** An item of another layer that nothing can be made of. */
  noteBroken(layer: string, feature: { id: string }, thrown: unknown): void;
}

/**
 * Everything that the app needs to know of a live layer, in parts: it appears on the map, in the lists with their
 * counts and filters, and under the hands of people as far as it fills them in. The app composes layers by this and
 * nothing else.
 */
export interface Layer<F extends { id: string }> {
  /** Also the id of the API's collection. */
  id: string;
  title: Record<Language, string>;
  /** Checks and types one feature; throws with the reason. */
  parse(feature: unknown): F;
  rule(scope: Scope): SelectionRule<F>;
  /** One line that names it, for hover, focus and announcements. */
  label(feature: F, language: Language): string;
  Detail: ComponentType<{ feature: F }>;
  /** The search finds its items though they have no place, once it is there. Absent: what is on the map is found. */
  isSearched?: true;
  /** Absent: it has no place. */
  map?: LayerMap<F>;
  /** Absent: it is opened one by one. */
  list?: LayerList<F>;
  /** What its items go out as, beside what every item does. */
  goesOutAs?: 'cap' | 'ics';
  /** Absent: it is only looked at. */
  writing?: LayerWriting<F>;
  /** What of it belongs in the queue of what is to do now. Absent: nothing. */
  waiting?(): Promise<{ tellWaiting: TellWaiting<F> }>;
  /** Keeps the features of a layer that no collection has; answers how to stop. Absent: they come from the feed. */
  make?(store: FeatureStore<F>, makings: Makings): () => void;
}

/** A layer whose kind of feature does not matter to the caller. */
// oxlint-disable-next-line typescript/no-explicit-any -- the app handles layers of different features alike
export type AnyLayer = Layer<any>;
