import type { Text } from '../../src/shared/vocabulary.ts';
import type { Indicator, MeasureStatus, Objective } from '../../src/domain/plan/contract.ts';
import { instantOf, timeOf } from '../../src/shared/instant.ts';

const text = (fr: string, nl: string, en: string): Text => ({ fr, nl, en });

const owners = {
  stib: text('STIB-MIVB', 'MIVB-STIB', 'STIB-MIVB'),
  railway: text('Police fédérale des chemins de fer', 'Federale spoorwegpolitie', 'Federal railway police'),
  zones: text('Zones de police', 'Politiezones', 'Police zones'),
  mobility: text('Bruxelles Mobilité', 'Brussel Mobiliteit', 'Brussels Mobility'),
  prevention: text(
    'Bruxelles Prévention & Sécurité',
    'Brussel Preventie & Veiligheid',
    'Brussels Prevention & Security',
  ),
};

interface ScriptedIndicator extends Omit<Indicator, 'deadline'> {
  /** The end of which it is. */
  due: 'this-quarter' | 'next-quarter';
}

interface ScriptedMeasure {
  title: Text;
  owner: Text;
  zone: string | null;
  status: MeasureStatus;
  /** Days from now. */
  due: number;
  /**
   * When, and from what: a share of the time since the last session of CORES, or days before that session; null: it
   * never moved.
   */
  moved: { since: number; from: MeasureStatus } | { before: number; from: MeasureStatus } | null;
}

interface ScriptedObjective {
  id: string;
  title: Text;
  indicators: readonly ScriptedIndicator[];
  measures: readonly ScriptedMeasure[];
}

/** A made-up plan of the demo, after the headings that a transport security plan has. */
export const plan: readonly ScriptedObjective[] = [
  {
    id: 'obj-presence',
    title: text('Présence visible sous terre', 'Zichtbare aanwezigheid ondergronds', 'Visible presence underground'),
    indicators: [
      {
        id: 'underground-hours',
        name: text('Heures d’agents sous terre', 'Agentenuren ondergronds', 'Officer-hours underground'),
        formula: { of: 'officer-hours', level: 'underground' },
        target: 2000,
        better: 'more',
        owner: owners.railway,
        due: 'this-quarter',
      },
      {
        id: 'joint-operations',
        name: text('Opérations conjointes', 'Gezamenlijke operaties', 'Joint operations'),
        formula: { of: 'operations' },
        target: 20,
        better: 'more',
        owner: owners.stib,
        due: 'this-quarter',
      },
    ],
    measures: [
      {
        title: text('Patrouilles mixtes en soirée', 'Gemengde avondpatrouilles', 'Mixed evening patrols'),
        owner: owners.stib,
        zone: null,
        status: 'ongoing',
        due: 30,
        moved: { since: 0.6, from: 'planned' },
      },
      {
        title: text('Poste avancé à Arts-Loi', 'Vooruitgeschoven post in Kunst-Wet', 'Forward post at Arts-Loi'),
        owner: owners.railway,
        zone: '5339',
        status: 'planned',
        due: -12,
        moved: null,
      },
    ],
  },
  {
    id: 'obj-incidents',
    title: text(
      'Moins d’incidents dans les transports',
      'Minder incidenten in het openbaar vervoer',
      'Fewer incidents in public transport',
    ),
    indicators: [
      {
        id: 'metro-incidents',
        name: text('Incidents dans le métro', 'Incidenten in de metro', 'Incidents in the metro'),
        formula: { of: 'incidents', modes: ['metro'] },
        target: 75,
        better: 'less',
        owner: owners.stib,
        due: 'this-quarter',
      },
      {
        id: 'evening-incidents',
        name: text(
          'Incidents en soirée (20–24 h)',
          'Incidenten ’s avonds (20–24 u.)',
          'Incidents in the evening (20–24 h)',
        ),
        formula: { of: 'incidents', modes: ['metro', 'tram', 'bus', 'train'], hours: [20, 24] },
        target: 40,
        better: 'less',
        owner: owners.prevention,
        due: 'this-quarter',
      },
    ],
    measures: [
      {
        title: text(
          'Éclairage de huit arrêts de tram',
          'Verlichting van acht tramhaltes',
          'Lighting at eight tram stops',
        ),
        owner: owners.mobility,
        zone: '5344',
        status: 'done',
        due: -25,
        moved: { since: 0.8, from: 'ongoing' },
      },
      {
        title: text('Caméras aux correspondances', 'Camera’s aan overstapplaatsen', 'Cameras at interchanges'),
        owner: owners.stib,
        zone: null,
        status: 'ongoing',
        due: -4,
        moved: { before: 80, from: 'planned' },
      },
    ],
  },
  {
    id: 'obj-response',
    title: text('Intervenir plus vite', 'Sneller ter plaatse', 'Quicker response'),
    indicators: [
      {
        id: 'median-response',
        name: text('Délai médian', 'Mediane aanrijtijd', 'Median response'),
        formula: { of: 'response', percentile: 50 },
        target: 8,
        better: 'less',
        owner: owners.zones,
        due: 'next-quarter',
      },
      {
        id: 'late-response',
        name: text('Délai de neuf sur dix', 'Negen op de tien binnen', 'Nine out of ten within'),
        formula: { of: 'response', percentile: 90 },
        target: 15,
        better: 'less',
        owner: owners.zones,
        due: 'next-quarter',
      },
    ],
    measures: [
      {
        title: text('Canal radio commun', 'Gezamenlijk radiokanaal', 'Common radio channel'),
        owner: owners.prevention,
        zone: null,
        status: 'done',
        due: -60,
        moved: { before: 30, from: 'ongoing' },
      },
      {
        title: text('Points de rendez-vous aux stations', 'Afspraakpunten aan stations', 'Meeting points at stations'),
        owner: owners.zones,
        zone: '5341',
        status: 'dropped',
        due: 10,
        moved: { since: 0.5, from: 'planned' },
      },
    ],
  },
  {
    id: 'obj-road',
    title: text('Routes plus sûres', 'Veiligere wegen', 'Safer roads'),
    indicators: [
      {
        id: 'road-hours',
        name: text('Heures d’agents sur la route', 'Agentenuren op de weg', 'Officer-hours on the road'),
        formula: { of: 'officer-hours', modes: ['road'] },
        target: 1600,
        better: 'more',
        owner: owners.zones,
        due: 'this-quarter',
      },
      {
        id: 'road-incidents',
        name: text('Incidents sur la route', 'Incidenten op de weg', 'Incidents on the road'),
        formula: { of: 'incidents', modes: ['road'] },
        target: 60,
        better: 'less',
        owner: owners.mobility,
        due: 'this-quarter',
      },
    ],
    measures: [
      {
        title: text('Contrôles de vitesse aux écoles', 'Snelheidscontroles aan scholen', 'Speed checks near schools'),
        owner: owners.zones,
        zone: '5342',
        status: 'ongoing',
        due: 45,
        moved: { since: 0.2, from: 'planned' },
      },
      {
        title: text(
          'Réaménagement de trois carrefours',
          'Heraanleg van drie kruispunten',
          'Redesign of three junctions',
        ),
        owner: owners.mobility,
        zone: '5343',
        status: 'planned',
        due: 150,
        moved: null,
      },
    ],
  },
];

