import './map-legend.css';
import type { AnyLayer } from '../../layers/manifest.ts';
import { useMapLayers } from '../../workspace/use-workspace.ts';
import { useShown, useToggleLayer } from '../use-shown.ts';
import { mapChoices, useMapChoices } from '../../map/map-choices.ts';
import { SignIcon } from '../../shared/parts/sign-icon.tsx';
import { useLanguage, useWords } from '../../shared/words.ts';
import { OwnLegend } from '../own/own-legend.tsx';
import { legendWords } from './legend-words.ts';

/** The name of a layer; of one that is always there, it shows or hides it. */
const LayerName = ({ layer: { id, title } }: { layer: AnyLayer }) => {
  const language = useLanguage();
  const shown = useShown();
  const toggle = useToggleLayer();
  const isOfMap = useMapLayers().some(({ layer }) => layer.id === id);
  if (!isOfMap) return <h3>{title[language]}</h3>;
  return (
    <h3>
      <label className="map-choice">
        <input type="checkbox" checked={shown.some(({ layer }) => layer.id === id)} onChange={() => toggle(id)} />
        {title[language]}
      </label>
    </h3>
  );
};

/** What the signs mean, drawn from the very signs of the map. */
export const LegendContent = ({ layers }: { layers: readonly AnyLayer[] }) => {
  const language = useLanguage();
  const word = useWords(legendWords);
  const { bothNames } = useMapChoices();
  const hidden = useMapLayers().flatMap(({ layer }) => (layers.includes(layer) ? [] : [layer]));
  return (
    <>
      {layers.map((layer) => (
        <section key={layer.id}>
          <LayerName layer={layer} />
          <ul>
            {layer.map?.points?.legend.map(({ sign, name }) => {
              const drawn = layer.map?.points?.signs[sign];
              return (
                <li key={`${sign} ${name.en}`}>
                  <span className="sign-box">{drawn ? <SignIcon sign={drawn} /> : null}</span>
                  {name[language]}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {hidden.map((layer) => (
        <LayerName key={layer.id} layer={layer} />
      ))}
      <ul>
        <li>
          <span className="sign-box">
            <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
              <circle cx="14" cy="14" r="11" className="legend-group" />
              <circle cx="14" cy="14" r="11" pathLength="12" className="legend-group-worst" />
              <text x="14" y="18" textAnchor="middle" className="legend-count">
                {'12'}
              </text>
            </svg>
          </span>
          {word.group}
        </li>
        <li>
          <span className="sign-box">
            <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
              <rect x="2" y="2" width="24" height="16" className="legend-area" />
            </svg>
          </span>
          {word.area}
        </li>
      </ul>
      <OwnLegend />
      <label className="map-choice">
        <input
          type="checkbox"
          checked={bothNames}
          onChange={({ target }) => mapChoices.write({ bothNames: target.checked })}
        />
        {word.bothNames}
      </label>
    </>
  );
};
