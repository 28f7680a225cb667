const MOST = 200;

interface Page<Row> {
  readonly items: readonly Row[];
  readonly next_cursor: string | null;
}

type Asked = { limit: number; cursor?: string };

/** Read a list to its end: for lists that the API cannot search by letters. */
export async function everyRow<Row>(
  read: (asked: Asked) => Promise<Page<Row>>,
  cursor?: string,
): Promise<readonly Row[]> {
  const page = await read(cursor ? { limit: MOST, cursor } : { limit: MOST });
  const rest = page.next_cursor ? await everyRow(read, page.next_cursor) : [];
  return [...page.items, ...rest];
}
