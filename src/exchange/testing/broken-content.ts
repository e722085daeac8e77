import { type BrokenFile, ofText, type TextFormat, textFormats, xmlFormats } from './broken-file.ts';
import { saying, soundTexts } from './sound-files.ts';

export function* deepFiles(): Generator<BrokenFile> {
  for (const depth of [65, 100, 500, 5_000, 100_000]) {
    const nest = (open: string, close: string): string => open.repeat(depth) + close.repeat(depth);
    yield ofText(
      `geojson ${depth} deep in properties`,
      `{"type":"Feature","geometry":null,"properties":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
      ['too-deep'],
    );
    yield ofText(`geojson ${depth} deep in lists`, `{"type":"LineString","coordinates":${nest('[', ']')}}`, [
      'too-deep',
    ]);
    yield ofText(
      `geojson ${depth} deep in collections`,
      `${'{"type":"GeometryCollection","geometries":['.repeat(depth)}${']}'.repeat(depth)}`,
      ['too-deep'],
    );
    yield ofText(
      `csv ${depth} deep in shapes`,
      `nom;WKT\nA;${'GEOMETRYCOLLECTION('.repeat(depth)}POINT(4 50)${')'.repeat(depth)}`,
      ['unknown-geometry', 'bad-position'],
    );
    for (const format of xmlFormats) {
      const text = soundTexts[format];
      const end = text.lastIndexOf('</');
      yield ofText(`${format} ${depth} deep`, text.slice(0, end) + nest('<x>', '</x>') + text.slice(end), ['too-deep']);
    }
  }
}

/** Where each format has a position, as a text that is replaced by another. */
const positions: Readonly<Record<TextFormat, { from: string; write(x: string, y: string): string }>> = {
  geojson: { from: '[4.35,50.85]', write: (x, y) => `[${x},${y}]` },
  kml: { from: '<coordinates>4.35,50.85<', write: (x, y) => `<coordinates>${x},${y}<` },
  gpx: { from: 'lat="50.85" lon="4.35"', write: (x, y) => `lat="${y}" lon="${x}"` },
  csv: { from: '4,35;50,85', write: (x, y) => `${x.replace('.', ',')};${y.replace('.', ',')}` },
  cap: { from: '50.84,4.34 ', write: (x, y) => `${y},${x} ` },
  datex: {
    from: '<latitude>50.85</latitude><longitude>4.35<',
    write: (x, y) => `<latitude>${y}</latitude><longitude>${x}<`,
  },
};

const giants = [
  '1e400',
  '-1e400',
  '1e309',
  '9e99',
  '181',
  '-181',
  '1e21',
  '99999999999999999999',
  '360',
  '4e35',
  '-1e308',
  '12345678',
];

export function* wronglyPlacedFiles(): Generator<BrokenFile> {
  for (const format of textFormats) {
    const { from, write } = positions[format];
    const place = (x: string, y: string): string => soundTexts[format].replace(from, write(x, y));
    const wrong = ['not-on-earth', 'bad-position', 'metres'] as const;
    for (const giant of giants) {
      yield ofText(`${format} at ${giant} east`, place(giant, '50.85'), wrong);
      yield ofText(`${format} at ${giant} north`, place('4.35', giant), wrong);
    }
    for (let step = 0; step < 20; step++) {
      const [x, y] = [(4.25 + step / 100).toFixed(4), (50.77 + step / 100).toFixed(4)];
      yield ofText(`${format} at ${y}, ${x}`, place(y, x), ['swapped']);
      yield ofText(
        `${format} in metres of a grid`,
        place(String(149_000 + step), String(170_000 + step)),
        format === 'csv' ? ['reprojected'] : ['metres', 'not-on-earth'],
      );
    }
    for (const nothing of ['', 'NaN', 'abc', 'null', '4..3', '--4'])
      yield ofText(`${format} at “${nothing}”`, place(nothing, '50.85'), [
        'bad-position',
        'bad-json',
        'not-on-earth',
        'no-place',
        'order-of-axes',
      ]);
  }
}

/** The sound ring, with two corners exchanged. */
export function* crossingFiles(): Generator<BrokenFile> {
  for (let step = 0; step < 25; step++) {
    const [west, south] = [4.3 + step / 500, 50.8 + step / 500];
    const bow = [
      [west, south],
      [west + 0.02, south + 0.02],
      [west + 0.02, south],
      [west, south + 0.02],
      [west, south],
    ].map((position) => position.map((degrees) => degrees.toFixed(6)));
    const listed = (order: (x: string, y: string) => string, parting: string): string =>
      bow.map(([x = '', y = '']) => order(x, y)).join(parting);
    const east = listed((x, y) => `${x},${y}`, ' ');
    yield ofText(
      `geojson bow ${step}`,
      `{"type":"Polygon","coordinates":[[${listed((x, y) => `[${Number(x)},${Number(y)}]`, ',')}]]}`,
      ['crosses-itself'],
    );
    yield ofText(`csv bow ${step}`, `nom;WKT\nA;POLYGON((${listed((x, y) => `${x} ${y}`, ',')}))`, ['crosses-itself']);
    yield ofText(
      `kml bow ${step}`,
      `<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>${east}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`,
      ['crosses-itself'],
    );
    yield ofText(
      `cap bow ${step}`,
      soundTexts.cap.replace(/<polygon>[^<]*/, `<polygon>${listed((x, y) => `${y},${x}`, ' ')}`),
      ['crosses-itself'],
    );
    yield ofText(
      `datex bow ${step}`,
      soundTexts.datex.replace(
        /<groupOfLocations>[\s\S]*<\/groupOfLocations>/,
        `<groupOfLocations><gmlPolygon><exterior><posList>${listed((x, y) => `${y} ${x}`, ' ')}</posList></exterior></gmlPolygon></groupOfLocations>`,
      ),
      ['crosses-itself'],
    );
  }
}

const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">clic</a>',
  '<body onload=alert(1)>',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">',
  '<table><tr><td>a</td></tr></table>',
  '<b>gras</b><br/>',
  '<style>*{display:none}</style>',
  '<!-- x --><p>y</p>',
  '<input autofocus onfocus=alert(1)>',
  '<object data="x"></object>',
  '<meta http-equiv="refresh" content="0">',
  '"><script>alert(1)</script>',
  '<ScRiPt>alert(1)</sCrIpT>',
];
const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const formulas = [
  '=1+1',
  '=HYPERLINK("http://x";"y")',
  "=cmd|' /C calc'!A0",
  '@SUM(A1:A9)',
  '+A1',
  '-A1',
  '= 1',
  '=IMPORTXML("x")',
  '+cmd',
  '-(1)',
  '@x',
  '=DDE("x")',
];

export function* hostileFiles(): Generator<BrokenFile> {
  for (const html of markup) {
    const texts: Readonly<Record<TextFormat, string>> = {
      geojson: JSON.stringify(html).slice(1, -1),
      csv: `"${html.replaceAll('"', '""')}"`,
      kml: escapeXml(html),
      gpx: escapeXml(html),
      cap: escapeXml(html),
      datex: escapeXml(html),
    };
    for (const format of textFormats)
      yield ofText(
        `${format} with ${html}`,
        soundTexts[format].replace(saying, () => texts[format]),
        ['markup'],
      );
    yield ofText(
      `kml with CDATA of ${html}`,
      soundTexts.kml.replace(saying, () => `<![CDATA[${html}]]>`),
      ['markup'],
    );
  }
  for (const formula of formulas)
    for (const field of ['Chose a', saying, 'visible à 50 m'])
      yield ofText(
        `csv with ${formula} for ${field}`,
        soundTexts.csv.replace(field, () => `"${formula.replaceAll('"', '""')}"`),
        ['formula'],
      );
}

