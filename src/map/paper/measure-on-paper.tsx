import type { Measured } from '../draw/measured.ts';
import { paperPalette } from '../other-palettes.ts';
import { nameFont } from './paper-names.ts';
import type { SheetView } from './sheet.ts';

const trace = (positions: Measured['paths'][number], { place }: SheetView, end: string): string =>
  `M${positions
    .map((position) =>
      place(position)
        .map((n) => n.toFixed(1))
        .join(' '),
    )
    .join('L')}${end}`;

/** What is measured, on paper, with its figures where they belong. */
export const MeasureOnPaper = ({
  measured: { paths, polygons, labels },
  view,
}: {
  measured: Measured;
  view: SheetView;
}) => (
  <g fill="none" stroke={paperPalette.lens} strokeWidth="2.5">
    <path d={polygons.flatMap((rings) => rings.map((ring) => trace(ring, view, 'Z'))).join('')} fillRule="evenodd" />
    <path d={paths.map((path) => trace(path, view, '')).join('')} />
    {labels.map(({ at, text }) => {
      const [x, y] = view.place(at);
      return (
        <text
          key={at.join(' ')}
          x={x.toFixed(1)}
          y={(y + nameFont / 3).toFixed(1)}
          fill={paperPalette.name}
          stroke={paperPalette.halo}
          strokeWidth="3"
          paintOrder="stroke"
          fontSize={nameFont}
          fontWeight="600"
          textAnchor="middle"
        >
          {text}
        </text>
      );
    })}
  </g>
);
