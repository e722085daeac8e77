/** What is the matter (GTFS Realtime `Alert.effect`: NO_SERVICE at a station or on a section, REDUCED_SERVICE). */
export const disruptionKinds = ['station-closed', 'section-closed', 'service-reduced'] as const;
export type DisruptionKind = (typeof disruptionKinds)[number];

/**
 * Controls of speed, alcohol and heavy goods vehicles; places where accidents gather (zones à concentration
 * d'accidents); roads that are closed.
 */
export const roadKinds = [
  'speed-control',
  'alcohol-control',
  'heavy-goods-control',
  'accident-prone',
  'closure',
] as const;
export type RoadKind = (typeof roadKinds)[number];

export const trafficStatuses = ['planned', 'ongoing', 'ended'] as const;
