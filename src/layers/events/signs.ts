import type { EventStatus, PublicEvent } from '../../domain/events/contract.ts';
import { overLook } from '../../map/sign-shapes.ts';
import { type Sign, inks } from '../../map/sign.ts';

/** A hexagon, as no other layer has it, and what stands in it. */
const hexagon = 'M7.2 3.2h9.6L21.8 12l-5 8.8H7.2L2.2 12z';
const flag = 'M9 6h1.6v1h6.4l-1.6 2.6L17 12.2h-6.4V18H9z';
const bar = 'M7 10.6h10v2.8H7z';

const hollow = { outline: hexagon, fill: inks.land, edge: inks.other, glyphFill: inks.other, size: 20 };

/** A grey hexagon: full while it goes on, for a lawful event is no severity. */
export const eventSigns: Readonly<Record<'planned' | 'forbidden' | 'under-way' | 'over', Sign>> = {
  planned: { ...hollow, glyph: flag },
  forbidden: { ...hollow, glyph: bar },
  'under-way': { ...hollow, fill: inks.other, edge: inks.land, glyph: flag, glyphFill: inks.land },
  over: { outline: hexagon, ...overLook },
};

const signs: Readonly<Record<EventStatus, keyof typeof eventSigns>> = {
  announced: 'planned',
  authorised: 'planned',
  forbidden: 'forbidden',
  'under-way': 'under-way',
  dispersing: 'under-way',
  ended: 'over',
  cancelled: 'over',
};
export const signOf = ({ properties: { status } }: PublicEvent): keyof typeof eventSigns => signs[status];
