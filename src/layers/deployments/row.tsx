import { Age } from '../../shared/parts/moment.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Deployment } from '../../domain/deployments/contract.ts';
import { operatorName } from './model.ts';
import { PlaceOrSilence } from './place-or-silence.tsx';
import { deploymentWords } from './words.ts';

export const DeploymentRow = ({ feature: { id, properties } }: { feature: Deployment }) => {
  const language = useLanguage();
  const word = useWords(deploymentWords);
  return (
    <>
      <span className="row-head">
        <span className="row-title">{`${operatorName(properties.operator, language)} · ${word.kind[properties.kind]}`}</span>
        <Age at={properties.updated} />
      </span>
      <span className="row-facts">
        <span>{word.status[properties.status]}</span>
        <span>{word.officers(properties.strength)}</span>
        <PlaceOrSilence id={id} place={textIn(properties.place.label, language)} />
      </span>
    </>
  );
};
