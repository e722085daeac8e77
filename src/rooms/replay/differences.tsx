import { useMemo } from 'react';
import type { Difference, Replay } from '../../live/past/replay.ts';
import { isSame } from '../../shared/is-same.ts';
import { useChangeWords } from '../../shared/items.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { formatStamp } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useScope } from '../../workspace/scope.ts';
import { useLayers } from '../../workspace/use-workspace.ts';
import { replayViewWords } from './view-words.ts';

/** So many of a kind are listed; the others are counted. */
const most = 200;

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

const kindOf = ({ before, after }: Difference): 'new' | 'changed' | 'gone' => {
  if (!before) return 'new';
  return after ? 'changed' : 'gone';
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

/** What is new, changed and gone between two moments, through the lens and the filters. */
export const Differences = ({ replay, from, to }: { replay: Replay; from: number; to: number }) => {
  const language = useLanguage();
  const word = useWords(replayViewWords);
  const layers = useLayers();
  const { lens, filters } = useScope();
  const found = useMemo(() => {
    const rules = new Map(
      layers.map((live) => [live.layer.id, { live, rule: live.layer.rule({ lens, filters, now: to }) }]),
    );
    return replay.compare(from, to).flatMap((difference) => {
      const layer = rules.get(difference.collection);
      const isIn = [difference.before, difference.after].some((one) => one && layer?.rule.accepts(one));
      return layer && isIn && layer.live.layer.list ? [{ difference, live: layer.live }] : [];
    });
  }, [replay, layers, lens, filters, from, to]);
  const title = word.between(formatStamp(from, language), formatStamp(to, language));
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {found.length === 0 ? <p className="empty">{word.noChange}</p> : null}
      {(['new', 'changed', 'gone'] as const).map((kind) => {
        const ofKind = found.filter(({ difference }) => kindOf(difference) === kind);
        return ofKind.length === 0 ? null : (
          <div key={kind}>
            <h4>{`${word.kinds[kind]} (${ofKind.length})`}</h4>
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
