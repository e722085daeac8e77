import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Span } from '../../shared/parts/moment.tsx';
import { PlaceFactsOf } from '../../shared/parts/place-facts.tsx';
import { useFeatures } from '../features.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Deployment } from '../../domain/deployments/contract.ts';
import { deploymentDeskWords } from './desk-words.ts';
import { operatorName } from './model.ts';
import { deploymentDetailWords } from './detail-words.ts';
import { deploymentWords } from './words.ts';

const isPartner = ({ id, properties: { operation, status } }: Deployment, of: string, name: string): boolean =>
  name !== '' && id !== of && operation === name && status !== 'ended';

export const DeploymentDetail = ({ feature }: { feature: Deployment }) => {
  const { id, properties } = feature;
  const language = useLanguage();
  const word = useWords(deploymentWords);
  const own = useWords(deploymentDetailWords);
  const desk = useWords(deploymentDeskWords);
  const { place } = properties;
  /** The others of the joint operation. */
  const partners = [...useFeatures('deployments')]
    .filter((other) => isPartner(other, id, properties.operation))
    .map((other) => other.id);
  return (
    <>
      {properties.exercise ? <p className="exercise-mark">{own.exercise}</p> : null}
      <h3>{`${operatorName(properties.operator, language)} · ${textIn(place.label, language)}`}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.status[properties.status]}</Fact>
        <Fact name={word.facts.operator}>{operatorName(properties.operator, language)}</Fact>
        <Fact name={own.facts.kind}>{word.kind[properties.kind]}</Fact>
        <Fact name={own.facts.level}>{word.level[properties.level]}</Fact>
        <Fact name={own.facts.strength}>{word.officers(properties.strength)}</Fact>
        <Fact name={own.facts.objective}>{textIn(properties.objective, language)}</Fact>
        {properties.contact ? <Fact name={desk.contact}>{properties.contact}</Fact> : null}
        {properties.operation ? (
          <Fact name={desk.operation}>
            {properties.operation}
            {partners.length > 0 ? <ItemLinks layer="deployments" ids={partners} /> : null}
          </Fact>
        ) : null}
        <PlaceFactsOf place={place} />
        <Fact name={own.facts.shift}>
          <Span from={properties.shift.start} to={properties.shift.end} />
        </Fact>
      </dl>
      <ClosingFacts collection="deployments" feature={feature} />
    </>
  );
};
