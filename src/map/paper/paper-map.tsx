import './paper-map.css';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Lens } from '../../shared/filters.ts';
import { severities } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { MapArea } from '../area-layer.ts';
import {
  type AreaLook,
  type LineLook,
  areaPatterns,
  headShape,
  lineDashes,
  patternSize,
  teeth,
} from '../area-looks.ts';
import type { BaseFigures } from '../ground/figures.ts';
import { paperPalette } from '../other-palettes.ts';
import type { Painter } from '../paint-tile.ts';
import { inkColours, resolveInks } from '../sign-shapes.ts';
import { type Sign, mainInk, ringDash, ringScale } from '../sign.ts';
import { ChangesOnPaper } from '../changes/changes-on-paper.tsx';
import { mapWords } from '../words.ts';
import type { Measured } from '../draw/measured.ts';
import { fineness } from './fineness.ts';
import { MeasureOnPaper } from './measure-on-paper.tsx';
import { paintPaper } from './paint-paper.ts';
import { type CommuneName, nameFont, placeCommuneNames } from './paper-names.ts';
import { type PaperText, placePaperTexts, textLine } from './paper-texts.ts';
import type { PaperBase } from './paper-base.ts';
import { chooseScale } from '../scale.ts';
import { type Sheet, type SheetView, pixelsPerMillimetre, viewSheet } from './sheet.ts';
import { type SpreadMark, spreadMarks } from './spread-marks.ts';

/** A sign by its place, degrees. */
export interface PlacedSign {
  longitude: number;
  latitude: number;
  sign: Sign;
  rank: number;
  isSelected: boolean;
  /** What is written beside it. */
  text?: string;
}

/** Land, streets, network, borders, and the names of streets. */
const Ground = ({
  figures,
  lens,
  view,
  base,
  stands,
  own,
}: {
  figures: BaseFigures;
  lens: Lens;
  view: SheetView;
  base: PaperBase | null;
  stands: Parameters<typeof paintPaper>[6];
  own: readonly Painter[];
}) => {
  const language = useLanguage();
  const canvas = useRef<HTMLCanvasElement>(null);
  // Before the page is printed, which waits for nothing.
  useLayoutEffect(
    function paintGround() {
      const context = canvas.current?.getContext('2d');
      if (context) paintPaper(context, figures, lens, view, language, base, stands, own);
    },
    [figures, lens, view, language, base, stands, own],
  );
  return <canvas ref={canvas} width={Math.round(view.width * fineness)} height={Math.round(view.height * fineness)} />;
};

const tracePath = (rings: MapArea['polygons'][number], { place }: SheetView, end: string): string =>
  rings
    .map(
      (ring) =>
        `M${ring
          .map((position) =>
            place(position)
              .map((n) => n.toFixed(1))
              .join(' '),
          )
          .join('L')}${end}`,
    )
    .join('');

const idOfLook = ({ ink, pattern }: AreaLook): string => `paper-${ink}-${pattern}`;

/** The patterns of areas, in the colours of paper. */
const Patterns = ({ areas }: { areas: readonly MapArea[] }) => {
  const looks = new Map(areas.flatMap(({ look }) => (look ? [[idOfLook(look), look] as const] : [])));
  return [...looks].map(([id, { ink, pattern }]) => (
    <pattern key={id} id={id} width={patternSize} height={patternSize} patternUnits="userSpaceOnUse">
      <path d={areaPatterns[pattern]} stroke={inkColours.light[ink]} strokeWidth="1.2" strokeOpacity="0.55" />
    </pattern>
  ));
};

