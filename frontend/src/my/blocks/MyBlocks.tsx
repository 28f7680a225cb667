import { useGetMyBlocks } from "../../contract/own-data/own-data.ts";
import { Fetched } from "../../parts/Fetched.tsx";
import { BlockPanel } from "./BlockPanel.tsx";
import { ProfilePanel } from "./ProfilePanel.tsx";

/** What is chosen for one's first page, each with why, and all that the choice looks at. */
export function MyBlocks() {
  const query = useGetMyBlocks();
  return (
    <Fetched query={query} rows={4}>
      {(told) => (
        <>
          {told.blocks.map((block) => (
            <BlockPanel key={block.name} block={block} />
          ))}
          <ProfilePanel told={told} />
        </>
      )}
    </Fetched>
  );
}
