/** The first message brings the canvas; each later one a number, answered when the pixel has been painted. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

const start = ({ data }: MessageEvent<OffscreenCanvas>): void => {
  const context = data.getContext('2d');
  let count = 0;
  scope.addEventListener('message', ({ data: request }: MessageEvent<number>) =>
    requestAnimationFrame(() => {
      if (context) context.fillStyle = count++ % 2 === 0 ? '#fff' : '#000';
      context?.fillRect(0, 0, 1, 1);
      scope.postMessage(request);
    }),
  );
};
scope.addEventListener('message', start, { once: true });
