import { fetchPack } from '../../geo/parse-pack.ts';
import { type OpenIndex, openIndex } from '../../geo/search/open-index.ts';
import { createStreetLoaders } from '../../geo/street-loaders.ts';
import type { FromIndex, ToIndex } from './index-protocol.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const say = (message: FromIndex): void => scope.postMessage(message);

let opening: Promise<OpenIndex> | null = null;

const open = async ({ figures, urls }: ToIndex & { type: 'start' }): Promise<OpenIndex> => {
  const index = await openIndex(
    figures,
    createStreetLoaders((name) => fetchPack(name, urls[name])),
  );
  say({ type: 'ready', isWhole: index.isWhole });
  return index;
};

const answer = async ({ questions }: ToIndex & { type: 'ask' }): Promise<void> => {
  const index = await opening;
  if (!index) return;
  say({ type: 'answers', answers: questions.map(({ key, question }) => ({ key, answer: index.answer(question) })) });
};

scope.addEventListener('message', ({ data }: MessageEvent<ToIndex>) => {
  if (data.type === 'start') opening = open(data);
  else void answer(data);
});
