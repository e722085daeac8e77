import { duplicatesLayerId } from '../../domain/incidents/duplicate-item.ts';
import type { Incident } from '../../domain/incidents/contract.ts';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import { duplicateWords } from './duplicate-words.ts';

/** What an incident was merged into, what was merged into it with its units, and what may be the same. */
export const MergeFacts = ({ incident: { id, properties } }: { incident: Incident }) => {
  const word = useWords(duplicateWords);
  const merged = [...useFeatures('incidents')].filter((one) => one.properties.merged === id);
  const pairs = [...useFeatures(duplicatesLayerId)].filter(
    ({ properties: { first, second } }) => first === id || second === id,
  );
  const units = merged.flatMap((one) => one.properties.deployments);
  return (
    <>
      {properties.merged ? (
        <Fact name={word.merged}>
          <ItemLinks layer="incidents" ids={[properties.merged]} />
        </Fact>
      ) : null}
      {pairs.length === 0 ? null : (
        <Fact name={word.title}>
          <ItemLinks layer={duplicatesLayerId} ids={pairs.map((pair) => pair.id)} />
        </Fact>
      )}
      {merged.length === 0 ? null : (
        <Fact name={word.mergedHere}>
          <ItemLinks layer="incidents" ids={merged.map((one) => one.id)} />
        </Fact>
      )}
      {units.length === 0 ? null : (
        <Fact name={word.mergedUnits}>
          <ItemLinks layer="deployments" ids={units} />
        </Fact>
      )}
    </>
  );
};
