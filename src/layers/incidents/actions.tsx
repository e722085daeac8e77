import { useItemSteps } from '../../shared/item-steps.ts';
import { useTellsOfWatch } from '../features.ts';
import { useState } from 'react';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { Choice } from '../../shared/parts/choice.tsx';
import { type ItemAction, ItemActions, stepActions } from '../../shared/parts/item-actions.tsx';
import { ItemPicker } from '../../shared/parts/item-picker.tsx';
import { stepsFrom } from '../../shared/lifecycle.ts';
import { useItems } from '../../shared/items.ts';
import type { Action } from '../../shared/seats.ts';
import { phaseSchema, severitySchema } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import type { Incident } from '../../domain/incidents/contract.ts';
import { MapWorkActions } from '../map-work.tsx';
import { duplicateWords } from './duplicate-words.ts';
import { incidentDeskWords } from './desk-words.ts';
import { type IncidentPatch, incidentCourse, needsReason } from '../../domain/incidents/lifecycle.ts';
import { incidentDetailWords } from './detail-words.ts';
import { incidentWords } from './words.ts';

/** Items of a layer that belong to the incident: each can be taken away, others added. */
const Belongings = ({
  layer,
  label,
  ids,
  without,
  onChange,
}: {
  layer: string;
  label: string;
  ids: readonly string[];
  /** Further ids that cannot be added. */
  without: readonly string[];
  onChange: (ids: string[]) => void;
}) => {
  const language = useLanguage();
  const word = useWords(incidentDeskWords);
  const { label: itemLabel } = useItems();
  return (
    <details className="item-more">
      <summary>{`${label} (${ids.length})`}</summary>
      <ul className="item-links">
        {ids.map((id) => (
          <li key={id}>
            <ActButton onAct={() => onChange(ids.filter((other) => other !== id))}>
              {word.release(itemLabel({ layer, id }, language) ?? id)}
            </ActButton>
          </li>
        ))}
      </ul>
      <ItemPicker
        layer={layer}
        label={label}
        without={[...ids, ...without]}
        onChoose={(id) => onChange([...ids, id])}
      />
    </details>
  );
};

/** The next steps of the lifecycle; severity, phase, teams and links; the description behind a form. */
export const IncidentActions = ({ feature, onChange, onEdit }: ActionsProps<Incident>) => {
  const { id, properties } = feature;
  const word = useWords(incidentWords);
  const own = useWords(incidentDetailWords);
  const desk = useWords(incidentDeskWords);
  const tellsOfWatch = useTellsOfWatch();
  const { change: changeItem } = useItemSteps();
  const right: Action = { type: 'change', zones: [properties.place.zone] };
  // A refusal of the device leaves the value as it was; the banner says why.
  const change = (patch: IncidentPatch, since: Incident | null = null): void =>
    void onChange(patch, undefined, since).catch(() => undefined);
  // While a list is open, somebody else may change what it showed when it was opened.
  const [seen, setSeen] = useState<Incident | null>(null);
  const begin = (): void => setSeen(feature);
  const steps = stepActions(stepsFrom(incidentCourse, properties.status), {
    names: { ...desk.step, ...(properties.status === 'confirmed' ? {} : { 'in-progress': desk.backInHand }) },
    right,
    needsReason: (to) => needsReason(properties.status, to),
    run: (status, reason, key) => onChange({ status, ...(reason !== '' && { reason }) }, key),
  });
  const unmerge: ItemAction = {
    id: 'unmerge',
    name: useWords(duplicateWords).undo,
    right,
    isBack: true,
    asks: 'back',
    run: (_, key) => onChange({ merged: null }, key),
  };
  // Another one stands for it.
  if (properties.merged) return <ItemActions itemId={id} actions={[unmerge]} />;
  const edit: ItemAction = {
    id: 'edit',
    name: desk.edit,
    right,
    key: 'e',
    run: async () => onEdit(),
  };
  return (
    <ItemActions itemId={id} actions={[...steps, edit]} isOfWatch={tellsOfWatch({ layer: 'incidents', id })}>
      <Choice
        name={word.facts.severity}
        value={properties.severity}
        values={severitySchema.options}
        words={word.severity}
        onBegin={begin}
        onChange={(severity) => change({ severity }, seen)}
      />
      <Choice
        name={own.facts.phase}
        value={properties.phase}
        values={phaseSchema.options}
        words={own.phase}
        onBegin={begin}
        onChange={(phase) => change({ phase }, seen)}
      />
      <Belongings
        layer="deployments"
        label={desk.assign}
        ids={properties.deployments}
        without={[]}
        onChange={(deployments) => change({ deployments })}
      />
      <details className="item-more">
        <summary>{`${desk.linkAlert} (${properties.alerts.length})`}</summary>
        <ItemPicker
          layer="alerts"
          label={desk.linkAlert}
          without={properties.alerts}
          onChoose={(alert) =>
            void changeItem({ layer: 'alerts', id: alert }, { status: 'linked', incident: id }).catch(() => undefined)
          }
        />
      </details>
      <Belongings
        layer="incidents"
        label={desk.link}
        ids={properties.incidents}
        without={[id]}
        onChange={(incidents) => change({ incidents })}
      />
      <MapWorkActions layer="incidents" id={id} title={properties.title} />
    </ItemActions>
  );
};
