import { paperPalette } from '../other-palettes.ts';
import { changeShapes, useChangeMarks } from './change-mark.ts';

/** The same on a sheet. @param place where a position lies on it */
export const ChangesOnPaper = ({
  place,
}: {
  place: (position: readonly [number, number]) => readonly [x: number, y: number];
}) => {
  const marks = useChangeMarks((state) => state.marks);
  return marks.map(({ kind, position, from }, index) => {
    const [x, y] = place(position);
    const { path, dash } = changeShapes[kind];
    const way = from && place(from);
    return (
      // They have no id, and are drawn once.
      <g key={index} fill="none" stroke={paperPalette.name}>
        {way ? (
          <path
            d={`M${way[0].toFixed(1)} ${way[1].toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}`}
            strokeDasharray="2 4"
          />
        ) : null}
        <path
          d={path}
          strokeWidth="2"
          strokeDasharray={dash}
          transform={`translate(${(x - 12).toFixed(1)} ${(y - 12).toFixed(1)})`}
        />
      </g>
    );
  });
};
