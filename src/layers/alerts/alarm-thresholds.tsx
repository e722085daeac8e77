import { Field } from '../../shared/parts/field.tsx';
import { severities } from '../../shared/vocabulary.ts';
import { useWords } from '../../shared/words.ts';
import { setAlarmSettings, useAlarmSettings } from './alarm-settings.ts';
import { alarmWords } from './alarm-words.ts';
import { alertWords } from './words.ts';

/** A whole number from 1; what is none changes nothing. */
const Count = ({
  name,
  value,
  most,
  onChange,
}: {
  name: string;
  value: number;
  most: number;
  onChange: (value: number) => void;
}) => (
  <Field
    name={name}
    type="number"
    value={String(value)}
    least={1}
    most={most}
    onChange={(typed) => {
      const next = Number(typed);
      if (Number.isInteger(next) && next >= 1 && next <= most) onChange(next);
    }}
  />
);

/** What counts as too long and too many, on this device. */
export const AlarmThresholds = () => {
  const word = useWords(alertWords);
  const alarm = useWords(alarmWords);
  const settings = useAlarmSettings().settings;
  return (
    <details className="item-more">
      <summary>{alarm.settings}</summary>
      <Count
        name={alarm.positions}
        value={settings.positions}
        most={50}
        onChange={(positions) => setAlarmSettings({ ...settings, positions })}
      />
      {(['acceptable', 'most', 'flood'] as const).map((limit) => (
        <Count
          key={limit}
          name={alarm.limits[limit]}
          value={settings.limits[limit]}
          most={1000}
          onChange={(value) => setAlarmSettings({ ...settings, limits: { ...settings.limits, [limit]: value } })}
        />
      ))}
      {severities.map((severity) => (
        <Count
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
