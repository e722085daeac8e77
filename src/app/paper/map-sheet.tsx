import { ChangeIcon } from '../../map/changes/change-icon.tsx';
import { changeKinds, useChangeMarks } from '../../map/changes/change-mark.ts';
import type { Measured } from '../../map/draw/measured.ts';
import { PaperMap, type PlacedSign } from '../../map/paper/paper-map.tsx';
import { readPaperBase } from '../../map/paper/paper-base.ts';
import { viewSheet } from '../../map/paper/sheet.ts';
import type { PointMark, Sign } from '../../map/sign.ts';
import { SignIcon } from '../../shared/parts/sign-icon.tsx';
import { useSelectedParam } from '../../shared/url-state.ts';
import { pair, useLanguage, useWords } from '../../shared/words.ts';
import { useIsKnown } from '../../workspace/feed.ts';
import { useGeography } from '../../workspace/geography.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useScope } from '../../workspace/scope.ts';
import { useBaseChoice } from '../map/base-choice.ts';
import { useMeasured } from '../map/drawing/measured.ts';
import { toolWords } from '../map/drawing/words.ts';
import { createAreas } from '../map/map-sources.ts';
import { OwnOnPaper, usePaperPainters } from '../own/own-on-paper.tsx';
import { useDrawn } from '../map/use-drawn.ts';
import { useSheet } from './use-sheet.ts';
import { paperWords } from './words.ts';

interface LayerSigns {
  live: LiveLayer;
  placed: readonly (PointMark & { id: string; text: string })[];
}

const signsOf = (live: LiveLayer, communeLabel: (nis: string) => readonly [number, number] | null): LayerSigns => {
  const points = live.layer.map?.points;
  const placed = points
    ? [...live.selection.values()].flatMap((feature) => {
        const mark = points.mark(feature, communeLabel);
        return mark ? [{ ...mark, id: feature.id, text: points.textOf?.(feature) ?? '' }] : [];
      })
    : [];
  return { live, placed };
};

/** The signs of a layer that are on the sheet, each with its number; and how many are not on it. */
const LayerLegend = ({
  signs: { live, placed },
  isWithin,
}: {
  signs: LayerSigns;
  isWithin: (mark: PointMark) => boolean;
}) => {
  const language = useLanguage();
  const word = useWords(paperWords);
  const isKnown = useIsKnown(live);
  const { layer, selection } = live;
  const points = layer.map?.points;
  const counts = new Map<string, number>();
  for (const mark of placed) if (isWithin(mark)) counts.set(mark.sign, (counts.get(mark.sign) ?? 0) + 1);
  const within = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const nameOf = (key: string): string =>
    (points?.nameSign?.(key) ?? points?.legend.find(({ sign }) => sign === key)?.name)?.[language] ?? key;
  const [outside, unplaced] = [placed.length - within, selection.size - placed.length];
  return (
    <section>
      <h3>{`${layer.title[language]} ${isKnown ? selection.size : '–'}`}</h3>
      <ul>
        {[...counts].map(([key, count]) => {
          const sign: Sign | undefined = points?.signs[key];
          return (
            <li key={key}>
              {sign ? <SignIcon sign={sign} /> : null}
              {`${nameOf(key)} ${count}`}
            </li>
          );
        })}
        {outside > 0 ? <li>{word.outside(outside)}</li> : null}
        {unplaced > 0 ? <li>{word.unplaced(unplaced)}</li> : null}
      </ul>
    </section>
  );
};

/** How what is compared is marked. */
const ChangeLegend = () => {
  const word = useWords(paperWords);
  const marks = useChangeMarks((state) => state.marks);
  return marks.length === 0 ? null : (
    <ul>
      {changeKinds.map((kind) => (
        <li key={kind}>
          <ChangeIcon kind={kind} />
          {`${word.changeKinds[kind]} ${marks.filter((mark) => mark.kind === kind).length}`}
        </li>
      ))}
    </ul>
  );
};

/** What is measured, with all its figures. */
const MeasureLegend = ({ measured: { title, facts } }: { measured: Measured }) => {
  const language = useLanguage();
  const { measure } = useWords(toolWords);
  return (
    <section>
      <h3>{pair(measure, title, language)}</h3>
      <ul>
        {facts.map(({ name, value, more }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a leg is known by its number
          <li key={index}>{pair(name, more ? `${value}, ${more}` : value, language)}</li>
        ))}
      </ul>
    </section>
  );
};

/** The map as it is seen, on paper: at a round scale that holds it, or at the one that was chosen; and its legend. */
export const MapSheet = () => {
  const geography = useGeography();
  const { region } = geography;
  const { lens } = useScope();
  const word = useWords(paperWords);
  const [selected] = useSelectedParam();
  const { drawn, outlined } = useDrawn();
  const sheet = useSheet()();
  const view = viewSheet(sheet);
  const { chosen } = useBaseChoice();
  const base = chosen && readPaperBase(chosen, view);
  const isWithin = ({ longitude, latitude }: PointMark): boolean => {
    const [x, y] = view.place([longitude, latitude]);
    return x > 0 && y > 0 && x < view.width && y < view.height;
  };
  const layers = drawn.map((live) => signsOf(live, (nis) => region.communes.get(nis)?.label ?? null));
  const signs = layers.flatMap(({ live: { layer }, placed }) =>
    placed.flatMap(({ id, sign: key, longitude, latitude, rank, text }): PlacedSign[] => {
      const sign = layer.map?.points?.signs[key];
      const isSelected = selected?.layer === layer.id && selected.id === id;
      return sign ? [{ longitude, latitude, rank, sign, isSelected, text }] : [];
    }),
  );
  const paintOwn = usePaperPainters();
  const measured = useMeasured((state) => state.measured);
  return (
    <>
      <PaperMap
        figures={geography}
        lens={lens}
        sheet={sheet}
        base={base}
        areas={createAreas(drawn, outlined, region, selected).read()}
        signs={signs}
        paintOwn={paintOwn}
        measured={measured}
      />
      <div className="paper-legend">
        {layers.map((one) => (
          <LayerLegend key={one.live.layer.id} signs={one} isWithin={isWithin} />
        ))}
        <OwnOnPaper />
        {measured ? <MeasureLegend measured={measured} /> : null}
        <ChangeLegend />
        <p>{word.others}</p>
        {chosen ? <p>{base ? `${chosen.name}: ${chosen.attribution}` : word.otherBase(chosen.name)}</p> : null}
      </div>
    </>
  );
};
