import { isGone } from '../../platform/messages.ts';
import { isOn, readSettings, type Settings, watchSettings } from '../../platform/settings.ts';
import { startAssistant } from './assistant.ts';
import { isLargeEnough, isReadable, whenLargeEnough } from './frame.ts';
import { pageHost } from './page-host.ts';

/**
 * One life of the content script in one frame: works while the switches say so, and ends with
 * `lifetime`. The reader's settings are followed as they change; no reload, no message.
 */
export function startSession(lifetime: AbortController): void {
  if (!isReadable()) return;
  if (!isLargeEnough()) {
    whenLargeEnough(lifetime.signal, () => startSession(lifetime));
    return;
  }
  const host = pageHost();
  let assistant: AbortController | undefined;
  const follow = (settings: Settings) => {
    const on = isOn(settings, host);
    if (on && assistant === undefined) {
      assistant = new AbortController();
      startAssistant(AbortSignal.any([lifetime.signal, assistant.signal]), () =>
        endIfGone(lifetime),
      );
    } else if (!on) {
      assistant?.abort();
      assistant = undefined;
    }
  };
  watchSettings(follow, lifetime.signal);
  readSettings().then(follow, () => endIfGone(lifetime));
}

/** Ends the session once its extension is gone: what is painted then would be dead. */
function endIfGone(lifetime: AbortController): void {
  if (isGone()) lifetime.abort();
}
