/** Orders given in a row: what is true of all of them is said once. */
import { expect, test } from "vitest";
import { inARow } from "../../src/console/index.ts";
import { aScene } from "./aScene.ts";

const { reader } = aScene("khasan-1938", "makhalins-stand", "soviet").scene;
const dig = (unit: string) => ({ type: "dig", unit }) as const;
const BACK = "It can be taken back.";

function told(orders: (row: ReturnType<typeof inARow>) => void): readonly string[] {
  const lines: string[] = [];
  const row = inARow(reader, (more) => {
    lines.push(...more);
  });
  orders(row);
  row.end();
  return lines;
}

test("that orders can be taken back is said after the last of them", () => {
  const lines = told((row) => {
    row.next({ type: "rest", unit: "rr-118-bn3" }, "A rests.", ["A goes.", BACK]);
    row.next({ type: "rest", unit: "group-makhalin" }, "B rests.", ["B goes.", BACK]);
  });
  expect(lines).toEqual(["A goes.", "B goes.", BACK]);
});

test("where it changes, it is said of those before", () => {
  const lines = told((row) => {
    row.next(dig("rr-118-bn3"), "A digs in.", ["A digs in.", BACK]);
    row.next(dig("group-makhalin"), "B digs in.", ["B digs in.", "Cannot."]);
  });
  expect(lines).toEqual(["A digs in.", BACK, "B digs in.", "Cannot."]);
});

test("the same work of several, of which nothing else was seen, is one line", () => {
  const lines = told((row) => {
    row.next(dig("rr-118-bn3"), "A digs in.", ["A digs in.", BACK]);
    row.next(dig("group-makhalin"), "B digs in.", ["B digs in.", BACK]);
    row.next(dig("group-makhalin"), "C digs in.", ["Foxholes finished.", BACK]);
  });
  expect(lines).toEqual(["2 units dig in: 3/118, Makhalin's eleven.", "Foxholes finished.", BACK]);
});
