import { useState } from 'react';
import type { WatchAlert } from '../../domain/alerts/contract.ts';
import { volumeWords } from '../../domain/alerts/volume-words.ts';
import { alertWords } from '../../layers/alerts/layer.tsx';
import { useItemSteps } from '../../shared/item-steps.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { formatClock, formatMoment } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Happening } from './happenings.ts';
import type { Lanes } from './use-lanes.ts';
import { useNames } from './use-names.ts';
import { watchViewWords } from './view-words.ts';

/** Rows at first, and more at each press: a table of thousands would hold the screen up. */
const step = 50;
/** What is named in one cell. */
const mostNamed = 2;

const useSome = <T,>(all: readonly T[]) => {
  const word = useWords(watchViewWords);
  const [count, setCount] = useState(step);
  const more =
    all.length > count ? (
      <button type="button" onClick={() => setCount(count + step)}>
        {word.showMore(all.length - count)}
      </button>
    ) : null;
  return { some: all.slice(0, count), more };
};

/** Buttons that open some items, the first few by name. */
const Links = ({ items }: { items: readonly { layer: string; id: string; name: string }[] }) => {
  const word = useWords(watchViewWords);
  const { show } = useItemSteps();
  return (
    <ul className="watch-links">
      {items.slice(0, mostNamed).map(({ layer, id, name }) => (
        <li key={id}>
          <button type="button" className="link" onClick={() => show({ layer, id })}>
            {name}
          </button>
        </li>
      ))}
      {items.length > mostNamed ? <li className="quiet">{word.more(items.length - mostNamed)}</li> : null}
    </ul>
  );
};

/** From one clock to another: the axis is shorter than two days; the dates are in the tip. */
const Window = ({ from, to }: { from: number; to: number | null }) => {
  const language = useLanguage();
  const word = useWords(watchViewWords);
  return (
    <td>
      <time dateTime={instantOf(from)} title={formatMoment(from, language)}>
        {formatClock(from, language)}
      </time>
      {'–'}
      {to === null ? (
        word.ongoing
      ) : (
        <time dateTime={instantOf(to)} title={formatMoment(to, language)}>
          {formatClock(to, language)}
        </time>
      )}
    </td>
  );
};

const AlertRow = ({ alert, met, now }: { alert: WatchAlert; met: readonly Happening[]; now: number }) => {
  const word = useWords(watchViewWords);
  const { status } = useWords(alertWords);
  const { trend, volume } = useWords(volumeWords);
  const names = useNames();
  const { properties } = alert;
  return (
    <tr>
      <Window from={timeOf(properties.onset)} to={timeOf(properties.expires)} />
      <th scope="row">
        <Links items={[{ layer: 'alerts', id: alert.id, name: names.alert(alert) }]} />
      </th>
      <td>{`${volume[properties.volume]} · ${word.sources(properties.sources)} · ${trend[properties.trend]}`}</td>
      <td>
        {properties.release === 'released'
          ? status[properties.status]
          : `${status[properties.status]} · ${word.inCell}`}
      </td>
      <td>
        {met.length === 0 ? (
          <span className="watch-gap">{timeOf(properties.expires) < now ? word.nothingReal : word.nothingYet}</span>
        ) : (
          <Links
            items={met.map((happening) => ({
              layer: happening.collection,
              id: happening.id,
              name: names.happening(happening),
            }))}
          />
        )}
      </td>
    </tr>
  );
};

/** The alerts of the upper lane, the latest first, each with what it overlaps. */
export const AlertTable = ({ lanes: { alerts, meetings }, now }: { lanes: Lanes; now: number }) => {
  const word = useWords(watchViewWords);
  const { some, more } = useSome(alerts);
  if (alerts.length === 0) return <p className="empty">{word.noAlerts}</p>;
  return (
    <>
      <table className="watch-table" aria-label={word.alerts}>
        <thead>
          <tr>
            <th scope="col">{word.columns.window}</th>
            <th scope="col">{word.columns.theme}</th>
            <th scope="col">{word.columns.volume}</th>
            <th scope="col">{word.columns.status}</th>
            <th scope="col">{word.columns.meets}</th>
          </tr>
        </thead>
        <tbody>
          {some.map((alert) => (
            <AlertRow key={alert.id} alert={alert} met={meetings.ofAlert.get(alert.id) ?? []} now={now} />
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
};

/** What the lower lane shows, the latest first, each with the alerts that overlap it. */
export const HappeningTable = ({ lanes: { happenings, meetings } }: { lanes: Lanes }) => {
  const word = useWords(watchViewWords);
  const names = useNames();
  const { some, more } = useSome(happenings);
  return (
    <>
      <table className="watch-table" aria-label={word.real}>
        <thead>
          <tr>
            <th scope="col">{word.columns.window}</th>
            <th scope="col">{word.columns.what}</th>
            <th scope="col">{word.columns.foretold}</th>
          </tr>
        </thead>
        <tbody>
          {some.map((happening) => {
            const { collection, id, from, to } = happening;
            const alerts = meetings.ofHappening.get(id) ?? [];
            return (
              <tr key={`${collection}-${id}`}>
                <Window from={from} to={to} />
                <th scope="row">
                  <Links items={[{ layer: collection, id, name: names.happening(happening) }]} />
                </th>
                <td>
                  {alerts.length === 0 ? (
                    <span className="quiet">{word.notForetold}</span>
                  ) : (
                    <Links
                      items={alerts.map((alert) => ({ layer: 'alerts', id: alert.id, name: names.alert(alert) }))}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </>
  );
};
