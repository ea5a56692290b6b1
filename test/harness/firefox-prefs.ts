interface Wanted {
  /** The add-on's id, and the address that its pages are to have. */
  readonly id: string;
  readonly uuid: string;
  /** The proxy that refuses everything, when the network is to be blocked. */
  readonly proxyPort: number | undefined;
  /** A screen to be touched, and no pointer. */
  readonly touch: boolean;
  /** Nothing but private windows. */
  readonly private: boolean;
}

type Pref = string | number | boolean;

/** What a quiet, offline Firefox with a known address for the extension's pages needs. */
export function firefoxPrefs(wanted: Wanted): Record<string, Pref> {
  const { id, uuid, proxyPort, touch } = wanted;
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    ...QUIET,
    ...(touch ? TOUCHED : {}),
    'browser.privatebrowsing.autostart': wanted.private,
    ...(proxyPort === undefined ? {} : blocked(proxyPort)),
  };
}

/** What Firefox does on its own account is noise in `requests()`, and waits on a closed network. */
const QUIET: Record<string, Pref> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  // A strict page's policy would name the icon that the browser asks for unbidden as an error.
  'browser.chrome.site_icons': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  // An add-on that is installed for a time, as here, loses its data when the browser ends.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // No driver can press the button of the browser's own permission prompt.
  'extensions.webextOptionalPermissionPrompts': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.unified': false,
};

/** Coarse, and cannot hover: one of the bits that Firefox describes pointers with. */
const COARSE = 1;
const TOUCHED: Record<string, Pref> = {
  'ui.primaryPointerCapabilities': COARSE,
  'ui.allPointerCapabilities': COARSE,
  'dom.w3c_touch_events.enabled': 1,
};

const BY_HAND = 1;

function blocked(port: number): Record<string, Pref> {
  return {
    'network.proxy.type': BY_HAND,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '127.0.0.1, localhost',
  };
}
