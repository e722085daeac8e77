import { type SilenceItem, silencesLayerId, silentFrom } from '../../domain/deployments/silence-item.ts';
import { useItems, useItemsOf } from '../../shared/items.ts';
import { formatDuration, useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { deploymentWords } from './words.ts';

/** Where a unit is; or how long it has been silent, where that is longer than its mission allows. */
export const PlaceOrSilence = ({ id, place }: { id: string; place: string }) => {
  const language = useLanguage();
  const word = useWords(deploymentWords);
  const now = useNow();
  const items = useItems();
  useItemsOf(silencesLayerId);
  const clock = items.get({ layer: silencesLayerId, id }) as SilenceItem | undefined;
  if (!clock || now < silentFrom(clock)) return <span className="row-place">{place}</span>;
  const length = formatDuration(now - clock.properties.since, language);
  return <span className="row-place tone-severe">{`${word.silent} ${length}`}</span>;
};
