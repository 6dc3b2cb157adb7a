const TEXT = { type: 'string', minLength: 1 } as const;
const LEVEL = { enum: ['error', 'warning', 'note'] } as const;
/** `uri` of SARIF: escaped, so ASCII without blanks. */
const ADDRESS = { type: 'string', pattern: "^[A-Za-z0-9%!$&'()*+,;=:@/._~-]+$" } as const;
const ABSOLUTE = { type: 'string', pattern: '^[a-z]+:[^ ]+$' } as const;
const COUNT = { type: 'integer', minimum: 1 } as const;

/** An object with exactly these properties, of which those named `optional` may be left out. */
function only<P extends Record<string, object>>(properties: P, optional: readonly (keyof P & string)[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.some((each) => each === name));
  return { type: 'object', properties, required, additionalProperties: false } as const;
}

/**
 * The part of SARIF 2.1.0 that the report uses, as a JSON schema: the properties, which of them must be there, and the
 * values they may have. Written from the specification (§3.13 sarifLog, §3.14 run, §3.19 toolComponent, §3.27 result,
 * §3.29 physicalLocation, §3.30 region, §3.49 reportingDescriptor).
 */
export const SARIF_SHAPE = only({
  $schema: ABSOLUTE,
  version: { const: '2.1.0' },
  runs: {
    type: 'array',
    minItems: 1,
    items: only({
      tool: only({
        driver: only({
          name: TEXT,
          rules: {
            type: 'array',
            uniqueItems: true,
            items: only({
              id: TEXT,
              shortDescription: only({ text: TEXT }),
              fullDescription: only({ text: TEXT }),
              help: only({ text: TEXT, markdown: TEXT }),
              helpUri: ABSOLUTE,
              defaultConfiguration: only({ level: LEVEL }),
            }),
          },
        }),
      }),
      language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      results: {
        type: 'array',
        items: only({
          ruleId: TEXT,
          ruleIndex: { type: 'integer', minimum: 0 },
          level: LEVEL,
          message: only({ text: TEXT }),
          locations: {
            type: 'array',
            minItems: 1,
            items: only({
              physicalLocation: only(
                {
                  artifactLocation: only({ uri: ADDRESS, uriBaseId: TEXT }),
                  region: only({ startLine: COUNT, startColumn: COUNT, endColumn: COUNT }),
                },
                ['region'],
              ),
            }),
          },
          partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
          properties: { type: 'object' },
        }),
      },
    }),
  },
});
