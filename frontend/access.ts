/** Writes src/contract/access.ts: what each operation demands, read from openapi.json. */
import { readFileSync, writeFileSync } from "node:fs";

interface Operation {
  operationId?: string;
  "x-access"?: string;
  "x-purposes"?: string[];
}

const source = process.env["OPENAPI"] ?? "../openapi.json";
const contract = JSON.parse(readFileSync(source, "utf8")) as {
  paths: Record<string, Record<string, Operation>>;
};

const lines = Object.values(contract.paths)
  .flatMap((path) => Object.values(path))
  .filter((operation) => operation.operationId)
  .toSorted((one, other) => String(one.operationId).localeCompare(String(other.operationId)))
  .map((operation) => {
    const demand = {
      permission: operation["x-access"] ?? "anyone",
      purposes: operation["x-purposes"] ?? [],
    };
    return `  ${operation.operationId}: ${JSON.stringify(demand)},`;
  });

writeFileSync(
  "src/contract/access.ts",
  `/** Generated from openapi.json. Do not edit. */
export const ACCESS = {
${lines.join("\n")}
} as const satisfies Record<string, { permission: string; purposes: readonly string[] }>;

export type Operation = keyof typeof ACCESS;
`,
);
