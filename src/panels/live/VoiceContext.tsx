import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import { Voice } from "./voice.ts";

const Context = createContext<Voice | null>(null);

/** The one polite and the one assertive live region of the whole page, and the voice that fills them. */
export function VoiceProvider({ children }: { readonly children: ReactNode }) {
  const [voice] = useState(() => new Voice());
  return (
    <Context value={voice}>
      {children}
      <Regions voice={voice} />
    </Context>
  );
}

/** A dialog hides the rest of the page from screen readers; regions with this mark stay heard. */
function Regions({ voice }: { readonly voice: Voice }) {
  const polite = useSyncExternalStore(voice.subscribe, () => voice.polite);
  const urgent = useSyncExternalStore(voice.subscribe, () => voice.urgent);
  return (
    <div className="visually-hidden" data-live-announcer="true">
      <p role="status" aria-live="polite" aria-atomic="true">
        {polite.text}
      </p>
      <p aria-live="assertive" aria-atomic="true">
        {urgent.text}
      </p>
    </div>
  );
}

/** The voice. @throws outside a VoiceProvider. */
export function useVoice(): Voice {
  const voice = useContext(Context);
  if (!voice) throw new Error("useVoice: no VoiceProvider above");
  return voice;
}
