import { usePlaces } from '../../shared/places.ts';
import { useSession } from '../../shared/session.ts';
import { formatMoment, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeedStatus } from '../../workspace/feed.ts';
import { useGeography } from '../../workspace/geography.ts';
import { useScope } from '../../workspace/scope.ts';
import { useMapLayers } from '../../workspace/use-workspace.ts';
import { appWords } from '../words.ts';
import { tellFilters } from './tell-filters.ts';
import { paperWords } from './words.ts';

/** The lens in words: the commune with its zone, the zone, or the Region. */
const useLensName = (): string => {
  const { region } = useGeography();
  const { lens } = useScope();
  const language = useLanguage();
  const { wholeRegion } = useWords(paperWords);
  const commune = lens.commune === null ? undefined : region.communes.get(lens.commune);
  const zone = lens.zone === null ? undefined : region.zones.get(lens.zone);
  const names = [commune?.name, zone?.name].flatMap((name) => (name ? textIn(name, language) : []));
  return names.length === 0 ? wholeRegion : names.join(' – ');
};

/** What leaves the screen says of itself: through which lens and filters, of which moment, from which seat. */
export const useSheetFacts = (): readonly (readonly [name: string, value: string])[] => {
  const language = useLanguage();
  const word = useWords(paperWords);
  const app = useWords(appWords);
  const { filters } = useScope();
  const { zoneCodes } = usePlaces();
  const { seat } = useSession();
  const layers = useMapLayers();
  const feed = useFeedStatus();
  const now = useNow();
  const lens = useLensName();
  const since = feed.state === 'no-data' ? feed.since : now;
  const told = tellFilters(filters, layers, zoneCodes, language);
  return [
    [app.lens, lens],
    [app.filters, told.length === 0 ? word.noFilters : told.join(' · ')],
    [
      feed.state === 'past' ? (feed.isFile ? word.recordingOf : word.pastOf) : word.dataOf,
      since === null ? word.noData : formatMoment(since, language),
    ],
    [word.seat, seat.id],
  ];
};
