import { useMemo } from 'react';
import type { Creation } from '../layers/manifest.ts';
import { type Patch, type Row, type VersionedFeature, pickPatched } from '../live/outbox/row.ts';
import { drawKey } from '../shared/intent.ts';
import { useDesk } from './desk-state.ts';
import { ownSeat } from '../shared/device.ts';
import { useWorkspace } from './use-workspace.ts';
import type { Workspace } from './workspace.ts';

/** What people do with a collection, through the outbox, in the seat of this device. */
export interface Changes {
  /** Resolves when the device has kept it; rejects if it cannot. */
  patch(feature: { id: string }, patch: Patch, key?: string): Promise<void>;
  /** Several at once: kept all or none, each sent by itself, and taken back together. */
  patchAll(changes: readonly { feature: { id: string }; patch: Patch; key: string }[]): Promise<void>;
  /** Several are kept all or none. */
  create(...creations: readonly Creation<{ id: string }>[]): Promise<void>;
}

export const createChanges = ({ outbox }: Workspace, seat: string, collection: string): Changes => {
  const add = async (
    ...added: readonly Pick<Row, 'key' | 'id' | 'patch' | 'create' | 'before' | 'base' | 'deletion'>[]
  ): Promise<void> => {
    const rows = added.map(
      (row): Row => ({
        ...row,
        made: 0,
        seat,
        collection,
        state: 'waiting',
        problem: null,
        theirs: null,
      }),
    );
    await outbox.add(...rows);
    useDesk.setState({ lastChange: rows });
  };
  const patchAll: Changes['patchAll'] = (changes) =>
    add(
      ...changes.map(({ feature, patch, key }) => {
        const versioned = feature as VersionedFeature;
        const { version, deletion = null } = versioned.properties as VersionedFeature['properties'] & {
          deletion?: string;
        };
        const before = pickPatched(versioned, patch);
        return { key, id: feature.id, patch, create: null, before, base: version, deletion };
      }),
    );
  return {
    patch: (feature, patch, key = drawKey()) => patchAll([{ feature, patch, key }]),
    patchAll,
    create: (...creations) =>
      add(
        ...creations.map(({ key = drawKey(), feature, patch }) => ({
          key,
          id: feature.id,
          patch,
          create: feature as NonNullable<Row['create']>,
          before: {},
          base: 0,
        })),
      ),
  };
};

export const useChanges = (collection: string): Changes => {
  const workspace = useWorkspace();
  return useMemo(() => createChanges(workspace, ownSeat.id, collection), [workspace, collection]);
};
