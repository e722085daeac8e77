import { surfaceArea } from '../../geo/geometry.ts';
import type { Perimeter } from '../../domain/perimeters/contract.ts';
import { polygonsOf } from '../../domain/perimeters/polygons.ts';
import { useUnits, writeArea } from '../../map/draw/measures.ts';
import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { AreaFacts } from '../../shared/parts/place-facts.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { Crossings } from './crossings.tsx';
import { PerimeterInside } from './inside.tsx';
import { perimeterWords } from './words.ts';

const Times = ({ properties: { start, expectedEnd, lifted } }: Perimeter) => {
  const word = useWords(perimeterWords);
  return (
    <>
      <Fact name={word.facts.start}>
        <Moment at={start} />
      </Fact>
      {lifted ? (
        <Fact name={word.facts.lifted}>
          <Moment at={lifted} />
        </Fact>
      ) : (
        <Fact name={word.facts.expectedEnd}>{expectedEnd ? <Moment at={expectedEnd} /> : word.unknownEnd}</Fact>
      )}
    </>
  );
};

/** Everything that is known of a perimeter. */
export const PerimeterDetail = ({ feature }: { feature: Perimeter }) => {
  const language = useLanguage();
  const word = useWords(perimeterWords);
  const units = useUnits();
  const { geometry, properties } = feature;
  const { kind, status, communes, zones, incident, event, note } = properties;
  return (
    <>
      {properties.exercise ? <p className="exercise-mark">{word.exercise}</p> : null}
      <h3>{textIn(properties.title, language)}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.status[status]}</Fact>
        <Fact name={word.facts.kind}>{word.kind[kind]}</Fact>
        <Times {...feature} />
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
        <Fact name={word.facts.drawn}>{writeArea(surfaceArea(polygonsOf(geometry)), units, language)}</Fact>
        <AreaFacts communes={communes} zones={zones} />
      </dl>
      <ClosingFacts collection="perimeters" feature={feature} />
      <Crossings feature={feature} />
      <Pane isSmall>
        <PerimeterInside feature={feature} />
      </Pane>
    </>
  );
};
