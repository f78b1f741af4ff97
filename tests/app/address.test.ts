import { describe, expect, test } from "vitest";
import { addressOf, readAddress } from "../../src/app/address.ts";

describe("addresses of pages", () => {
  test("name the screen and the page of it", () => {
    expect(readAddress("#/reference/claims/soviet-killed")).toEqual({
      screen: "reference",
      path: ["claims", "soviet-killed"],
    });
    expect(readAddress("#/reference")).toEqual({ screen: "reference", path: [] });
    expect(readAddress("#/reference/")).toEqual({ screen: "reference", path: [] });
  });

  test("come back as they were written, with signs that an address cannot hold", () => {
    const path = ["search", "62.1 / 52 % 張鼓峰"];
    expect(readAddress(addressOf("reference", path))?.path).toEqual(path);
  });

  test("of other things lead nowhere; a spoiled one is taken as it stands", () => {
    for (const other of ["", "#game=abc", "#/", "#/somewhere", "#reference", "reference"])
      expect(readAddress(other)).toBeNull();
    expect(readAddress("#/reference/search/%zz")?.path).toEqual(["search", "%zz"]);
  });
});