const day = 24 * 3_600_000;
export const dayAfter = (now: number, days: number): string => instantOf(now + days * day).slice(0, 10);

/** When the council of the demo meets, days from the start of its world: it is called, and has no cadence. */
export const sessionDays = { plan: -203, hotspots: -96, evening: -38, next: 9 } as const;
/** A day, or the Monday after it: nobody is called on a Saturday or a Sunday. */
export const weekdayAfter = (now: number, days: number): string => {
  const weekday = new Date(now + days * day).getUTCDay();
  return dayAfter(now, days + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
};
/** @returns days, ISO 8601, around a moment */
export const sessionDates = (now: number): string[] =>
  Object.values(sessionDays).map((days) => weekdayAfter(now, days));

/** When a measure moved. @param now milliseconds */
export const movedAt = (moved: NonNullable<ScriptedMeasure['moved']>, now: number): number => {
  const last = Math.max(
    ...sessionDates(now)
      .map((date) => timeOf(date))
      .filter((time) => time <= now),
  );
  return 'since' in moved ? last + moved.since * (now - last) : last - moved.before * day;
};

/** The last day of the quarter that a moment lies in, or of the one after it. */
const endOfQuarter = (now: number, which: ScriptedIndicator['due']): string => {
  const date = new Date(now);
  const quarters = Math.floor(date.getUTCMonth() / 3) + (which === 'this-quarter' ? 1 : 2);
  return dayAfter(Date.UTC(date.getUTCFullYear(), quarters * 3, 1), -1);
};

/** The objectives as features. @param now milliseconds */
export const listObjectives = (now: number): Objective[] =>
  plan.map(({ id, title, indicators }, index) => ({
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      number: index + 1,
      title,
      indicators: indicators.map(({ due, ...rest }) => ({ ...rest, deadline: endOfQuarter(now, due) })),
    },
  }));
