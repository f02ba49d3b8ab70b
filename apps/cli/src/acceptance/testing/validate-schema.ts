import Ajv from 'ajv';

/** What a document gets wrong against a JSON schema (draft 7), one sentence for each fault. A development package: only the acceptance loads it. */
export function validateSchema(schema: object, document: unknown): readonly string[] {
  const validate = new Ajv({ allErrors: true }).compile(schema);
  if (validate(document) === true) return [];
  return (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message ?? ''}`);
}
