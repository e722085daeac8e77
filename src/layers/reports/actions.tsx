import type { Report } from '../../domain/reports/contract.ts';
import type { ReportDraft, ReportScope } from '../../domain/reports/drafts.ts';
import { beginReport } from '../../domain/reports/lifecycle.ts';
import { newId } from '../../shared/intent.ts';
import { type ItemAction, ItemActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { useNow } from '../../shared/time.ts';
import { useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import type { ActionsProps } from '../manifest.ts';
import { reportsWords } from './words.ts';

const scopeOf = ({ properties: { kind, zone, commune, event } }: Report): ReportScope => {
  if (kind === 'event') return { kind, event: event ?? '' };
  if (kind === 'commune') return { kind, commune: commune ?? '' };
  return kind === 'zone' ? { kind, zone: zone ?? '' } : { kind: 'region' };
};

/** Write the assessment of a draft; begin a new version of what is issued. It is issued in the room, where its facts are seen. */
export const ReportActions = ({ feature, onCreate, onEdit }: ActionsProps<Report>) => {
  const word = useWords(reportsWords);
  const { seat } = useSession();
  const now = useNow();
  const { id, properties } = feature;
  const isBegun = [...useFeatures('reports')].some((one) => one.properties.replaces === id);
  const right: Action = { type: 'change', zones: properties.zones };
  if (properties.status === 'superseded') return null;
  if (isBegun) return <p className="quiet">{word.isOpenDraft}</p>;
  const write: ItemAction = {
    id: 'write',
    name: word.write,
    right,
    key: 'a',
    run: async () => onEdit(),
  };
  const renew: ItemAction = {
    id: 'renew',
    name: word.newVersion,
    right,
    key: 'a',
    run: (_, key) => {
      const draft: ReportDraft = { scope: scopeOf(feature), replaces: id, assessment: properties.assessment };
      const made = beginReport(newId('rep', key), draft, properties, feature, { seat, now });
      return onCreate({ key, feature: made, patch: { ...draft } });
    },
  };
  return <ItemActions itemId={id} actions={[properties.status === 'draft' ? write : renew]} />;
};
