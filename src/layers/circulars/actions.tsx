import { useState } from 'react';
import type { Circular, Receipt } from '../../domain/circulars/contract.ts';
import type { CircularPatch } from '../../domain/circulars/drafts.ts';
import { AnswerForm } from '../../shared/parts/answer-form.tsx';
import { type Both, BothFields } from '../../shared/parts/both-fields.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { type ItemAction, ItemActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import type { ActionsProps } from '../manifest.ts';
import { missingOf } from './model.ts';
import { circularsWords } from './words.ts';

const right: Action = { type: 'circular' };

/** A text in both languages, and (of a new version) its dates. */
const TextForm = ({
  circular: { properties },
  isVersion,
  onSave,
  onDone,
}: {
  circular: Circular;
  isVersion: boolean;
  onSave: (patch: CircularPatch, key: string) => Promise<void>;
  onDone: () => void;
}) => {
  const language = useLanguage();
  const word = useWords(circularsWords);
  const [text, setText] = useState<Both>({ fr: properties.document.text.fr, nl: properties.document.text.nl });
  const [dates, setDates] = useState({ signed: '', published: '', inForce: '' });
  const read: Both = { fr: readText(text.fr), nl: readText(text.nl) };
  const fault = [text.fr, text.nl].map((one) => describeFault(one, language, { hasLines: true })).find(Boolean) ?? null;
  const day = (typed: string): string | null => (typed === '' ? null : typed);
  const edition = { signed: dates.signed, published: day(dates.published), inForce: day(dates.inForce) };
  const names = ['signed', 'published', 'inForce'] as const;
  return (
    <AnswerForm
      name={isVersion ? word.newVersion : word.editorial}
      saveName={word.save}
      isReady={read.fr !== '' && read.nl !== '' && (!isVersion || dates.signed !== '')}
      fault={fault}
      onSave={(key) => onSave({ text: read, ...(isVersion && { edition }) }, key)}
      onDone={onDone}
    >
      <p className="quiet">{isVersion ? word.versionNotice : word.editorialNotice}</p>
      <BothFields name={word.facts.text} value={text} isLong onChange={setText} />
      {isVersion ? (
        <div className="form-row">
          {names.map((name) => (
            <Field
              key={name}
              name={word.facts[name]}
              type="date"
              isOptional={name !== 'signed'}
              value={dates[name]}
              onChange={(next) => setDates({ ...dates, [name]: next })}
            />
          ))}
        </div>
      ) : null}
    </AnswerForm>
  );
};

/** Bring out a new version, correct in an editorial way, remind the zones that are missing. */
export const CircularActions = ({ feature, onChange }: ActionsProps<Circular>) => {
  const word = useWords(circularsWords);
  const missing = missingOf(feature, useFeatures('receipts'));
  const remind: ItemAction = {
    id: 'remind',
    name: word.remind,
    right,
    key: 'a',
    run: (_, key) => onChange({ reminded: true }, key),
  };
  const forms = (['version', 'editorial'] as const).map(
    (id): ItemAction => ({
      id,
      name: id === 'version' ? word.newVersion : word.editorial,
      right,
      renderForm: (onDone) => (
        <TextForm
          circular={feature}
          isVersion={id === 'version'}
          onSave={(patch, key) => onChange(patch, key)}
          onDone={onDone}
        />
      ),
    }),
  );
  return <ItemActions itemId={feature.id} actions={[...(missing.length > 0 ? [remind] : []), ...forms]} />;
};

/** A commander confirms for the own zone. What is confirmed or overtaken offers nothing. */
export const ReceiptActions = ({ feature: { id, properties }, onChange }: ActionsProps<Receipt>) => {
  const word = useWords(circularsWords);
  const circular = [...useFeatures('circulars')].find((one) => one.id === properties.circular);
  if (properties.status !== 'asked' || !circular) return null;
  const confirm: ItemAction = {
    id: 'confirm',
    name: word.confirm,
    right: { type: 'confirm-receipt', zone: properties.zone },
    key: 'a',
    // The hash of what this page shows: if the document changes meanwhile, the server says so.
    run: (_, key) => onChange({ status: 'confirmed', hash: circular.properties.document.hash }, key),
  };
  return <ItemActions itemId={id} actions={[confirm]} />;
};
