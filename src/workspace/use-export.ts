import { useSession } from '../shared/session.ts';
import { writtenIn } from '../shared/vocabulary.ts';
import { useLanguage } from '../shared/words.ts';
import type { ExportContext } from './export.ts';
import { useIsExercise } from './feed.ts';
import { useGeography } from './geography.ts';
import { useScope } from './scope.ts';
import { useWorkspace } from './use-workspace.ts';

/** The lens as a part of a name; empty: it is the whole Region. */
const useScopeName = (): string => {
  const { region } = useGeography();
  const { lens } = useScope();
  const language = useLanguage();
  const commune = lens.commune === null ? undefined : region.communes.get(lens.commune);
  if (commune) return ` ${writtenIn(commune.short, language)}`;
  return lens.zone === null ? '' : ` ${lens.zone}`;
};

/** What an export has to know of the screen, as of the moment that it is asked for. @param title of what is exported */
export const useExportContext = (title: string): (() => ExportContext) => {
  const { baseUrl, seat, past } = useSession();
  const { live, outbox } = useWorkspace();
  const { region } = useGeography();
  const language = useLanguage();
  const isExercise = useIsExercise();
  const scope = useScopeName();
  return () => ({
    session: { baseUrl, seat: seat.id, past, moment: live.clock.now() },
    rows: outbox.rows().filter((row) => row.seat === seat.id),
    title: title + scope,
    language,
    region,
    isExercise,
  });
};
