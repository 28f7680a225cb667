import { paraglideVitePlugin } from "@inlang/paraglide-js";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";

const api = process.env["API"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [
    react(),
    paraglideVitePlugin({
      project: "./project.inlang",
      outdir: "./src/paraglide",
      strategy: ["localStorage", "baseLocale"],
      localStorageKey: "language",
    }),
    {
      ...optimizeLocales.vite({ locales: ["fi-FI", "sv-SE", "en-GB", "en-US"] }),
      enforce: "pre",
    },
    VitePWA({
      injectRegister: false, // src/worker.ts registers it under the Trusted Types policy
      manifest: {
        name: "Punnus",
        short_name: "Punnus",
        start_url: "/",
        display: "standalone",
        background_color: "#f3f1ec",
        theme_color: "#1b2124",
        icons: [
          { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
          {
            src: "/icon-512.png",
            sizes: "512x512",
            type: "image/png",
            purpose: "any maskable",
          },
        ],
      },
      workbox: {
        globPatterns: ["**/*.{js,css,html,svg,woff2}"],
        inlineWorkboxRuntime: true, // importScripts would need a Trusted Types policy of its own
        navigateFallbackDenylist: [
          /^\/api/,
          /^\/\.well-known/,
          /^\/(health|metrics|notice|cookies|accessibility|problems)/,
        ],
      },
    }),
  ],
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // data: addresses are not in the content security policy
    rolldownOptions: {
      output: {
        // What several screens share travels together, not as a swarm of tiny files.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "libraries", tags: ["$initial"], test: /node_modules/, priority: 3 },
            { name: "first", tags: ["$initial"], priority: 2 },
            { name: "shared", minShareCount: 4, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": api, "/notice": api, "/cookies": api, "/accessibility": api } },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing.tsx"],
    restoreMocks: true,
    isolate: false,
    testTimeout: 30_000, // a busy machine is slow, not wrong
  },
});
