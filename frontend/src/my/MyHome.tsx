import type { ComponentType } from "react";
import type { MyView } from "../contract/api.schemas.ts";
import { useGetMyHome } from "../contract/own-data/own-data.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { MyBlocks } from "./blocks/MyBlocks.tsx";
import { MyCustomers } from "./MyCustomers.tsx";
import { MyDataBlock } from "./MyDataBlock.tsx";
import { MyNoticeBlock } from "./MyNoticeBlock.tsx";

interface Block {
  readonly id: string;
  readonly Shown: ComponentType<{ me: MyView }>;
}

/** What stands on the first page, in this order. */
const BLOCKS: readonly Block[] = [
  { id: "data", Shown: MyDataBlock },
  { id: "customers", Shown: MyCustomers },
  { id: "chosen", Shown: MyBlocks },
  { id: "notice", Shown: MyNoticeBlock },
];

/** Where a customer arrives. */
export function MyHome() {
  const me = useGetMyHome({ query: { staleTime: Infinity } });
  return (
    <Fetched query={me}>
      {(told) => (
        <>
          <PageHead title={m.my_welcome({ name: told.name })} windowTitle={m.my_home()} />
          <div className="my-blocks">
            {BLOCKS.map(({ id, Shown }) => (
              <Shown key={id} me={told} />
            ))}
          </div>
        </>
      )}
    </Fetched>
  );
}
