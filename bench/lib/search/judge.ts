/** One judged query: all that is relevant to it, as `language:thing`. */
export type JudgedQuery = { id: string; query: string; language: string; class: string; expected: string[] };

/** What a system scores on a set of queries. `top` is the share with a relevant thing first. */
export type Score = { count: number; recall: number; rank: number; top: number };

/** Judges answers: recall among the first five, 1 / rank of the first relevant, and whether the first is relevant. */
export function judge(queries: readonly JudgedQuery[], answers: readonly (readonly string[])[]): Score {
  let [recall, rank, top] = [0, 0, 0];
  queries.forEach(({ expected }, at) => {
    const found = answers[at] ?? [];
    const hits = found.slice(0, 5).filter((id) => expected.includes(id)).length;
    const first = found.findIndex((id) => expected.includes(id));
    recall += hits / Math.min(5, expected.length);
    rank += first < 0 ? 0 : 1 / (first + 1);
    top += first === 0 ? 1 : 0;
  });
  const count = queries.length;
  return { count, recall: recall / count, rank: rank / count, top: top / count };
}

/** Judges each group of queries by itself, groups in order of their names. */
export function judgeBy(
  key: 'class' | 'language',
  queries: readonly JudgedQuery[],
  answers: readonly (readonly string[])[],
): [group: string, score: Score][] {
  const groups = [...new Set(queries.map((query) => query[key]))].sort();
  return groups.map((group) => {
    const places = queries.flatMap((query, at) => (query[key] === group ? [at] : []));
    return [
      group,
      judge(
        places.flatMap((at) => queries[at] ?? []),
        places.map((at) => answers[at] ?? []),
      ),
    ];
  });
}
