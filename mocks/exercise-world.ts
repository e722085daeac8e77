import { expect } from 'vitest';
import type { Exercise, Inject } from '../src/domain/exercise/contract.ts';
import type { LiveItem } from '../src/domain/item.ts';
import { type TestApi, startTestApi } from './test-api.ts';

/** A world with an exercise that is ready to be run, and what its seats ask of it. */
export interface ExerciseWorld {
  api: TestApi;
  call(seat: string, path: string): Promise<Response>;
  send(
    seat: string,
    method: 'PUT' | 'PATCH',
    path: string,
    version: number,
    body: object,
  ): Promise<{ status: number; detail: string }>;
  /** All items of a collection, as a seat is told of them and of their number. */
  listed(seat: string, collection: string): Promise<readonly LiveItem[]>;
  exercise(): Exercise;
  /** Its injects, as they were written. */
  script(): Inject[];
  injectAt(index: number): Inject;
  step(properties: object, seat?: string): Promise<{ status: number; detail: string }>;
  stepInject(index: number, properties: object, seat?: string): Promise<{ status: number; detail: string }>;
  statuses(): string[];
  start(): Promise<void>;
}

let keys = 0;

export const startExerciseWorld = async (): Promise<ExerciseWorld> => {
  const api = await startTestApi({ seed: 3 });
  // A world begins when it is first looked at.
  api.host.world();
  const call = (
    seat: string,
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ) => api.request(path, { ...init, headers: { Authorization: `Bearer ${seat}`, ...init.headers } });
  const send = async (seat: string, method: 'PUT' | 'PATCH', path: string, version: number, body: object) => {
    const response = await call(seat, `/collections/${path}`, {
      method,
      headers: {
        'Idempotency-Key': `exercise-${++keys}`,
        ...(method === 'PUT'
          ? { 'Content-Type': 'application/geo+json', 'If-None-Match': '*' }
          : { 'Content-Type': 'application/merge-patch+json', 'If-Match': `"${version}"` }),
      },
      body: JSON.stringify(body),
    });
    const { detail = '' } = (await response.json()) as { detail?: string };
    return { status: response.status, detail };
  };
  const listed = async (seat: string, collection: string): Promise<readonly LiveItem[]> => {
    const response = await call(seat, `/collections/${collection}/items?limit=100000`);
    const { features, numberMatched } = (await response.json()) as { features: LiveItem[]; numberMatched: number };
    expect(numberMatched).toBe(features.length);
    return features;
  };

  const exercise = (): Exercise => {
    const [found] = api.host.world().values('exercises');
    if (!found) throw new Error('There is no exercise.');
    return found;
  };
  const script = (): Inject[] =>
    exercise().properties.injects.map((id) => {
      const found = api.host.world().get('injects', id);
      if (!found) throw new Error(`There is no inject ${id}.`);
      return found;
    });
  const injectAt = (index: number): Inject => {
    const found = script()[index];
    if (!found) throw new Error(`There is no inject number ${index}.`);
    return found;
  };
  const step = (properties: object, seat = 'director') =>
    send(seat, 'PATCH', `exercises/items/${exercise().id}`, exercise().properties.version, { properties });
  const stepInject = (index: number, properties: object, seat = 'director') => {
    const { id, properties: now } = injectAt(index);
    return send(seat, 'PATCH', `injects/items/${id}`, now.version, { properties });
  };
  const statuses = (): string[] => script().map(({ properties }) => properties.status);
  const start = async (): Promise<void> => expect((await step({ status: 'running' })).status).toBe(200);

  return { api, call, send, listed, exercise, script, injectAt, step, stepInject, statuses, start };
};
