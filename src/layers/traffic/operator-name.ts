import type { Language } from '../../shared/vocabulary.ts';
import { type RoadOperator, roadOperators } from '../../domain/traffic/contract.ts';
import { trafficWords } from './words.ts';

/** The name of whoever works on the road: a service in the language, or a police zone by its code. */
export const operatorName = (operator: RoadOperator, language: Language): string => {
  const words = trafficWords[language];
  const service = roadOperators.find((known) => known === operator);
  return service ? words.operator[service] : `${words.zone} ${operator.slice('zone-'.length)}`;
};
