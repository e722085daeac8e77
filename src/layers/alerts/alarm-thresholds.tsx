import { useId } from 'react';
import { severities } from '../../shared/vocabulary.ts';
import { useWords } from '../../shared/words.ts';
import { setAlarmSettings, useAlarmSettings } from './alarm-settings.ts';
import { alarmWords } from './alarm-words.ts';
import { alertWords } from './words.ts';

const NumberField = ({
  name,
  value,
  most,
  onChange,
}: {
  name: string;
  value: number;
  most: number;
  onChange: (value: number) => void;
}) => {
  const id = useId();
  return (
    <div className="item-field">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="number"
        min={1}
        max={most}
        required
        value={value}
        onChange={({ target }) => {
          const next = target.valueAsNumber;
          if (Number.isInteger(next) && next >= 1 && next <= most) onChange(next);
        }}
      />
    </div>
  );
};

/** What counts as too long and too many, on this device. */
export const AlarmThresholds = () => {
  const word = useWords(alertWords);
  const alarm = useWords(alarmWords);
  const settings = useAlarmSettings().settings;
  return (
    <details className="item-more">
      <summary>{alarm.settings}</summary>
      <NumberField
        name={alarm.positions}
        value={settings.positions}
        most={50}
        onChange={(positions) => setAlarmSettings({ ...settings, positions })}
      />
      {(['acceptable', 'most', 'flood'] as const).map((limit) => (
        <NumberField
          key={limit}
          name={alarm.limits[limit]}
          value={settings.limits[limit]}
          most={1000}
          onChange={(value) => setAlarmSettings({ ...settings, limits: { ...settings.limits, [limit]: value } })}
        />
      ))}
      {severities.map((severity) => (
        <NumberField
          key={severity}
          name={alarm.minutes(word.severity[severity])}
          value={settings.overdueAfter[severity]}
          most={240}
          onChange={(minutes) =>
            setAlarmSettings({ ...settings, overdueAfter: { ...settings.overdueAfter, [severity]: minutes } })
          }
        />
      ))}
    </details>
  );
};
