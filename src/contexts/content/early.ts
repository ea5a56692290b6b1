import { type EarlyStorage, readEarly } from '../../platform/early-read.ts';

/** The extension API by its native names: the polyfill is many times as long as this script. */
interface Native {
  browser?: { storage: EarlyStorage };
  chrome?: { storage: EarlyStorage };
}

const { browser, chrome } = globalThis as Native;
const api = browser ?? chrome;
if (api !== undefined) readEarly(api.storage);
