import { useEffect, useRef, useState } from 'react';
import { useMomentParam } from '../../shared/url-state.ts';
import { type WallLayout, wallLayouts } from '../../shared/wall-layouts.ts';
import { type WallLead, leadWall } from '../../shared/wall-step.ts';
import { useWords } from '../../shared/words.ts';
import { useDesk } from '../../workspace/desk-state.ts';
import { useScope } from '../../workspace/scope.ts';
import { leadWords } from './words.ts';

const stop = (): void => useDesk.setState({ leadsWall: false });

/** This window leads the screens of the wall in this browser: they show its lens and its moment, in a layout. */
export const LeadWall = () => {
  const word = useWords(leadWords);
  const {
    lens: { zone, commune },
  } = useScope();
  const [at] = useMomentParam();
  const [layout, setLayout] = useState<WallLayout | null>(null);
  const [screens, setScreens] = useState(0);
  const lead = useRef<WallLead>(null);
  useEffect(function takeTheLead() {
    const taken = leadWall(setScreens, stop);
    lead.current = taken;
    return taken.close;
  }, []);
  useEffect(
    function showIt() {
      lead.current?.show({ zone, commune, at, layout });
    },
    [zone, commune, at, layout],
  );
  return (
    <section className="notice" aria-label={word.name}>
      <span role="status">{word.leads(screens)}</span>
      <label>
        {word.layout}{' '}
        <select
          value={layout ?? ''}
          onChange={({ target }) => setLayout(wallLayouts.find((one) => one === target.value) ?? null)}
        >
          <option value="">{word.own}</option>
          {wallLayouts.map((one) => (
            <option key={one} value={one}>
              {word.layouts[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={stop}>
        {word.stop}
      </button>
    </section>
  );
};
