/** The system's own few colours: what is drawn, and not only what is written, is drawn in them. */
import { expect, mapHost, test } from "./battle.ts";

test("signs and curves of the replay are seen when the system has its own colours", async ({ page }) => {
  // The program by day under a dark system: ink of its own would be black on black.
  await page.addInitScript(() =>
    localStorage.setItem("battle-settings", JSON.stringify({ theme: "day", motion: "reduced" })),
  );
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.goto("./?renderer=canvas#/replay/khasan-1938/1938-08-06T16:00");
  await expect(mapHost(page)).toHaveAttribute("data-map-ready", "true");
  const ink = await page.evaluate(() => {
    const probe = document.createElement("p");
    probe.style.color = "CanvasText";
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  const drawn = (selector: string, property: "fill" | "stroke") =>
    page
      .locator(selector)
      .first()
      .evaluate((sign, name) => getComputedStyle(sign)[name], property);
  expect(await drawn(".key-stroke", "stroke")).toBe(ink);
  expect(await drawn(".key-soviet", "fill")).toBe(ink);
  expect(await drawn(".mark-of-soviet path", "fill")).toBe(ink);
});
