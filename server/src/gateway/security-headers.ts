import helmet from 'helmet';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

const YEAR_S = 365 * 24 * 3600;

/**
 * The headers of every answer. Content policy: scripts, styles and connections of this origin only, no frames, no
 * forms elsewhere, no string ever becomes script (Trusted Types).
 */
export function securityHeaders(publicUrl: URL | null): readonly RequestHandler[] {
  const isHttps = publicUrl?.protocol === 'https:';
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(isHttps ? publicUrl : null) },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      crossOriginEmbedderPolicy: false,
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: isHttps ? { maxAge: 2 * YEAR_S, includeSubDomains: false } : false,
      xFrameOptions: { action: 'deny' },
      xPoweredBy: true,
      // Over plain http on a home network browsers ignore it with a complaint on every page.
      originAgentCluster: isHttps,
    }),
    ownHeaders,
  ];
}

function contentPolicy(httpsUrl: URL | null): Record<string, string[]> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    // 'self' covers the sockets in current browsers; the explicit form is for those that read it as http only.
    'connect-src': httpsUrl ? ["'self'", `wss://${httpsUrl.host}`] : ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    // One policy, which lets through the addresses of our own workers (client/src/device/own-script.ts).
    'trusted-types': ['heard-worker'],
  };
}

function ownHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader(
    'Permissions-Policy',
    'camera=(), geolocation=(), microphone=(self), screen-wake-lock=(self), payment=(), usb=()',
  );
  response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive');
  response.setHeader('Cache-Control', 'no-store');
  next();
}
