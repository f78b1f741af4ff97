import { useIntents } from "../AppContext.tsx";
import { download } from "../compare/download.ts";

/** Saves a kept game, or without an id the game in play, as a file on this computer. */
export function useSaveAsFile(): (id: string | null) => Promise<void> {
  const intents = useIntents();
  return async (id) => {
    const file = await intents.gameFile(id);
    if (file) download(file.name, new Blob([file.text], { type: "application/json" }));
  };
}
