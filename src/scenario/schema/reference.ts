/** The files of `reference/`: what historians say of the battle, to be looked up. The rules never see them. */
import { z } from "zod";
import { citation, count, id, name, roughDate, sideId, text } from "./parts.ts";

/** From where a source speaks. */
const perspective = z.enum([
  "soviet",
  "russian",
  "japanese-records",
  "western",
  "chinese",
  "press",
  "both",
  "reference",
]);
const cited = z.array(citation).min(1);
const ids = z.array(id);
const confidence = z.enum(["sourced", "remembered", "estimated"]);
/** A number with what it counts, such as 400 m of effective range. */
const figure = z.strictObject({
  what: name,
  value: z.union([z.number(), name]),
  unit: name.optional(),
});
const otherAccount = z.strictObject({ claim: text, sources: cited });

/** `reference/bibliography.json`: how a source of `sources.json` is called in short, and sources of this folder alone. */
export const bibliographyFile = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: text,
      short: name,
      perspective,
      kind: name,
      /** Author, title, year and worth: only where `sources.json` has not got it. */
      author: name.optional(),
      title: name.optional(),
      year: name.nullable().optional(),
      worth: text.optional(),
    }),
  ),
});

/** `reference/claims.json`: questions on which sources disagree, with the answer of each. */
export const claimsFile = z.strictObject({
  claims: z.array(
    z.strictObject({
      id,
      question: text,
      topic: z.enum([
        "losses",
        "strength",
        "air",
        "fighting",
        "ground",
        "command",
        "causes",
        "diplomacy",
        "aftermath",
      ]),
      about: z.enum(["soviet", "japanese", "both"]),
      answers: z
        .array(
          z.strictObject({
            value: z.union([z.number(), text]).nullable(),
            unit: text.optional(),
            /** Who gives the answer, where the source only passes it on. */
            by: text.optional(),
            /** From where it speaks, where that is not where its source does. */
            voice: perspective.optional(),
            sources: cited,
            note: text.optional(),
          }),
        )
        .min(1),
      note: text.optional(),
      /** What the answers weigh against each other, and what the program takes. */
      found: text.optional(),
      events: ids,
      places: ids,
      units: ids,
    }),
  ),
});

/** `reference/formations.json`: the order of battle as the sources name it. */
export const formationsFile = z.strictObject({
  units: z.array(
    z.strictObject({
      id,
      name,
      otherNames: z.array(name),
      native: name.optional(),
      side: sideId,
      type: id,
      parent: id.nullable(),
      commander: text.optional(),
      strength: z.array(figure),
      conflicts: z.array(otherAccount),
      equipment: z.array(z.strictObject({ item: name, count: count.nullable(), note: text.optional() })),
      firstSeen: z.strictObject({ date: roughDate, time: name.optional(), place: id.nullable() }).optional(),
      notes: text.optional(),
      facts: z.array(z.strictObject({ text, confidence, sources: cited })),
      sources: z.array(citation),
    }),
  ),
});

/** `reference/gazetteer.json`: places with their names in the languages of those who were there. */
export const gazetteerFile = z.strictObject({
  places: z.array(
    z.strictObject({
      id,
      name,
      kind: id,
      area: z.enum(["battlefield", "theatre", "background"]),
      side: z.enum(["soviet", "japanese", "border", "neutral", "both", "other"]),
      names: z.strictObject({
        ru: name.optional(),
        ja: name.optional(),
        zh: name.optional(),
        ko: name.optional(),
      }),
      /** Forms that texts use besides, with the language of the text. */
      forms: z.array(z.strictObject({ form: name, language: name, sources: z.array(citation) })),
      heights: z.array(z.number()),
      heightNote: text.optional(),
      latitude: z.number().optional(),
      longitude: z.number().optional(),
      /** How far the point may be off, in metres. */
      uncertainty: count.optional(),
      /** True where the place is reasoned and not told. */
      approximate: z.boolean(),
      confidence: confidence.optional(),
      position: text.optional(),
      terrain: text.optional(),
      why: text.optional(),
      relations: z.array(z.strictObject({ to: id, text })),
      conflicts: z.array(otherAccount),
      notes: z.array(text),
      sources: cited,
    }),
  ),
});

/** `reference/weapons.json`: weapons and aircraft, those too that were not there. */
export const armouryFile = z.strictObject({
  weapons: z.array(
    z.strictObject({
      id,
      side: sideId,
      name,
      class: id,
      present: z.enum(["yes", "probable", "doubtful", "no"]),
      numbers: z.array(figure),
      note: text.optional(),
      reasoning: text.optional(),
      confidence,
      units: ids,
      claims: ids,
      sources: cited,
    }),
  ),
});

/** `reference/establishments.json`: strengths by table, as reported, or estimated. */
export const establishmentsFile = z.strictObject({
  tables: z.array(
    z.strictObject({
      id,
      side: z.enum(["soviet", "japanese", "both"]),
      unit: name,
      kind: z.enum(["establishment", "reported", "estimate"]),
      numbers: z.array(figure),
      note: text.optional(),
      reasoning: text.optional(),
      confidence,
      units: ids,
      sources: cited,
    }),
  ),
});

/** `reference/people.json`. */
export const peopleFile = z.strictObject({
  people: z.array(
    z.strictObject({
      id,
      name,
      native: name.optional(),
      otherNames: z.array(name),
      side: sideId,
      role: text,
      fate: text.optional(),
      note: text.optional(),
      units: ids,
      claims: ids,
      events: ids,
      sources: cited,
    }),
  ),
});

/** `reference/chronology.json`: every dated event; its text only where the scenario's words have none. */
export const chronologyFile = z.strictObject({
  events: z.array(
    z.strictObject({
      id,
      date: roughDate,
      dateEnd: roughDate.optional(),
      time: name.optional(),
      phase: z.enum(["background", "crisis", "battle", "aftermath"]),
      title: name,
      text: text.optional(),
      places: ids,
      units: ids,
      accounts: z.array(otherAccount),
      /** The record that tells the same event and is followed. */
      follows: id.optional(),
      sources: cited,
    }),
  ),
});

/** `reference/pages.json`, written by hand: what is invented, how to correct it, the two borders, the dead. */
export const pagesFile = z.strictObject({
  pages: z.array(
    z.strictObject({
      id,
      title: name,
      /** Items of a list begin with "- ". */
      paragraphs: z.array(text).min(1),
      places: ids,
      claims: ids,
      sources: z.array(citation),
    }),
  ),
});
