import type { ListOf } from "../contract/api.schemas.ts";
import { ChooseColumns } from "./ChooseColumns.tsx";
import type { Search } from "./queries.ts";
import { SavedLists } from "./SavedLists.tsx";
import type { Columns } from "./useColumns.ts";

export interface ListToolsProps<Row> {
  of: ListOf;
  search: Search;
  /** Go to the same list with other filters. */
  go: (search: Search) => void;
  columns: Columns<Row>;
}

/** How a list is seen: the views kept under a name, and its columns. */
export function ListTools<Row>({ of, search, go, columns }: ListToolsProps<Row>) {
  return (
    <span className="tools">
      <SavedLists
        of={of}
        search={search}
        columns={columns.chosen}
        apply={(kept, fields) => {
          columns.choose(fields);
          go(kept);
        }}
      />
      <ChooseColumns columns={columns} />
    </span>
  );
}
