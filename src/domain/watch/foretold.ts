import { timeOf } from '../../shared/instant.ts';
import type { AlertTheme, WatchAlert } from '../alerts/contract.ts';
import type { Incident, IncidentCategory } from '../incidents/contract.ts';
import { meetsArea } from './overlap.ts';

/** Which kinds of incident bear a theme out. A lawful event foretells none by itself; a rumour, whatever it is about. */
const foretells: Readonly<Record<AlertTheme, readonly IncidentCategory[]>> = {
  gathering: ['public-order', 'crime'],
  'public-order': ['public-order', 'crime'],
  transport: ['public-transport', 'traffic'],
  infrastructure: ['infrastructure', 'public-transport', 'traffic'],
  fire: ['fire'],
  weather: ['weather', 'infrastructure', 'traffic'],
  rumour: ['public-order', 'crime', 'fire', 'public-transport'],
  event: ['public-order', 'medical', 'traffic'],
};

/** Whether an incident was reported in the area and the window of an alert. */
const follows = ({ geometry, properties }: WatchAlert, incident: Incident): boolean => {
  const reported = timeOf(incident.properties.reported);
  if (reported < timeOf(properties.onset) || reported > timeOf(properties.expires)) return false;
  const { commune } = incident.properties.place;
  return meetsArea(
    { surface: geometry, communes: properties.area.communes },
    { geometry: incident.geometry, communes: commune === null ? [] : [commune] },
  );
};

/** Whether any incident followed an alert, and whether one of a kind that its theme foretells did. */
export const outcomeOf = (
  alert: WatchAlert,
  incidents: Iterable<Incident>,
): { followed: boolean; borneOut: boolean } => {
  const kinds = foretells[alert.properties.theme];
  let followed = false;
  for (const incident of incidents) {
    if (!follows(alert, incident)) continue;
    followed = true;
    if (kinds.includes(incident.properties.category)) return { followed, borneOut: true };
  }
  return { followed, borneOut: false };
};
