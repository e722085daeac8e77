import { fixedHeaders } from '../../api/http/fixed-headers.ts';
import { mostImportBytes } from '../../domain/imports/drafts.ts';
import { fanOutHeader } from '../feed/hand-over.ts';
import {
  channelPath,
  heldPath,
  locatePath,
  messagesKept,
  mostMessageBytes,
  mostMessages,
  nodeHeader,
  publishPath,
  spans,
  statusPath,
} from '../feed/paths.ts';

export interface NginxSettings {
  /** `host:port` for everybody, and for the tailer alone. */
  listen: string;
  inner: string;
  /** `host:port` of each process of the API, and of each tailer. */
  apis: readonly string[];
  tailers: readonly string[];
  /** The built page, and the headers that go with all of it. */
  page: string;
  pageHeaders: Readonly<Record<string, string>>;
  /** Requests of one token in a second, and how many more at once. */
  rate: number;
  burst: number;
  /** Connections of one token, or of one address without one, at most. */
  connections: number;
  /** The inner address as the tailer knows it, if that is another: `host:port`. */
  node?: string;
  /** Instances that the whole file is for: absent where it stands in a folder of Debian's own configuration. */
  process?: NginxProcess;
}

/** Where a private nginx has what it needs. */
export interface NginxProcess {
  module: string;
  folder: string;
  user: string | null;
  workers: number;
}

/** Bytes of a body, a little more than the API takes: what is too much it says by itself. */
const mostBody = `${Math.ceil(mostImportBytes / 1_000_000) + 1}m`;

const quoted = (text: string): string => `"${text.replaceAll(/["\\$]/g, (sign) => (sign === '$' ? '' : `\\${sign}`))}"`;
const headersText = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `add_header ${name} ${quoted(value)} always;`)
    .join('\n      ');

const idHeader = 'add_header X-Request-Id $vigie_id always;';

/** What nginx says by itself, as the API would: problem details (RFC 9457). */
const problem = (name: string, status: number, title: string, detail: string, retry?: number): string => {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  return `location @${name} {
      internal;
      default_type application/problem+json;
      ${headersText({ ...fixedHeaders, ...(retry !== undefined && { 'Retry-After': String(retry) }) })}
      ${idHeader}
      return ${status} '${body}';
    }`;
};

const proxied = (host: string): string => `proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host ${host};
      proxy_set_header X-Forwarded-Host $http_host;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_set_header X-Request-Id $vigie_id;
      proxy_connect_timeout 2s;
      proxy_intercept_errors off;
      error_page 404 @nothing;
      error_page 413 @large;
      error_page 429 @often;
      error_page 502 504 = @away;`;

const apiText = (burst: number): string => `limit_req zone=vigie_requests burst=${burst} nodelay;
      proxy_pass http://vigie_api;
      ${proxied('$http_host')}
      proxy_set_header ${fanOutHeader} "";
      # A write carries its key: at the next process it is done once all the same.
      proxy_next_upstream error timeout non_idempotent;
      proxy_next_upstream_timeout 10s;
      proxy_read_timeout 30s;`;

/** One for each time that a stream may last. */
const channelLocation = (span: number): string => `location ~ ^${channelPath}/${span}/([a-z-]+)$ {
      internal;
      nchan_subscriber http-raw-stream;
      nchan_subscriber_http_raw_stream_separator "";
      nchan_channel_id $1;
      nchan_subscriber_last_message_id $arg_from;
      nchan_subscriber_first_message newest;
      nchan_subscriber_timeout ${span}s;
      nchan_access_control_allow_origin $vigie_origin;
      ${headersText(fixedHeaders)}
      add_header X-Accel-Buffering no always;
      add_header Vary "Origin, Authorization" always;
      ${idHeader}
    }`;

const types = `types {
    text/html html; text/css css; text/javascript js mjs; application/json json map; application/manifest+json webmanifest;
    image/svg+xml svg; image/png png; image/webp webp; image/x-icon ico; font/woff2 woff2; text/plain txt;
    application/gzip gz; application/wasm wasm;
  }
  default_type application/octet-stream;`;

/** For one server, so that they stand beside whatever Debian's own configuration says. */
const serverDefaults = `${types}
    server_tokens off;
    sendfile on;
    tcp_nopush on;
    keepalive_timeout 30s;
    keepalive_requests 10000;
    # Whoever reads or writes too slowly is let go.
    client_header_timeout 10s;
    client_body_timeout 20s;
    send_timeout 30s;
    reset_timedout_connection on;
    client_max_body_size ${mostBody};
    large_client_header_buffers 4 16k;
    gzip on;
    gzip_vary on;
    gzip_min_length 1000;
    gzip_types text/css text/javascript application/json application/geo+json image/svg+xml application/manifest+json;
    limit_req_status 429;
    limit_conn_status 429;`;

