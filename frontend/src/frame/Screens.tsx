import { RouterProvider, type AnyRouter } from "@tanstack/react-router";
import { useState } from "react";

/** The screen of the address, for as long as one person is inside. */
export function Screens({ newRouter }: { newRouter: () => AnyRouter }) {
  const [router] = useState(newRouter);
  return <RouterProvider router={router} />;
}
