import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { PlaceFacts } from '../../shared/parts/place-facts.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Disruption, RoadItem, TrafficItem } from '../../domain/traffic/contract.ts';
import { operatorName } from './operator-name.ts';
import { trafficWords } from './words.ts';

const DisruptionFacts = ({ properties: { cause, stops, place } }: Pick<Disruption, 'properties'>) => {
  const word = useWords(trafficWords);
  return (
    <>
      <Fact name={word.facts.cause}>{word.cause[cause]}</Fact>
      {place.line ? (
        <Fact name={word.facts.line}>
          <ItemLinks layer="lines" ids={[place.line]} />
        </Fact>
      ) : null}
      {stops.length > 0 ? (
        <Fact name={`${word.facts.stops} (${stops.length})`}>
          <ItemLinks layer="stops" ids={stops} />
        </Fact>
      ) : null}
    </>
  );
};

const RoadFacts = ({ properties: { operator, tally, kind } }: Pick<RoadItem, 'properties'>) => {
  const language = useLanguage();
  const { facts } = useWords(trafficWords);
  const isPlace = kind === 'accident-prone';
  return (
    <>
      <Fact name={facts.operator}>{operatorName(operator, language)}</Fact>
      {tally && !isPlace ? <Fact name={facts.checked}>{tally.checked}</Fact> : null}
      {tally ? <Fact name={isPlace ? facts.accidents : facts.found}>{tally.found}</Fact> : null}
    </>
  );
};

export const TrafficDetail = ({ feature }: { feature: TrafficItem }) => {
  const { properties } = feature;
  const language = useLanguage();
  const word = useWords(trafficWords);
  const { communes, zones, start, expectedEnd, ended, note } = properties;
  return (
    <>
      {properties.exercise ? <p className="exercise-mark">{word.exercise}</p> : null}
      <h3>{textIn(properties.title, language)}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.status[properties.status]}</Fact>
        <Fact name={word.facts.kind}>{word.kind[properties.kind]}</Fact>
        {'cause' in properties ? <DisruptionFacts properties={properties} /> : <RoadFacts properties={properties} />}
        <Fact name={word.facts.start}>
          <Moment at={start} />
        </Fact>
        {ended ? (
          <Fact name={word.facts.ended}>
            <Moment at={ended} />
          </Fact>
        ) : (
          <Fact name={word.facts.expectedEnd}>{expectedEnd ? <Moment at={expectedEnd} /> : word.unknownEnd}</Fact>
        )}
        {note ? <Fact name={word.facts.note}>{note}</Fact> : null}
        <PlaceFacts label={properties.place.label} communes={communes} zones={zones} />
      </dl>
      <ClosingFacts collection={'cause' in properties ? 'disruptions' : 'road-safety'} feature={feature} />
    </>
  );
};
