import * as v from 'valibot';
import { type ReaderLists, readLists, writeLists } from './reader-lists.ts';
import { changeSettings, readSettings } from './settings.ts';
import { recordOf, settingsFrom, VERSION } from './stored-settings.ts';

const FORMAT = 'sidelight-settings';

const backupSchema = v.object({
  format: v.literal(FORMAT),
  settings: v.looseObject({ version: v.number() }),
  lists: v.object({ muted: v.array(v.string()), known: v.array(v.string()) }),
  decks: v.array(v.unknown()),
});

/** A file with everything, as far as it is not a deck. */
export interface Backup {
  settings: unknown;
  lists: ReaderLists;
  /** Decks in our own format, each as the exchange writes it. */
  decks: unknown[];
}

/** Why a backup is not taken in, as the key of a message. */
export type BackupFault = 'data_not_backup' | 'settings_newer';

/** Writes settings, lists and decks (as the exchange writes them) as one file. */
export async function writeBackup(decks: readonly string[]): Promise<string> {
  const [settings, lists] = await Promise.all([readSettings(), readLists()]);
  const backup = { format: FORMAT, settings: recordOf(settings), lists };
  return `${JSON.stringify({ ...backup, decks: decks.map((deck): unknown => JSON.parse(deck)) }, null, 1)}\n`;
}

/** Reads a backup; a string is the key of the message that says why it cannot be. */
export function readBackup(text: string): Backup | BackupFault {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), backupSchema), text);
  if (!read.success) return 'data_not_backup';
  if (read.output.settings.version > VERSION) return 'settings_newer';
  return read.output;
}

/** Takes a backup's settings and lists in, in place of what is there. */
export async function restoreBackup({ settings, lists }: Backup): Promise<void> {
  await changeSettings(() => settingsFrom(settings).settings);
  await writeLists(lists);
}
