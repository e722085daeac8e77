import { type WatchAlert } from '../../domain/alerts/contract.ts';
import { alertWords } from '../../layers/alerts/layer.tsx';
import { usePlaces } from '../../shared/places.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';
import type { Happening } from './happenings.ts';

/** How the room names things: an alert by its theme and communes, never by what it says; what is real by its title. */
export const useNames = () => {
  const language = useLanguage();
  const { theme } = useWords(alertWords);
  const { communeName } = usePlaces();
  const { find } = useWorkspace();
  return {
    alert: ({ properties }: WatchAlert): string => {
      const communes = properties.area.communes.map((nis) =>
        textIn(communeName(nis) ?? { fr: nis, nl: nis }, language),
      );
      const [first = ''] = communes;
      const place = communes.length > 3 ? `${first} +${communes.length - 1}` : communes.join(', ');
      return `${theme[properties.theme]} – ${place}`;
    },
    happening: ({ collection, id }: Happening): string => {
      const live = find(collection);
      const item = live?.store.get(id);
      return live && item ? live.layer.label(item, language) : id;
    },
  };
};