/** A line as somebody drew it. */
const Line = ({ d, ink, line: { stroke, hasHead } }: { d: string; ink: AreaLook['ink']; line: LineLook }) => (
  <g fill="none" stroke={inkColours.light[ink]}>
    <path d={d} stroke={paperPalette.halo} strokeWidth="6" />
    <path
      d={d}
      strokeWidth="3"
      strokeDasharray={lineDashes[stroke] || undefined}
      markerEnd={hasHead ? `url(#paper-head-${ink})` : undefined}
    />
    {stroke === 'teeth' ? <path d={d} strokeWidth={teeth.weight} strokeDasharray={teeth.dashes} /> : null}
  </g>
);

/** The arrowheads of lines. */
const Heads = ({ areas }: { areas: readonly MapArea[] }) =>
  [...new Set(areas.flatMap(({ look, line }) => (look && line?.hasHead ? [look.ink] : [])))].map((ink) => (
    <marker
      key={ink}
      id={`paper-head-${ink}`}
      viewBox="0 0 10 10"
      refX="7"
      refY="5"
      markerWidth="5"
      markerHeight="5"
      orient="auto"
    >
      <path d={headShape} fill={inkColours.light[ink]} stroke="none" />
    </marker>
  ));

const Areas = ({ areas, view }: { areas: readonly MapArea[]; view: SheetView }) =>
  areas.map(({ polygons, path, rank, emphasised, look, line }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: areas have no id, and are drawn once
    if (path && look && line) return <Line key={index} d={tracePath(path, view, '')} ink={look.ink} line={line} />;
    const severity = severities[rank - 1];
    return (
      <path
        // Areas have no id, and are drawn once.
        key={index}
        d={path ? tracePath(path, view, '') : polygons.map((rings) => tracePath(rings, view, 'Z')).join('')}
        fill={look ? `url(#${idOfLook(look)})` : 'none'}
        fillRule="evenodd"
        stroke={look ? inkColours.light[look.ink] : severity ? inkColours.light[severity] : paperPalette.name}
        strokeWidth={path ? 4 : emphasised ? 3 : 1.5}
        strokeDasharray={path ? '3 3' : emphasised || look ? undefined : '4 5'}
      />
    );
  });

/** The signs that lie on the sheet, none over another. */
const markSheet = (signs: readonly PlacedSign[], view: SheetView): SpreadMark[] => {
  const marks = signs.map(({ longitude, latitude, ...mark }) => {
    const [x, y] = view.place([longitude, latitude]);
    return { ...mark, x, y };
  });
  return spreadMarks(marks.filter(({ x, y }) => x > 0 && y > 0 && x < view.width && y < view.height));
};

/** Paper is light, whatever the screen is. */
const paint = resolveInks({ ...inkColours.light, land: paperPalette.land });

const Signs = ({ marks }: { marks: readonly SpreadMark[] }) =>
  marks.map(({ x, y, sign, others, isSelected }) => (
    <g key={`${x} ${y}`} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      {isSelected ? <circle r={sign.size / 2 + 5} fill="none" stroke={paperPalette.lens} strokeWidth="3" /> : null}
      <g transform={`scale(${sign.size / 24}) translate(-12 -12)`}>
        {sign.ring ? (
          <path
            d={sign.outline}
            fill="none"
            stroke={paint(mainInk(sign))}
            strokeDasharray={sign.ring === 'dashed' ? ringDash.join(' ') : undefined}
            transform={`translate(12 12) scale(${ringScale}) translate(-12 -12)`}
          />
        ) : null}
        <path d={sign.outline} fill={paint(sign.fill)} stroke={paint(sign.edge)} strokeWidth="1.5" />
        {sign.glyph === null ? null : <path d={sign.glyph} fill={paint(sign.glyphFill)} />}
      </g>
      {others > 0 ? (
        <text x={sign.size / 2} y={-sign.size / 3} {...halo} fontWeight="600">
          {`+${others}`}
        </text>
      ) : null}
    </g>
  ));

/** Text that is read over whatever lies under it. */
const halo = {
  fill: paperPalette.name,
  stroke: paperPalette.halo,
  strokeWidth: 3,
  paintOrder: 'stroke',
  fontSize: nameFont,
};

