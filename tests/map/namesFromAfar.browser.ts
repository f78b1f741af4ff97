/** Names on the map of the whole battle, seen from afar. */
import { expect, test } from "vitest";
import { openMap, until } from "./support.ts";

test("from afar villages and small lakes are named where there is room, and remarks are not", async () => {
  const { host, close } = await openMap("khasan-1938", "counter-attacks");
  host.battleMap?.zoomTo(34);
  const written = () => host.battleMap?.lying().names.map(({ text }) => text) ?? [];
  await until(() => ["Novoselka", "Fangchuan", "Zhanggu"].every((name) => written().includes(name)));
  expect(written()).not.toContain("dunes and pools");
  close();
}, 90_000);
