/** The headers that both hosts send with every file of the screen: nothing inline, nothing from elsewhere. */

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
};

/** @param connections what the page may connect to beyond its own origin; Safari's 'self' leaves out ws: */
function contentSecurityPolicy(connections: readonly string[] = []): string {
  const connect = ["'self'", ...connections].join(' ');
  return Object.entries({ ...policy, 'connect-src': connect })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/** Everything that goes with a file of the screen, whatever its type. */
export function securityHeaders(connections: readonly string[] = []): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(connections),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  };
}
