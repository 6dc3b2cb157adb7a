import type { z } from 'zod';

/** Lists the rows of a list that have no error, with their positions, so that one fault does not hide others. */
export function listSoundRows<S extends z.ZodType>(
  schema: S,
  data: unknown,
): { index: number; row: z.infer<S> }[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((item: unknown, index) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [{ index, row: parsed.data }] : [];
  });
}
