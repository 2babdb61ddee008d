import { type Browser, chromium } from 'playwright';
import { findChromium } from '../../tools/find-chromium.ts';

/** Naming our own replaces the list of Playwright, so what that has for good reasons stands here again. */
const withoutFeatures = [
  // The drop-down of the address bar is a page of its own, twice for each window. Nobody sees it, and it takes more
  // processor time than ours.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'IsolateOrigins',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'SpareRendererForSitePerProcess',
  'ThirdPartyStoragePartitioning',
  'site-per-process',
];

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A window stays in one process, whether it shows a page of ours or none: all of our pages are one site, and people
  // share no process anyhow. Otherwise a sixth of the processor time goes into processes that begin and end.
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
  `--disable-features=${withoutFeatures.join(',')}`,
  // A name that is no loopback address: there a browser gives no cryptography to plain http.
  '--host-resolver-rules=MAP kring.example 127.0.0.1',
];

let opened: Promise<Browser> | undefined;

/**
 * One browser for all stories that run after one another; it ends with their process. Every person gets a context of the
 * own, so nobody shares what a browser keeps. A browser that broke down is replaced, so that one story fails and not all.
 */
export async function theBrowser(): Promise<Browser> {
  const standing = await opened?.catch(() => undefined);
  if (standing?.isConnected()) return standing;
  const executablePath = findChromium();
  opened = chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: quietly });
  return opened;
}
