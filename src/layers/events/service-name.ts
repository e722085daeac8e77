import type { UnitService } from '../../domain/events/contract.ts';
import { federalServices } from '../../domain/events/kinds.ts';
import { type Places, usePlaces } from '../../shared/places.ts';
import { type Language, textIn } from '../../shared/vocabulary.ts';
import { useLanguage } from '../../shared/words.ts';
import { eventWords } from './words.ts';

/** A zone by its name where the Region has it, else by its code; a federal service in words. */
const serviceName = (service: UnitService, language: Language, zoneName: Places['zoneName']): string => {
  const federal = federalServices.find((one) => one === service);
  if (federal) return eventWords[language].service[federal];
  const code = service.slice('zone-'.length);
  const name = zoneName(code);
  return name ? textIn(name, language) : `${eventWords[language].zone} ${code}`;
};

/** Names services in the reader's language. */
export const useServiceName = (): ((service: UnitService) => string) => {
  const language = useLanguage();
  const { zoneName } = usePlaces();
  return (service) => serviceName(service, language, zoneName);
};
