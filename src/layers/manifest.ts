import type { ComponentType } from 'react';
import type { Network } from '../geo/network.ts';
import type { SelectionRule } from '../live/selection.ts';
import type { PointMark, Sign } from '../map/sign.ts';
import type { Scope, facetParameters } from '../shared/filters.ts';
import type { Position, Surface } from '../shared/geojson.ts';
import type { IncidentStart, PlaceFinder } from '../shared/reference.ts';
import type { Language, Text } from '../shared/vocabulary.ts';

/** One way to filter a layer: a parameter of the URL and its values, with their words. */
export interface Facet {
  parameter: (typeof facetParameters)[number];
  name: Record<Language, string>;
  values: readonly { value: string; name: Record<Language, string> }[];
}

/** One number of the indicators: a counter of the selection, or several added up. */
export interface Indicator {
  counters: readonly string[];
  name: Record<Language, string>;
  /** A CSS class of the tones in theme.css. */
  tone: string;
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
  /** Loaded when they are first needed. */
  tools(): Promise<WritingTools<F>>;
  /** What a patch makes of a feature, where it is more than its properties. @param now milliseconds */
  preview?(feature: F, patch: Readonly<Record<string, unknown>>, now: number): F;
  /** The form of a new item, or (with a feature) of a change of its description. */
  Form?: ComponentType<FormProps<F>>;
}

export interface WritingTools<F> {
  /** The properties in words, one by one: `Status: Confirmed`. */
  describe(properties: Readonly<Record<string, unknown>>, language: Language): readonly string[];
  /** Why a feature cannot be changed so; null if it can. */
  refuse(feature: F, patch: never): string | null;
}

/** A new item: its id, what the person said of it, how the server will make it, and the key of the intent. */
export interface Creation<F> {
  key?: string;
  feature: F;
  patch: Readonly<Record<string, unknown>>;
}

export interface FormProps<F> {
  /** Null: a new one. */
  feature: F | null;
  start: IncidentStart | null;
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
}

/**
 * Everything that the app needs to know of a live layer. The app composes layers by this and nothing else: a layer
 * that fills it in appears on the map, in the lists, indicators, legend and filters.
 */
export interface Layer<F extends { id: string }> {
  /** Also the id of the API's collection. */
  id: string;
  title: Record<Language, string>;
  /** The sentence of an empty list. */
  empty: Record<Language, string>;
  /** Its list starts as a heading with its count where the screen has no room for all. */
  startsClosed?: true;
  /** Checks and types one feature; throws with the reason. */
  parse(feature: unknown): F;
  rule(scope: Scope): SelectionRule<F>;
  /** How it stands on the map; null without a place. */
  mark(feature: F, communeLabel: (nis: string) => readonly [number, number] | null): PointMark | null;
  signs: Readonly<Record<string, Sign>>;
  /** The sign of one feature, also for its row. */
  signOf(feature: F): string;
  /** The area it covers, if it is not a point: a surface, communes by NIS code, or stretches of a line. */
  area?(feature: F): Area | null;
  /** One line that names it, for hover, focus and announcements. */
  label(feature: F, language: Language): string;
  place(feature: F): Text;
  /** When it came to the centre, milliseconds; null if that is not known. */
  created(feature: F): number | null;
  Row: ComponentType<{ feature: F }>;
  Detail: ComponentType<{ feature: F }>;
  /** Absent: it is only looked at. */
  writing?: LayerWriting<F>;
  /** Zones are data: their codes come from outside. */
  facets(zoneCodes: readonly string[]): readonly Facet[];
  indicators: readonly Indicator[];
  legend: readonly LegendEntry[];
}

/** A layer whose kind of feature does not matter to the caller. */
// oxlint-disable-next-line typescript/no-explicit-any -- the app handles layers of different features alike
export type AnyLayer = Layer<any>;
