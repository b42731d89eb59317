import { readFileSync } from 'node:fs';
import addFormatsModule from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;

/** The server's address and the checks that every program makes of its answers. */
export const address = process.argv[2]!;

const document = JSON.parse(readFileSync(process.argv[3]!, 'utf8')) as object;
const ajv = new Ajv2020({ strict: false, allErrors: true, discriminator: false });
addFormats(ajv);
ajv.addFormat('int32', { type: 'number', validate: Number.isSafeInteger });
ajv.addSchema(document, 'document');

/** Fails unless a value is as the document says of this schema. */
export function matches(schema: string, value: unknown): void {
  const validate = ajv.getSchema(`document#/components/schemas/${schema}`);
  if (!validate) throw new Error(`the document has no ${schema}`);
  if (validate(value)) return;

  // That an item is not of the other types is no news.
  const faults = validate.errors?.filter(({ keyword }) => keyword !== 'enum' && keyword !== 'oneOf') ?? [];
  throw new Error(`${schema}: ${ajv.errorsText((faults.length > 0 ? faults : validate.errors)?.slice(0, 8))} in ${JSON.stringify(value).slice(0, 1000)}`);
}

export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
