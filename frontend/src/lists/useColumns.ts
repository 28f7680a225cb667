/** Which columns of a list somebody likes to see; their names stay in this browser. */
import { useState } from "react";
import type { ListOf } from "../contract/api.schemas.ts";
import type { Column } from "../parts/ReadingTable.tsx";

export interface Columns<Row> {
  /** Those shown, and those one can choose from. */
  readonly shown: readonly Column<Row>[];
  readonly choosable: readonly { readonly field: string; readonly head: string }[];
  /** By field; empty is all of them. */
  readonly chosen: readonly string[];
  readonly choose: (fields: readonly string[]) => void;
}

export function useColumns<Row>(of: ListOf, all: readonly Column<Row>[]): Columns<Row> {
  const [chosen, setChosen] = useState(() => kept(of));
  const choosable = all.flatMap(({ field, head }) => (field ? [{ field, head }] : []));
  const known = chosen.filter((one) => choosable.some(({ field }) => field === one));
  return {
    shown: known.length ? all.filter(({ field }) => !field || known.includes(field)) : all,
    choosable,
    chosen: known,
    choose: (fields) => {
      const some = fields.length < choosable.length ? fields : [];
      localStorage.setItem(keyOf(of), some.join(","));
      setChosen(some);
    },
  };
}

function kept(of: ListOf): readonly string[] {
  return (localStorage.getItem(keyOf(of)) ?? "").split(",").filter(Boolean);
}

function keyOf(of: ListOf): string {
  return `columns.${of}`;
}
