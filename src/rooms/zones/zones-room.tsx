import './zones-room.css';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Lens } from '../../shared/filters.ts';
import { Icon } from '../../shared/parts/icon.tsx';
import { queryClient } from '../../shared/query-client.ts';
import { useNow } from '../../shared/time.ts';
import { type Text, textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useHasData } from '../../workspace/feed.ts';
import { useGeography } from '../../workspace/geography.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import { useScope } from '../../workspace/scope.ts';
import { useLayer } from '../../workspace/use-workspace.ts';
import { type Figures, type Tally, figures as columns, noFigures } from './tally.ts';
import { type Arrivals, countLately, usualArrivals } from '../../domain/incidents/usual.ts';
import { incidentCountsQuery, usePastLookup } from './past-counts.ts';
import { useTally } from './use-tally.ts';
import { zonesViewWords } from './view-words.ts';
import { zonesRoomWords } from './words.ts';

const minute = 60_000;

/** What came of an area in the last hour, beside what usually comes; null: nobody knows. */
interface Lately {
  count: number;
  usual: number | null;
}

const latelyOf = (lately: Arrivals, usual: Arrivals | null, area: string): Lately => ({
  count: lately.areas.get(area) ?? 0,
  usual: usual && (usual.areas.get(area) ?? 0),
});

const tones: Partial<Record<keyof Figures, string>> = {
  extreme: 'tone-extreme',
  severe: 'tone-severe',
  unseen: 'tone-new',
};

/** The cells of one row; a zero is quiet. */
const Cells = ({ figures, lately }: { figures: Figures; lately: Lately | null }) => {
  const language = useLanguage();
  const word = useWords(zonesViewWords);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <>
      {columns.map((figure) => (
        <td key={figure} className={figures[figure] === 0 ? 'zones-zero' : tones[figure]}>
          {figures[figure]}
        </td>
      ))}
      <td>
        {lately ? (
          <>
            <span className={lately.count === 0 ? 'zones-zero' : undefined}>{lately.count}</span>
            {lately.usual === null ? null : (
              <span className="zones-usual">{word.usual(format.format(lately.usual))}</span>
            )}
          </>
        ) : null}
      </td>
    </>
  );
};

/** The name of an area: one press is its lens. */
const AreaName = ({ name, lens, isChosen }: { name: Text; lens: Lens; isChosen: boolean }) => {
  const language = useLanguage();
  const { setLens } = useScope();
  return (
    <button type="button" className="zones-name" aria-pressed={isChosen} onClick={() => setLens(lens)}>
      {textIn(name, language)}
    </button>
  );
};

interface Counts {
  tally: Tally;
  lately: Arrivals;
  usual: Arrivals | null;
}

/** One zone, and its communes under it once it is opened. */
const ZoneRows = ({ code, tally, lately, usual }: { code: string } & Counts) => {
  const language = useLanguage();
  const word = useWords(zonesViewWords);
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { region } = useGeography();
  const { lens } = useScope();
  const zone = region.zones.get(code);
  if (!zone) return null;
  const communes = zone.communes
    .flatMap((nis) => region.communes.get(nis) ?? [])
    .sort((a, b) => textIn(a.name, language).localeCompare(textIn(b.name, language), language));
  return (
    <tbody id={id}>
      <tr className="zones-zone" data-chosen={lens.zone === code}>
        <th scope="row">
          <button
            type="button"
            className="icon-button zones-toggle"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={word.open(textIn(zone.short, language))}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Icon shape="more" size={12} />
          </button>
          <AreaName
            name={zone.short}
            lens={{ zone: code, commune: null }}
            isChosen={lens.zone === code && lens.commune === null}
          />
        </th>
        <Cells figures={tally.zones.get(code) ?? noFigures} lately={latelyOf(lately, usual, code)} />
      </tr>
      {isOpen
        ? communes.map(({ nis, name }) => (
            <tr key={nis} className="zones-commune" data-chosen={lens.commune === nis}>
              <th scope="row">
                <AreaName name={name} lens={{ zone: code, commune: nis }} isChosen={lens.commune === nis} />
              </th>
              <Cells figures={tally.communes.get(nis) ?? noFigures} lately={latelyOf(lately, usual, nis)} />
            </tr>
          ))
        : null}
    </tbody>
  );
};

const negate = (figures: Figures): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, value === 0 ? 0 : -value]),
  ) as unknown as Figures;

/** The rows that make the zones add up to the Region. */
const SumRows = ({ tally, lately, usual }: Counts) => {
  const word = useWords(zonesViewWords);
  return (
    <tfoot>
      <tr className="quiet">
        <th scope="row">{word.shared}</th>
        <Cells figures={negate(tally.shared)} lately={null} />
      </tr>
      <tr className="quiet">
        <th scope="row">{word.nowhere}</th>
        <Cells figures={tally.nowhere} lately={null} />
      </tr>
      <tr className="zones-sum">
        <th scope="row">{word.region}</th>
        <Cells figures={tally.total} lately={{ count: lately.total, usual: usual && usual.total }} />
      </tr>
    </tfoot>
  );
};

const Table = (counts: Counts) => {
  const word = useWords(zonesViewWords);
  const { region } = useGeography();
  return (
    <table className="zones-table">
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            <span className="visually-hidden">{word.area}</span>
          </th>
          <th scope="colgroup" colSpan={4}>
            {word.group.incidents}
          </th>
          <th scope="colgroup">{word.group.alerts}</th>
          <th scope="colgroup" colSpan={2}>
            {word.group.onSite}
          </th>
          <th scope="colgroup" colSpan={2}>
            {word.group.network}
          </th>
          <th scope="colgroup">{word.group.arrivals}</th>
        </tr>
        <tr>
          {columns.map((figure) => (
            <th key={figure} scope="col">
              {word.figures[figure]}
            </th>
          ))}
          <th scope="col">{word.lately}</th>
        </tr>
      </thead>
      {[...region.zones.keys()].map((code) => (
        <ZoneRows key={code} code={code} {...counts} />
      ))}
      <SumRows {...counts} />
    </table>
  );
};

type Layers = Parameters<typeof useTally>[0];

const Known = ({ live }: { live: Layers }) => {
  const word = useWords(zonesViewWords);
  const { filters } = useScope();
  const now = useNow();
  const time = Math.floor(now / minute) * minute;
  const tally = useTally(live, filters, time);
  const { data, isError } = useQuery(incidentCountsQuery(usePastLookup(), time), queryClient);
  return (
    <>
      <Table
        tally={tally}
        lately={countLately(live.incidents.store.values(), now)}
        usual={data ? usualArrivals(data, time) : null}
      />
      {isError ? <p className="notice">{word.past}</p> : null}
    </>
  );
};

/** The zones, and each commune, in figures that add up to the indicators. */
export const ZonesRoom = () => {
  const { title } = useWords(zonesRoomWords);
  const incidents = useLayer('incidents');
  const alerts = useLayer('alerts');
  const deployments = useLayer('deployments');
  const disruptions = useLayer('disruptions');
  const gaps = useLayer('gaps');
  const isKnown = useHasData();
  if (!incidents || !alerts || !deployments || !disruptions || !gaps || !isKnown) return null;
  const live = { incidents, alerts, deployments, disruptions, gaps };
  return (
    <section className="panel" aria-label={title} data-open="true">
      <header className="panel-header">
        <h2>{title}</h2>
      </header>
      <div className="panel-body zones-body">
        {Object.keys(live).map((id) => (
          <HealthNotice key={id} collection={id} />
        ))}
        <Known live={live} />
      </div>
    </section>
  );
};
