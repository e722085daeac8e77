import { useCallback, useMemo } from 'react';
import { Plan } from '../../layers/plan/layer.tsx';
import { useItemSteps } from '../../shared/item-steps.ts';
import { useNow } from '../../shared/time.ts';
import { useLanguage } from '../../shared/words.ts';
import { useSelectedParam } from '../../shared/url-state.ts';
import { measureDates } from './dates.ts';
import { useScope } from '../../workspace/scope.ts';
import { SheetButton } from '../../workspace/sheet-button.tsx';
import { useFileName } from '../../workspace/use-file-name.ts';
import { useLayer, useWorkspace } from '../../workspace/use-workspace.ts';

/** The security plan beside the map. */
export const PlanRoom = () => {
  const { live } = useWorkspace();
  const measures = useLayer('measures');
  const sessions = useLayer('sessions');
  const deployments = useLayer('deployments')?.store;
  const incidents = useLayer('incidents')?.store;
  const { lens } = useScope();
  const { show } = useItemSteps();
  const [selected] = useSelectedParam();
  const now = useNow();
  const fileName = useFileName();
  const language = useLanguage();
  const stores = useMemo(
    () => (deployments && incidents ? { deployments, incidents } : null),
    [deployments, incidents],
  );
  const open = useCallback((id: string) => show({ layer: 'measures', id }), [show]);
  const clock = useCallback(() => live.clock.now(), [live]);
  if (!measures || !sessions || !stores) return null;
  return (
    <Plan
      selection={measures.selection}
      sessions={sessions.selection}
      live={stores}
      clock={clock}
      lens={lens}
      now={now}
      selectedId={selected?.layer === 'measures' ? selected.id : null}
      onOpen={open}
      fileName={fileName}
      renderExport={(title, tableOf, listed) => (
        <SheetButton
          title={title}
          sheet={() => ({
            title,
            count: listed.length,
            csv: tableOf,
            dates: () => measureDates(listed, language),
          })}
        />
      )}
    />
  );
};
