import { fetchPack } from '../../geo/parse-pack.ts';
import { createStreetLoaders } from '../../geo/street-loaders.ts';
import type { Picture } from '../easel.ts';
import { Ground } from './ground.ts';
import type { FromGround, ToGround } from './protocol.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
let ground: Ground | null = null;

/** @param picture in it, handed over */
const say = (message: FromGround, picture: Picture | null = null): void =>
  scope.postMessage(message, picture instanceof ImageBitmap ? [picture] : []);

const open = ({ figures, urls }: ToGround & { type: 'start' }): Ground =>
  new Ground(
    figures,
    createStreetLoaders((name) => fetchPack(name, urls[name])),
    () => say({ type: 'arrival' }),
  );

scope.addEventListener('message', ({ data }: MessageEvent<ToGround>) => {
  if (data.type === 'start') ground = open(data);
  else if (data.type === 'dress') ground?.dress(data.palette);
  else if (data.type === 'tile') {
    const picture = ground?.paintTile(data.order) ?? null;
    say({ type: 'tile', request: data.request, picture }, picture);
  } else {
    const names = ground?.placeNames(data.order) ?? { picture: null, texts: [] };
    say({ type: 'names', request: data.request, names }, names.picture);
  }
});