const Names = ({ names }: { names: readonly CommuneName[] }) =>
  names.map(({ nis, text, x, box }) => (
    <text key={nis} x={x} y={box.bottom - 3} {...halo} fontWeight="600" textAnchor="middle">
      {text}
    </text>
  ));

const Texts = ({ texts }: { texts: readonly PaperText[] }) =>
  texts.map(({ id, left, top, lines }) => (
    <text key={id} {...halo}>
      {lines.map((line, index) => (
        <tspan key={line} x={left + 2} y={top + (index + 1) * textLine - 3}>
          {line}
        </tspan>
      ))}
    </text>
  ));

/** North and the scale bar, over the lower edge. */
const Bar = ({ sheet, view }: { sheet: Sheet; view: SheetView }) => {
  const language = useLanguage();
  const { metres, name } = chooseScale(((sheet.width / 3) * sheet.scale) / 1_000);
  const width = (metres / sheet.scale) * 1_000 * pixelsPerMillimetre;
  const format = new Intl.NumberFormat(language);
  return (
    <g transform={`translate(12 ${view.height - 14})`} fill="none" stroke={paperPalette.name} strokeWidth="1.5">
      <rect x="-6" y="-22" width={width + 56} height="30" fill={paperPalette.halo} stroke="none" />
      <path d={`M0 -6V0H${width}V-6M${width / 2} -3V0`} />
      <text x={width + 4} y="0" {...halo}>
        {name}
      </text>
      <text x="0" y="-9" {...halo}>
        {`1:${format.format(sheet.scale)}`}
      </text>
      <g transform={`translate(${view.width - 40} -24)`}>
        <path d="M0 24V0M-5 8L0 0L5 8" />
        <text x="0" y="-4" textAnchor="middle" {...halo}>
          {'N'}
        </text>
      </g>
    </g>
  );
};

const none: readonly Painter[] = [];

/** A map for paper, at its scale: millimetres of the sheet are metres of the ground. */
export const PaperMap = ({
  figures,
  lens,
  sheet,
  base,
  areas,
  signs,
  paintOwn = none,
  measured = null,
}: {
  figures: BaseFigures;
  lens: Lens;
  sheet: Sheet;
  /** Over the built-in map. */
  base: PaperBase | null;
  areas: readonly MapArea[];
  signs: readonly PlacedSign[];
  /** Layers of one's own, from the lowest to the highest. */
  paintOwn?: readonly Painter[];
  measured?: Measured | null;
}) => {
  const word = useWords(mapWords);
  const view = useMemo(() => viewSheet(sheet), [sheet]);
  const language = useLanguage();
  const marks = markSheet(signs, view);
  const texts = placePaperTexts(marks, view);
  const textBoxes = texts.map(({ box }) => box);
  const names = placeCommuneNames(figures.region, view, marks, language, undefined, textBoxes);
  const stands = {
    boxes: [...textBoxes, ...names.map(({ box }) => box)],
    discs: marks.map(({ x, y, sign: { size } }) => ({ x, y, radius: size / 2 })),
  };
  return (
    <div
      className="paper-map"
      style={{
        width: `${sheet.width}mm`,
        height: `${sheet.height}mm`,
        background: paperPalette.outside,
      }}
    >
      <Ground figures={figures} lens={lens} view={view} base={base} stands={stands} own={paintOwn} />
      <svg viewBox={`0 0 ${view.width} ${view.height}`} role="img" aria-label={word.map}>
        <Patterns areas={areas} />
        <Heads areas={areas} />
        <Areas areas={areas} view={view} />
        <Names names={names} />
        <Texts texts={texts} />
        <Signs marks={marks} />
        <ChangesOnPaper place={view.place} />
        {measured ? <MeasureOnPaper measured={measured} view={view} /> : null}
        <Bar sheet={sheet} view={view} />
      </svg>
    </div>
  );
};
