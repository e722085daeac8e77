import { Server } from 'node:http';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { answerUnreadable } from '../../mocks/http/framing.ts';
import { problemResponse } from '../../mocks/problem.ts';

/**
 * What holds for every answer of the development server and of the one that shows a build, whoever makes it: the
 * headers go with it, and `/api` is no page: the demo's API is inside the page, and a real one is elsewhere.
 */
export const doorPlugin = (headers: Readonly<Record<string, string>>): Plugin => {
  const guard = ({ httpServer, middlewares }: ViteDevServer | PreviewServer): void => {
    // Vitest takes the development server without a door.
    if (!(httpServer instanceof Server)) return;
    httpServer.prependListener('request', (_request, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    });
    // Vite's own says nothing of the headers.
    httpServer.removeAllListeners('clientError');
    answerUnreadable(httpServer, headers);
    middlewares.use('/api', (_request, response, next) => {
      const problem = problemResponse(
        404,
        'There is no API here: “npm run api” serves one, and VITE_API_URL names it.',
      );
      problem
        .text()
        .then((body) =>
          response.writeHead(404, { 'Content-Type': problem.headers.get('Content-Type') ?? '' }).end(body),
        )
        .catch(next);
    });
  };
  return { name: 'vigie-door', configureServer: guard, configurePreviewServer: guard };
};
