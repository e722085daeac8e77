import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment, Span } from '../../shared/parts/moment.tsx';
import { PlaceFacts } from '../../shared/parts/place-facts.tsx';
import { useFeatures } from '../../shared/reference.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Deployment } from './contract.ts';
import { deploymentDeskWords } from './desk-words.ts';
import { operatorName } from './model.ts';
import { deploymentWords } from './words.ts';

const isPartner = ({ id, properties: { operation, status } }: Deployment, of: string, name: string): boolean =>
  name !== '' && id !== of && operation === name && status !== 'ended';

export const DeploymentDetail = ({ feature: { id, properties } }: { feature: Deployment }) => {
  const language = useLanguage();
  const word = useWords(deploymentWords);
  const desk = useWords(deploymentDeskWords);
  const { place } = properties;
  /** The others of the joint operation. */
  const partners = ([...useFeatures('deployments')] as Deployment[])
    .filter((other) => isPartner(other, id, properties.operation))
    .map((other) => other.id);
  return (
    <>
      {properties.exercise ? <p className="exercise-mark">{word.exercise}</p> : null}
      <h3>{`${operatorName(properties.operator, language)} · ${textIn(place.label, language)}`}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.status[properties.status]}</Fact>
        <Fact name={word.facts.operator}>{operatorName(properties.operator, language)}</Fact>
        <Fact name={word.facts.kind}>{word.kind[properties.kind]}</Fact>
        <Fact name={word.facts.level}>{word.level[properties.level]}</Fact>
        <Fact name={word.facts.strength}>{word.officers(properties.strength)}</Fact>
        <Fact name={word.facts.objective}>{textIn(properties.objective, language)}</Fact>
        {properties.contact ? <Fact name={desk.contact}>{properties.contact}</Fact> : null}
        {properties.operation ? (
          <Fact name={desk.operation}>
            {properties.operation}
            {partners.length > 0 ? <ItemLinks layer="deployments" ids={partners} /> : null}
          </Fact>
        ) : null}
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
        <Fact name={word.facts.shift}>
          <Span from={properties.shift.start} to={properties.shift.end} />
        </Fact>
        <Fact name={word.facts.updated}>
          <Moment at={properties.updated} />
        </Fact>
        <Fact name={word.facts.number}>{id}</Fact>
      </dl>
    </>
  );
};
