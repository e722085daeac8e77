import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWritten } from '../testing/read-text.ts';
import type { CapAlert, CapInfo, CapMessage } from './message.ts';
import { writeCap } from './write-cap.ts';

const infoOf = (more: Partial<CapInfo> = {}): CapInfo => ({
  language: 'fr-BE',
  categories: ['Fire'],
  event: 'Incendie',
  responses: [],
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Observed',
  audience: null,
  eventCodes: [],
  effective: null,
  onset: null,
  expires: '2026-11-27T20:00:00.000Z',
  senderName: null,
  headline: 'Fumée',
  description: null,
  instruction: null,
  web: null,
  contact: null,
  parameters: [],
  areas: [
    {
      description: 'Bruxelles',
      polygons: [
        [
          [4.3, 50.8],
          [4.4, 50.8],
          [4.4, 50.9],
          [4.3, 50.8],
        ],
      ],
      circles: [],
      geocodes: [],
    },
  ],
  ...more,
});
const messageOf = (more: Partial<CapMessage> = {}): CapMessage => ({
  identifier: 'a1',
  sender: 'be-alert',
  sent: '2026-11-27T10:00:00.000Z',
  status: 'Actual',
  msgType: 'Alert',
  source: null,
  scope: 'Public',
  restriction: null,
  addresses: [],
  codes: [],
  note: null,
  references: [],
  incidents: [],
  infos: [infoOf()],
  ...more,
});

