import { pathLength } from '../../geo/shape.ts';
import { surfaceArea } from '../../geo/geometry.ts';
import type { Drawing } from '../../domain/drawings/contract.ts';
import { bearingOf } from '../../map/draw/bearing-of.ts';
import { useUnits, writeArea, writeLength } from '../../map/draw/measures.ts';
import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { AreaFacts } from '../../shared/parts/place-facts.tsx';
import { useLanguage, useWords } from '../../shared/words.ts';
import { drawingDetailWords } from './detail-words.ts';
import { drawingWords } from './words.ts';

/** How long or how large it is, and where a line leads. */
const Measures = ({ feature: { geometry } }: { feature: Drawing }) => {
  const own = useWords(drawingDetailWords);
  const language = useLanguage();
  const units = useUnits();
  if (geometry.type === 'Point') return null;
  if (geometry.type === 'Polygon')
    return <Fact name={own.area}>{writeArea(surfaceArea([geometry.coordinates]), units, language)}</Fact>;
  const path = geometry.coordinates;
  const [first, last] = [path[0], path.at(-1)];
  return (
    <>
      <Fact name={own.length}>{writeLength(pathLength(path), units, language)}</Fact>
      {first && last ? <Fact name={own.towards}>{own.degrees(Math.round(bearingOf(first, last)) % 360)}</Fact> : null}
    </>
  );
};

/** Everything that is known of something drawn. */
export const DrawingDetail = ({ feature }: { feature: Drawing }) => {
  const word = useWords(drawingWords);
  const own = useWords(drawingDetailWords);
  const { kind, status, text, discipline, communes, zones, incident, event, note, drawn, erased, exercise } =
    feature.properties;
  return (
    <>
      {exercise ? <p className="exercise-mark">{word.exercise}</p> : null}
      <h3 dir="auto">{text || word.kind[kind]}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.status[status]}</Fact>
        <Fact name={word.facts.kind}>{word.kind[kind]}</Fact>
        {discipline ? <Fact name={word.facts.discipline}>{own.discipline[discipline]}</Fact> : null}
        {incident ? (
          <Fact name={word.facts.incident}>
            <ItemLinks layer="incidents" ids={[incident]} />
          </Fact>
        ) : null}
        {event ? (
          <Fact name={word.facts.event}>
            <ItemLinks layer="events" ids={[event]} />
          </Fact>
        ) : null}
        {note ? (
          <Fact name={word.facts.note}>
            <span className="typed-text">{note}</span>
          </Fact>
        ) : null}
        <Measures feature={feature} />
        <AreaFacts communes={communes} zones={zones} />
        <Fact name={word.facts.drawn}>
          <Moment at={drawn} />
        </Fact>
        {erased ? (
          <Fact name={word.facts.erased}>
            <Moment at={erased} />
          </Fact>
        ) : null}
      </dl>
      <ClosingFacts collection="drawings" feature={feature} />
    </>
  );
};
