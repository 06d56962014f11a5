// @ts-check
/**
 * What kind of Remix app this is. The Vite plugin never opens this file by itself: vite.config.ts hands it over.
 * Single fetch and lazy route discovery stay off (docs/adr/0004).
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