const withoutHead = (text: string): string => text.replace(/^<\?xml.*\?>\n/, '');
const feedOf = (...messages: readonly CapMessage[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${messages.map((message) => `<entry><content type="text/xml">${withoutHead(writeCap(message))}</content></entry>`).join('\n')}</feed>`;
const alertsIn = async (text: string) => {
  const { rows, faults, format } = await readWritten(text);
  expect({ faults, format }).toEqual({ faults: [], format: 'cap' });
  return rows.map((row) => ({
    row,
    alert: row.source?.kind === 'cap' ? row.source.alert : (null as CapAlert | null),
    reasons: row.faults.map(({ reason }) => reason),
    isRefused: row.faults.some(({ refuses }) => refuses),
  }));
};

describe('CAP alerts', () => {
  it('make one row with its area, its times and its words', async () => {
    const [one] = await alertsIn(writeCap(messageOf()));
    expect(one?.reasons).toEqual([]);
    expect(one?.row.record).toMatchObject({
      id: 'be-alert,a1,2026-11-27T10:00:00.000Z',
      name: 'Fumée',
      start: '2026-11-27T10:00:00.000Z',
      end: '2026-11-27T20:00:00.000Z',
      geometry: { type: 'Polygon' },
      values: { severity: 'Severe', status: 'Actual' },
    });
  });

  const chain = [
    messageOf(),
    messageOf({
      identifier: 'a2',
      sent: '2026-11-27T11:00:00.000Z',
      msgType: 'Update',
      references: [{ sender: 'be-alert', identifier: 'a1', sent: '2026-11-27T10:00:00.000Z' }],
      infos: [infoOf({ headline: 'Fumée moindre' })],
    }),
    messageOf({
      identifier: 'a3',
      sent: '2026-11-27T12:00:00.000Z',
      msgType: 'Cancel',
      references: [{ sender: 'be-alert', identifier: 'a2', sent: '2026-11-27T11:00:00.000Z' }],
    }),
  ];

  it('of a chain are one with its history, in whatever order they come, once or twice', () =>
    fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...chain, ...chain], { minLength: 6, maxLength: 6 }), async (messages) => {
        const alerts = await alertsIn(feedOf(...messages));
        expect(alerts).toHaveLength(1);
        expect(alerts[0]?.alert).toMatchObject({
          id: 'be-alert,a1,2026-11-27T10:00:00.000Z',
          isCancelled: true,
          headline: { fr: 'Fumée moindre' },
          expires: '2026-11-27T12:00:00.000Z',
        });
        expect(alerts[0]?.alert?.history.map(({ identifier }) => identifier)).toEqual(['a1', 'a2', 'a3']);
        expect(alerts[0]?.reasons).toEqual(['cancelled']);
      }),
      { numRuns: 30 },
    ));

  it('name what they refer to and is not there', async () => {
    const [, update] = chain;
    const [one] = await alertsIn(writeCap(update as CapMessage));
    expect(one?.row.faults).toMatchObject([
      { reason: 'missing-reference', found: 'be-alert,a1,2026-11-27T10:00:00.000Z', refuses: false },
    ]);
  });

  it('join languages of one message, and keep other severities apart', async () => {
    const alerts = await alertsIn(
      writeCap(
        messageOf({
          infos: [
            infoOf(),
            infoOf({ language: 'nl-BE', event: 'Brand', headline: 'Rook' }),
            infoOf({ language: 'fr', severity: 'Minor', headline: 'Odeur' }),
            infoOf({ headline: 'Autre chose' }),
          ],
        }),
      ),
    );
    expect(alerts.map(({ alert }) => [alert?.headline, alert?.info.severity])).toEqual([
      [{ fr: 'Fumée', nl: 'Rook' }, 'Severe'],
      [{ fr: 'Odeur' }, 'Minor'],
      [{ fr: 'Autre chose' }, 'Severe'],
    ]);
    expect(new Set(alerts.map(({ row }) => row.record.id)).size).toBe(3);
    expect(alerts[0]?.row.record.geometry?.type).toBe('Polygon');
  });

  it('without an end are over after 24 hours, and say so', async () => {
    const [one] = await alertsIn(
      writeCap(messageOf({ infos: [infoOf({ expires: null, onset: '2026-11-28T10:00:00.000Z' })] })),
    );
    expect([one?.reasons, one?.row.record.end]).toEqual([['no-expiry'], '2026-11-29T10:00:00.000Z']);
  });

  it('of an exercise or a test are marked, drafts and receipts stay out', async () => {
    const reasons = async (more: Partial<CapMessage>) =>
      (await alertsIn(writeCap(messageOf(more)))).map((one) => [one.reasons, one.isRefused]);
    expect(await reasons({ status: 'Exercise' })).toEqual([[['exercise'], false]]);
    expect(await reasons({ status: 'Test' })).toEqual([[['exercise'], false]]);
    expect(await reasons({ status: 'Draft' })).toEqual([[['draft'], true]]);
    expect(await reasons({ msgType: 'Ack' })).toEqual([[['no-alert'], true]]);
    expect(await reasons({ status: 'System' })).toEqual([[['no-alert'], true]]);
  });

  it('know communes by their codes, and list other codes without a shape', async () => {
    const area = { description: 'X', polygons: [], circles: [] };
    const geocodes = [
      { name: 'NIS', value: '21004' },
      { name: 'EMMA_ID', value: 'BE005' },
      { name: 'NIS', value: '11002' },
    ];
    const [one] = await alertsIn(writeCap(messageOf({ infos: [infoOf({ areas: [{ ...area, geocodes }] })] })));
    expect(one?.alert).toMatchObject({ communes: ['21004'], unknownGeocodes: geocodes.slice(1) });
    expect([one?.reasons, one?.row.record.geometry]).toEqual([['unknown-geocode', 'unknown-geocode'], null]);
    const region = [{ name: 'NUTS3', value: 'BE100' }];
    const [all] = await alertsIn(writeCap(messageOf({ infos: [infoOf({ areas: [{ ...area, geocodes: region }] })] })));
    expect(all?.alert?.communes).toHaveLength(19);
  });

  it('make a surface of a circle of its true radius, and a point of one without', async () => {
    const area = { description: 'X', polygons: [], geocodes: [] };
    const shapeOf = async (km: number) =>
      (
        await alertsIn(
          writeCap(messageOf({ infos: [infoOf({ areas: [{ ...area, circles: [{ centre: [4.35, 50.85], km }] }] })] })),
        )
      )[0]?.row.record.geometry;
    expect(await shapeOf(0)).toEqual({ type: 'Point', coordinates: [4.35, 50.85] });
    const ring = await shapeOf(1);
    const ys = ring?.type === 'Polygon' ? (ring.coordinates[0] ?? []).map(([, y]) => y) : [];
    expect(((Math.max(...ys) - Math.min(...ys)) / 2) * 111.2).toBeCloseTo(1, 3);
  });

  it('are found in an RSS index as text, and an index alone is told', async () => {
    const escaped = writeCap(messageOf()).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(
      await alertsIn(`<rss><channel><item><description>${escaped}</description></item></channel></rss>`),
    ).toHaveLength(1);
    const { faults } = await readWritten(
      '<rss><channel><item><title>x</title><link>https://a/b.xml</link></item></channel></rss>',
    );
    expect(faults).toMatchObject([{ reason: 'only-an-index' }]);
  });

  it.each([
    ['<severity>Severe</severity>', '<severity>Huge</severity>', 'bad-value', 'info/severity'],
    ['<event>Incendie</event>', '', 'missing-element', 'info/event'],
    ['<areaDesc>Bruxelles</areaDesc>', '', 'missing-element', 'area/areaDesc'],
    ['<sender>be-alert</sender>', '', 'missing-element', 'alert/sender'],
    ['2026-11-27T11:00:00+01:00', 'yesterday', 'bad-time', 'sent'],
    ['50.8,4.3 50.8,4.4 50.9,4.4 50.8,4.3', '4.3,50.8 4.4,50.8 4.4,50.9 4.3,50.8', 'swapped', 'area/polygon'],
    ['50.8,4.3 50.8,4.4 50.9,4.4 50.8,4.3', '50.8,4.3 x', 'bad-position', 'area/polygon'],
  ])('are refused with %s as “%s”: %s of %s', async (from, to, reason, field) => {
    const text = writeCap(messageOf()).replace(from, to);
    const [one] = await alertsIn(text);
    expect(one?.row.faults).toMatchObject([{ reason, field, refuses: true }]);
    expect(one?.row.faults[0]?.line).toBeGreaterThan(1);
  });

  it('read values in whatever capitals, and polygons over several lines', async () => {
    const text = writeCap(messageOf()).replace('>Severe<', '>severe<').replace('50.8,4.4 50.9', '50.8,4.4\n  50.9');
    const [one] = await alertsIn(text);
    expect([one?.reasons, one?.alert?.info.severity]).toEqual([[], 'Severe']);
  });

  it('refuse a DTD', async () => {
    const text = writeCap(messageOf()).replace('?>', '?><!DOCTYPE alert [<!ENTITY x "y">]>');
    expect((await readWritten(text)).faults).toMatchObject([{ reason: 'doctype', line: 1 }]);
  });
});
