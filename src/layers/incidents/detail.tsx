import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { DetailHead } from '../../shared/parts/detail-head.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { PlaceFactsOf } from '../../shared/parts/place-facts.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Incident } from '../../domain/incidents/contract.ts';
import { MapWorkFacts } from '../map-work.tsx';
import { incidentDetailWords } from './detail-words.ts';
import { MergeFacts } from './merge-facts.tsx';
import { ReflexCard } from './reflex-card.tsx';
import { incidentWords } from './words.ts';

export const IncidentDetail = ({ feature }: { feature: Incident }) => {
  const { properties } = feature;
  const language = useLanguage();
  const word = useWords(incidentWords);
  const own = useWords(incidentDetailWords);
  return (
    <>
      {properties.exercise ? <p className="exercise-mark">{own.exercise}</p> : null}
      <DetailHead
        title={textIn(properties.title, language)}
        severity={{ value: properties.severity, name: word.severity[properties.severity] }}
        status={word.status[properties.status]}
        at={properties.reported}
      />
      <Pane>
        <ReflexCard incident={feature} />
      </Pane>
      <dl className="facts">
        <Fact name={word.facts.severity}>
          <span className={`tone-${properties.severity}`}>{word.severity[properties.severity]}</span>
        </Fact>
        <Fact name={word.facts.status}>{word.status[properties.status]}</Fact>
        <PlaceFactsOf place={properties.place} />
        <Fact name={word.facts.category}>{word.category[properties.category]}</Fact>
        <Fact name={own.facts.phase}>{own.phase[properties.phase]}</Fact>
        <Fact name={word.facts.disciplines}>
          {properties.disciplines.map((discipline) => (
            <span key={discipline} className="fact-item">{`${discipline} ${word.discipline[discipline]}`}</span>
          ))}
        </Fact>
        {properties.reason ? <Fact name={word.reason}>{properties.reason}</Fact> : null}
        {properties.deployments.length === 0 ? null : (
          <Fact name={own.facts.deployments}>
            <ItemLinks layer="deployments" ids={properties.deployments} />
          </Fact>
        )}
        {properties.alerts.length === 0 ? null : (
          <Fact name={own.facts.alerts}>
            <ItemLinks layer="alerts" ids={properties.alerts} />
          </Fact>
        )}
        {properties.incidents.length === 0 ? null : (
          <Fact name={own.facts.incidents}>
            <ItemLinks layer="incidents" ids={properties.incidents} />
          </Fact>
        )}
        <MapWorkFacts layer="incidents" id={feature.id} />
        <MergeFacts incident={feature} />
        <Fact name={own.facts.reported}>
          <Moment at={properties.reported} />
        </Fact>
      </dl>
      <ClosingFacts collection="incidents" feature={feature}>
        <Fact name={own.facts.source}>{own.source[properties.source]}</Fact>
      </ClosingFacts>
    </>
  );
};