/** What stands in `http { … }`. */
const httpText = ({
  listen,
  inner,
  node = inner,
  apis,
  tailers,
  page,
  pageHeaders,
  rate,
  burst,
  connections,
  process,
}: NginxSettings): string => {
  const log = process ? `${process.folder}/access.log` : '/var/log/nginx/vigie.log';
  const errors = process ? `${process.folder}/error.log` : '/var/log/nginx/vigie-error.log';
  return `
  nchan_shared_memory_size 256m;
  # An id that the client may set, if it is one; it goes with the request to every part, and into every log.
  map $http_x_request_id $vigie_id {
    "~^[A-Za-z0-9_-]{8,64}$" $http_x_request_id;
    default $request_id;
  }
  # Whose requests are counted together: a token's; without one, an address's. By the end of it, which is its signature: a
  # key has 255 bytes at most, and one that is longer is not counted but written down.
  map $http_authorization $vigie_whose {
    "" $binary_remote_addr;
    "~(?<vigie_end>.{1,86})$" $vigie_end;
  }
  map $uri $vigie_kind {
    default page;
    "~^/api" api;
    "~^/-/" feed;
  }
  limit_req_zone $vigie_whose zone=vigie_requests:16m rate=${rate}r/s;
  limit_conn_zone $vigie_whose zone=vigie_connections:16m;
  # No address, no token, no path: nobody is in it.
  log_format vigie escape=json '{"time":"$time_iso8601","level":"info","event":"request","id":"$vigie_id",'
    '"method":"$request_method","kind":"$vigie_kind","status":$status,"bytes":$body_bytes_sent,"seconds":$request_time}';

  # None is ever left out: when all are slow at once, as after a line was cut, nobody would be answered.
  upstream vigie_api {
    ${apis.map((address) => `server ${address} max_fails=0;`).join('\n    ')}
    keepalive 64;
  }
  upstream vigie_tailer {
    ${tailers.map((address) => `server ${address} max_fails=0;`).join('\n    ')}
    keepalive 32;
  }

  server {
    listen ${inner};
    access_log off;
    client_max_body_size ${Math.ceil((mostMessageBytes * 64) / 1_000_000)}m;
    client_body_buffer_size 512k;
    location ~ ^${publishPath}/([a-z-]+)$ {
      nchan_publisher;
      nchan_channel_id $1;
      nchan_message_buffer_length ${mostMessages};
      nchan_message_timeout ${messagesKept / 1_000}s;
    }
    location ~ ^${heldPath}/([a-z-]+)$ {
      nchan_subscriber eventsource;
      nchan_channel_id $1;
      nchan_subscriber_first_message oldest;
    }
    location = ${statusPath} { nchan_stub_status; }
  }

  server {
    listen ${listen};
    ${serverDefaults}
    access_log ${log} vigie buffer=16k flush=2s;
    # What it complains of names addresses and requests: only what keeps it from running.
    error_log ${errors} crit;
    set $vigie_origin "";
    root ${quoted(page)};
    limit_conn vigie_connections ${connections};

    location / {
      index index.html;
      try_files $uri $uri/index.html =404;
      ${headersText({ ...pageHeaders, 'Cache-Control': 'no-cache' })}
      ${idHeader}
    }
    location /assets/ {
      try_files $uri =404;
      ${headersText({ ...pageHeaders, 'Cache-Control': 'public, max-age=31536000, immutable' })}
      ${idHeader}
    }
    location ~ /\\. { return 404; }
    error_page 404 @nothing;

    # A tag of what is compressed on the way would be a weak one, by which nothing can be changed.
    location ~ ^/api/collections/[^/]+/items/[^/]+$ {
      gzip off;
      ${apiText(burst)}
    }
    location ~ ^/api(/|$) {
      ${apiText(burst)}
    }
    location = /api/stream {
      limit_req zone=vigie_requests burst=${burst} nodelay;
      proxy_pass http://vigie_api;
      ${proxied('$http_host')}
      proxy_set_header ${fanOutHeader} yes;
      proxy_next_upstream error timeout;
      proxy_buffering off;
      proxy_read_timeout 30s;
    }
    # The API has let the client in: the tailer knows where it goes on.
    location ${locatePath}/ {
      internal;
      set $vigie_origin $upstream_http_access_control_allow_origin;
      proxy_pass http://vigie_tailer/api/feed/;
      ${proxied('127.0.0.1')}
      proxy_set_header ${nodeHeader} http://${node};
      proxy_set_header Origin "";
      proxy_set_header Authorization "";
      proxy_next_upstream error timeout http_503;
      proxy_buffering off;
      proxy_read_timeout 30s;
    }
    ${spans.map(channelLocation).join('\n    ')}
    ${problem('nothing', 404, 'Not Found', 'There is nothing here.')}
    ${problem('large', 413, 'Content Too Large', 'The body is too long.')}
    ${problem('often', 429, 'Too Many Requests', 'Too many requests: wait a little.', 1)}
    ${problem('away', 503, 'Service Unavailable', 'The service cannot be reached just now: try again.', 2)}
  }
`;
};

/** The configuration of an nginx that serves the page, passes on what is asked of the API and holds the streams. */
export const nginxConfig = (settings: NginxSettings): string => {
  const { process } = settings;
  const text = httpText(settings);
  if (!process) return `${text.trim()}\n`;
  const { module, folder, user, workers } = process;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `load_module ${module};
daemon off;
worker_processes ${workers};
worker_rlimit_nofile 20000;
${user === null ? '' : `user ${user};\n`}pid ${folder}/nginx.pid;
error_log ${folder}/error.log crit;
events { worker_connections 16000; }
http {
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
${text}}
`;
};
