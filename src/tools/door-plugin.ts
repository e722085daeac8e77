import { Server } from 'node:http';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { answerUnreadable } from '../api/http/framing.ts';
import { type Problem, problemType } from '../shared/ogc.ts';

const nothingHere: Problem = {
  type: 'about:blank',
  title: 'Not Found',
  status: 404,
  detail: 'There is no API here: “npm run api” serves one, and VITE_API_URL names it.',
};

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
    middlewares.use('/api', (_request, response) => {
      response.writeHead(404, { 'Content-Type': problemType }).end(JSON.stringify(nothingHere));
    });
  };
  return { name: 'vigie-door', configureServer: guard, configurePreviewServer: guard };
};
