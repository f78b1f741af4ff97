/** Arguments of the program's own tools: `--help` tells them, wrong ones end with 2 and the same sentence. */
import { type ParseArgsConfig, parseArgs } from "node:util";

/** What a tool can be told, as Node reads it. */
type Options = NonNullable<ParseArgsConfig["options"]>;
/** Options with a text. */
type Asked = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Reads the arguments of a tool, or ends the process: 0 after `--help`, 2 with what is wrong and the help.
 * @param read takes what it needs; an error that it throws is told as wrong arguments
 */
export function readAsked<T>(help: string, options: Options, read: (asked: Asked) => T): T {
  try {
    const values = parseArgs({ options: { ...options, help: { type: "boolean", default: false } } })
      .values as Asked;
    if (!values.help) return read(values);
    console.log(help);
    return process.exit(0);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return process.exit(2);
  }
}

/** A whole number, not below the least. @throws for anything else */
export function wholeOf(asked: Asked, option: string, least = 1): number {
  const number = Number(asked[option]);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${option} needs a whole number from ${least} on; found "${asked[option]}"`);
}
