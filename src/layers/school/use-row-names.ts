import { useQuery } from '@tanstack/react-query';
import { schoolWords } from '../../domain/school/words.ts';
import { usePlaces } from '../../shared/places.ts';
import { queryClient } from '../../shared/query-client.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { programmesQuery, useProgrammesLookup } from './queries.ts';

/** Names of rows and columns: of a programme, a channel, an employer, a commune, a stage or an age; else as they are. */
export const useRowNames = (): ((key: string) => string) => {
  const language = useLanguage();
  const word = useWords(schoolWords);
  const { zoneName, communeName } = usePlaces();
  const { data } = useQuery(programmesQuery(useProgrammesLookup()), queryClient);
  const titles = new Map(data?.map(({ id, properties }) => [id, properties.title]));
  const words: Readonly<Record<string, string>> = {
    ...word.table,
    ...word.channel,
    ...word.employer,
    ...word.age,
    elsewhere: word.elsewhere,
  };
  return (key) => {
    const name = titles.get(key) ?? communeName(key) ?? zoneName(key.replace('zone-', ''));
    return name ? textIn(name, language) : (words[key] ?? key);
  };
};
