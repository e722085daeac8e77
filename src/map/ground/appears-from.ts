/** Zooms from which each kind of place appears on the ground. */
export const appearsFrom = { metroStation: 12, trainStation: 12, facility: 14, tramStop: 15 } as const;
