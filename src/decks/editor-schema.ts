import { toJsonSchema } from '@valibot/to-json-schema';
import { subjectFileSchema } from './subject-file.ts';

/**
 * The JSON Schema of a deck's YAML files, for editors that complete and check while one types. Made
 * from the schema that reads the files, so that the two cannot differ; what JSON Schema cannot say
 * (whether a date is in the calendar) is left to `npm run deck -- check`.
 */
export function editorSchema(): string {
  const schema = toJsonSchema(subjectFileSchema, { errorMode: 'ignore', typeMode: 'input' });
  return `${JSON.stringify({ title: 'Sidelight deck, one subject', ...schema }, null, 2)}\n`;
}
