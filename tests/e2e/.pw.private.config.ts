import base from "/work/main/playwright.config.ts";
const port = Number(process.env.E2E_PORT);
export default { ...base, testDir: "/work/main/tests/e2e", outputDir: "/tmp/e2e-out", reporter: [["list"]], webServer: { ...(base.webServer as any), command: `node /work/main/node_modules/vite/bin/vite.js preview --outDir /tmp/e2e-dist --host 127.0.0.1 --port ${port} --strictPort`, cwd: "/work/main" } };
