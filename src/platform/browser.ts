/**
 * The one door to the browser's extension API: nothing outside `platform/` and `contexts/` imports
 * it, so that everything else runs in a plain test.
 */
export { default as browser, type Menus, type Runtime, type Tabs } from 'webextension-polyfill';
