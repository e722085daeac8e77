import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { PlaceFacts } from '../../shared/parts/place-facts.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Incident } from './contract.ts';
import { incidentWords } from './words.ts';

export const IncidentDetail = ({ feature: { id, properties } }: { feature: Incident }) => {
  const language = useLanguage();
  const word = useWords(incidentWords);
  const { place } = properties;
  return (
    <>
      {properties.exercise ? <p className="exercise-mark">{word.exercise}</p> : null}
      <h3>{textIn(properties.title, language)}</h3>
      <dl className="facts">
        <Fact name={word.facts.severity}>
          <span className={`tone-${properties.severity}`}>{word.severity[properties.severity]}</span>
        </Fact>
        <Fact name={word.facts.status}>{word.status[properties.status]}</Fact>
        {properties.reason ? <Fact name={word.reason}>{properties.reason}</Fact> : null}
        <Fact name={word.facts.category}>{word.category[properties.category]}</Fact>
        <Fact name={word.facts.phase}>{word.phase[properties.phase]}</Fact>
        <Fact name={word.facts.disciplines}>
          {properties.disciplines.map((discipline) => (
            <span key={discipline} className="fact-item">{`${discipline} ${word.discipline[discipline]}`}</span>
          ))}
        </Fact>
        <PlaceFacts
          label={place.label}
          communes={place.commune ? [place.commune] : []}
          zones={place.zone ? [place.zone] : []}
        />
        {place.stop ? (
          <Fact name={word.facts.stop}>
            <ItemLinks layer="stops" ids={[place.stop]} />
          </Fact>
        ) : null}
        {place.line ? (
          <Fact name={word.facts.line}>
            <ItemLinks layer="lines" ids={[place.line]} />
          </Fact>
        ) : null}
        <Fact name={word.facts.reported}>
          <Moment at={properties.reported} />
        </Fact>
        <Fact name={word.facts.updated}>
          <Moment at={properties.updated} />
        </Fact>
        <Fact name={word.facts.source}>{word.source[properties.source]}</Fact>
        {properties.deployments.length === 0 ? null : (
          <Fact name={word.facts.deployments}>
            <ItemLinks layer="deployments" ids={properties.deployments} />
          </Fact>
        )}
        {properties.alerts.length === 0 ? null : (
          <Fact name={word.facts.alerts}>
            <ItemLinks layer="alerts" ids={properties.alerts} />
          </Fact>
        )}
        {properties.incidents.length === 0 ? null : (
          <Fact name={word.facts.incidents}>
            <ItemLinks layer="incidents" ids={properties.incidents} />
          </Fact>
        )}
        <Fact name={word.facts.number}>{id}</Fact>
      </dl>
    </>
  );
};
