import { federalServices } from '../../domain/events/kinds.ts';
import { usePlaces } from '../../shared/places.ts';
import { useServiceName } from './service-name.ts';

/** Every service that units come from: the zones and the federal ones, and what each is called. */
export const useServices = () => {
  const { zoneCodes } = usePlaces();
  const name = useServiceName();
  const services = [...zoneCodes.map((code) => `zone-${code}`), ...federalServices];
  return { services, names: Object.fromEntries(services.map((service) => [service, name(service)])) };
};
