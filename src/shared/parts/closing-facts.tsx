import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { deskGlossary } from '../desk-glossary.ts';
import { keep } from '../keep.ts';
import { type ChangedItem, lastChangeOf, lastChangeQuery, useChangeLookup } from '../last-change.ts';
import { queryClient } from '../query-client.ts';
import { roleWords } from '../role-words.ts';
import { defineWords, t } from '../terms.ts';
import { useWords } from '../words.ts';
import { Fact } from './fact.tsx';
import { Moment } from './moment.tsx';

const words = defineWords({
  administration: t('Administration', 'Administratie', 'Administration'),
  updated: deskGlossary.updated,
  changedBy: t('Dernière modification par', 'Laatst gewijzigd door', 'Last changed by'),
  version: t('Version', 'Versie', 'Version'),
  number: deskGlossary.number,
});

/** Whoever wants to see it of one item wants it of the next. */
const folded = keep<{ isOpen: boolean }>({
  name: 'administration',
  version: 1,
  fields: { isOpen: v.boolean() },
  first: { isOpen: false },
});

/** Asked for once somebody looks. */
const ChangedBy = ({ item }: { item: ChangedItem }) => {
  const word = useWords(words);
  const roles = useWords(roleWords);
  const { data } = useQuery(lastChangeQuery(useChangeLookup(), item), queryClient);
  const last = lastChangeOf(data ?? [], null);
  return last ? (
    <Fact name={word.changedBy}>
      {`${roles.function[last.function]} · `}
      <Moment at={last.entered} />
    </Fact>
  ) : null;
};

/** What the facts of an item end with, closed until somebody wants it: where they come from, and how they are kept. */
export const ClosingFacts = ({
  collection,
  feature: { id, properties },
  children,
}: {
  collection: string;
  feature: { id: string; properties: { version: number; updated: string } };
  /** More of that kind. */
  children?: ReactNode;
}) => {
  const word = useWords(words);
  const { isOpen } = useSyncExternalStore(folded.subscribe, folded.read);
  const { version, updated } = properties;
  return (
    <details
      className="facts-more"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== folded.read().isOpen) folded.write({ isOpen: open });
      }}
    >
      <summary>{word.administration}</summary>
      <dl className="facts">
        {children}
        <Fact name={word.updated}>
          <Moment at={updated} />
        </Fact>
        {isOpen ? <ChangedBy item={{ collection, id, version }} /> : null}
        <Fact name={word.version}>{version}</Fact>
        <Fact name={word.number}>{id}</Fact>
      </dl>
    </details>
  );
};
