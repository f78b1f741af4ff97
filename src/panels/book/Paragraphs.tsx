import { BookText } from "./Ruled.tsx";

/** How an item of a list begins in the text of the book. */
const ITEM = "- ";

/** Paragraphs of the book; items that follow each other are a list. */
export function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return groupsOf(texts).map((group) => {
    const [first = ""] = group;
    if (!first.startsWith(ITEM))
      return (
        <p key={first} className="prose" dir="auto">
          <BookText text={first} />
        </p>
      );
    return (
      <ul key={first} className="prose book-items">
        {group.map((text) => (
          <li key={text} dir="auto">
            <BookText text={text.slice(ITEM.length)} />
          </li>
        ))}
      </ul>
    );
  });
}

/** Each paragraph by itself, items that follow each other together. */
function groupsOf(texts: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const text of texts) {
    const last = groups.at(-1);
    if (last && text.startsWith(ITEM) && last[0]?.startsWith(ITEM)) last.push(text);
    else groups.push([text]);
  }
  return groups;
}
