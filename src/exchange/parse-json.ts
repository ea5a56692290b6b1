import { UnreadableFile } from './fault.ts';

/**
 * Reads text as JSON.
 *
 * @throws UnreadableFile when it is none, with the line where it stops being it; `cut_short` when
 *   the text is fine as far as it goes.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    // Engines say where in their own words; all of them name what they found too early an end.
    const atEnd = /end of (JSON|data|input)|unterminated/i.test(message);
    const row = lineIn(message, text);
    throw new UnreadableFile({
      code: atEnd ? 'cut_short' : 'not_json',
      ...(row !== undefined && { row }),
    });
  }
}

function lineIn(message: string, text: string): number | undefined {
  const line = /line (\d+)/.exec(message);
  if (line !== null) return Number(line[1]);
  const position = /position (\d+)/.exec(message);
  if (position !== null) return text.slice(0, Number(position[1])).split('\n').length;
  return /end of/i.test(message) ? text.split('\n').length : undefined;
}
