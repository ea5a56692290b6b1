/** Why Sidelight leaves a site alone from the start. */
export type QuietReason = 'bank' | 'mail' | 'editor';

/**
 * Sites on which nothing is painted until the reader says so: what is written there is the reader's
 * own, and a name in a bank statement needs no card. Patterns as in `site-rule.ts`.
 */
export const QUIET_SITES: Readonly<Record<QuietReason, readonly string[]>> = {
  bank: [
    'banking.*.*',
    'onlinebanking.*.*',
    'ebanking.*.*',
    'netbanking.*.*',
    'online-banking.*.*',
    'homebanking.*.*',
    'secure.bankofamerica.com',
    'secure.chase.com',
    'connect.secure.wellsfargo.com',
    'online.citi.com',
    'meine.deutsche-bank.de',
    'meine.ing.de',
    'finanzportal.sparkasse.de',
    'app.revolut.com',
    'app.n26.com',
    'app.monzo.com',
    'paypal.com',
    'wise.com',
  ],
  mail: [
    'mail.*.*',
    'mail.*.*.*',
    'webmail.*.*',
    'webmail.*.*.*',
    'outlook.live.com',
    'outlook.office.com',
    'outlook.office365.com',
    'outlook.cloud.microsoft',
    'app.fastmail.com',
    'app.tuta.com',
    'app.hey.com',
    'web.whatsapp.com',
    'web.telegram.org',
    'messages.google.com',
    'app.slack.com',
    'teams.microsoft.com',
    'discord.com/channels',
  ],
  editor: [
    'docs.google.com',
    'office.com',
    'word.cloud.microsoft',
    'excel.cloud.microsoft',
    'powerpoint.cloud.microsoft',
    'onedrive.live.com',
    'overleaf.com/project',
    'notion.so',
    'app.notion.com',
    'github.dev',
    'vscode.dev',
    'codesandbox.io',
    'stackblitz.com',
    'figma.com',
  ],
};
