/**
 * What browsers offer and nothing here uses. Sound stays open: alarms are heard; copying: addresses and coordinates
 * are; and that the screen stays on: the wall's does.
 */
const closed = [
  'accelerometer',
  'aria-notify',
  'browsing-topics',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'compute-pressure',
  'cross-origin-isolated',
  'deferred-fetch',
  'deferred-fetch-minimal',
  'digital-credentials-create',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'interest-cohort',
  'keyboard-map',
  'language-detector',
  'language-model',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'on-device-speech-recognition',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'speaker-selection',
  'storage-access',
  'summarizer',
  'sync-xhr',
  'translator',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/** Requests from the page into the network around it; an API or base maps of another origin may stand there. */
const networks = ['local-network', 'local-network-access', 'loopback-network'] as const;

/** The header `Permissions-Policy`. @param asksElsewhere whether the page asks other origins than its own */
export const permissionsPolicy = (asksElsewhere = false): string =>
  [...closed, ...(asksElsewhere ? [] : networks)].map((feature) => `${feature}=()`).join(', ');