/** What patterns and loops could take for ever over. */
export function* endlessFiles(): Generator<BrokenFile> {
  const many = 300_000;
  for (const part of ['<a', '<script', '<!--', '</td', '&amp;', '<br ', '&#60;'])
    for (const format of textFormats) {
      const text = format === 'geojson' || format === 'csv' ? part : escapeXml(part);
      const whole = soundTexts[format].replace(saying, () => text.repeat(many / 10));
      yield { ...ofText(`${format} with ${part} for ever`, whole, []), reasons: null };
    }
  const long: readonly (readonly [what: string, text: string])[] = [
    ['comments', `${'<!-- x -->'.repeat(many / 100)}!`],
    ['comments without an end', `${'<!-- x '.repeat(many / 100)}!`],
    ['a number', `nom;WKT\nA;POINT(${'1'.repeat(many)})`],
    ['coordinates', `nom;coord\nA;${'1 '.repeat(many)}`],
    ['longitude', `nom;lon;lat\nA;${'1,'.repeat(many)};50`],
    ['a moment', `nom;start\nA;${'T1:'.repeat(many)}`],
    ['blanks', `nom;lon;lat\nA;${' '.repeat(many)};${' '.repeat(many)}x`],
    ['quotes', `nom;x\nA;${`';`.repeat(many)}`],
    ['backslashes', `{"type":"Feature","properties":{"a":"${'\\\\'.repeat(many)}"},"geometry":null}`],
    ['infos', soundTexts.cap.replace(/<info>[\s\S]*<\/info>/, (info) => info.repeat(2_000))],
    ['brackets', `{"type":"Feature","properties":{${'['.repeat(many)}`],
  ];
  for (const [what, text] of long) yield { ...ofText(`${what} for ever`, text, []), reasons: null };
}
