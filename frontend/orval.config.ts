import { defineConfig } from "orval";

const HEADERS_OF_THE_FRAME = new Set(["purpose", "accept-language"]);

interface Parameter {
  in?: string;
  name?: string;
}

/** `http/send.ts` says these headers itself, so that no screen has to. */
function withoutFrameHeaders<Contract extends { paths?: object }>(
  contract: Contract,
): Contract {
  for (const path of Object.values(contract.paths ?? {})) {
    for (const operation of Object.values(
      path as Record<string, { parameters?: Parameter[] }>,
    )) {
      if (!operation.parameters) continue;
      operation.parameters = operation.parameters.filter(
        ({ in: place, name = "" }) =>
          place !== "header" || !HEADERS_OF_THE_FRAME.has(name.toLowerCase()),
      );
    }
  }
  return contract;
}

export default defineConfig({
  api: {
    input: {
      target: process.env["OPENAPI"] ?? "../openapi.json",
      override: { transformer: withoutFrameHeaders },
    },
    output: {
      target: "src/contract/api.ts",
      client: "react-query",
      httpClient: "fetch",
      mode: "tags-split",
      indexFiles: false,
      clean: true,
      headers: true,
      override: {
        mutator: { path: "src/http/send.ts", name: "send" },
        fetch: { includeHttpResponseReturnType: false },
        query: { signal: true, usePrefetch: false },
      },
    },
  },
});
