import type { Difference, Replay } from '../../live/past/replay.ts';
import { ChangeIcon } from '../../map/changes/change-icon.tsx';
import { changeKinds } from '../../map/changes/change-mark.ts';
import { useIsPrinting } from '../../shared/print.ts';
import { isSame } from '../../shared/is-same.ts';
import { useChangeWords } from '../../shared/items.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { formatStamp } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { mostPrinted } from '../../workspace/use-row-window.ts';
import { kindOf, useDifferences, useMarkedDifferences } from './use-differences.ts';
import { replayViewWords } from './view-words.ts';

/** So many of a kind are listed; the others are counted. */
const mostListed = 200;

type Properties = Readonly<Record<string, unknown>>;
const propertiesOf = (feature: { id: string } | null): Properties =>
  (feature as { properties?: Properties } | null)?.properties ?? {};

/** The properties that are not what they were. */
const changedProperties = ({ before, after }: Difference): Properties => {
  const then = propertiesOf(before);
  return Object.fromEntries(
    Object.entries(propertiesOf(after)).filter(
      ([name, value]) => name !== 'version' && name !== 'updated' && !isSame(then[name], value),
    ),
  );
};

const DifferenceRow = ({ difference, live: { layer } }: { difference: Difference; live: LiveLayer }) => {
  const language = useLanguage();
  const word = useWords(replayViewWords);
  const describe = useChangeWords(layer.id);
  const { show } = useItemSteps();
  const { before, after, id } = difference;
  const shown = after ?? before;
  if (!shown) return null;
  const told = before && after ? describe(changedProperties(difference), language) : [];
  return (
    <li>
      <button type="button" className="row" onClick={() => show({ layer: layer.id, id })}>
        <span className="row-text">
          <span className="row-title">{layer.label(shown, language)}</span>
          {before && after ? (
            <span className="row-facts replay-change">{told.length === 0 ? word.moved : told.join(' · ')}</span>
          ) : null}
        </span>
      </button>
    </li>
  );
};

/** What is new, changed and gone between two moments, as a list and on the map; whole on paper. */
export const Differences = ({ replay, from, to }: { replay: Replay; from: number; to: number }) => {
  const language = useLanguage();
  const word = useWords(replayViewWords);
  const found = useDifferences(replay, from, to);
  const unmarked = useMarkedDifferences(found);
  const most = useIsPrinting() ? mostPrinted : mostListed;
  const title = word.between(formatStamp(from, language), formatStamp(to, language));
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {found.length === 0 ? <p className="empty">{word.noChange}</p> : null}
      {unmarked > 0 ? <p className="quiet">{word.unmarked(unmarked)}</p> : null}
      {changeKinds.map((kind) => {
        const ofKind = found.filter(({ difference }) => kindOf(difference) === kind);
        return ofKind.length === 0 ? null : (
          <div key={kind}>
            <h4 className="replay-kind">
              <ChangeIcon kind={kind} />
              {`${word.kinds[kind]} (${ofKind.length})`}
            </h4>
            <ul className="replay-list">
              {ofKind.slice(0, most).map(({ difference, live }) => (
                <DifferenceRow key={`${difference.collection}:${difference.id}`} difference={difference} live={live} />
              ))}
            </ul>
            {ofKind.length > most ? <p className="quiet">{word.further(ofKind.length - most)}</p> : null}
          </div>
        );
      })}
    </section>
  );
};
