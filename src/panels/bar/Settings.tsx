import { Switch } from "react-aria-components";
import type { Layers } from "../../app/index.ts";
import { LANGUAGES } from "../../language/index.ts";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { Choice } from "../Choice.tsx";
import { Sheet } from "../controls.tsx";

const THEMES = ["by-hour", "day", "night"] as const;
const MOTIONS = ["full", "reduced"] as const;
const LAYERS: readonly (keyof Layers)[] = ["grid", "sight", "control", "names"];

/** How the program looks and moves, and what the map shows. */
export function SettingsSheet({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const settings = useApp((state) => state.settings);
  const intents = useIntents();
  return (
    <Sheet title={t("settings.title")} isOpen={isOpen} onClose={onClose}>
      <Choice
        label={t("settings.theme")}
        value={settings.theme}
        options={THEMES.map((id) => [id, t(`settings.themes.${id}`)] as const)}
        onChange={(theme) => intents.setSettings({ theme })}
      />
      <Choice
        label={t("settings.motion")}
        value={settings.motion}
        options={MOTIONS.map((id) => [id, t(`settings.motions.${id}`)] as const)}
        onChange={(motion) => intents.setSettings({ motion })}
      />
      <Choice
        label={t("settings.language")}
        value={settings.language}
        options={LANGUAGES.map(({ tag, name }) => [tag, name] as const)}
        onChange={(language) => intents.setSettings({ language })}
      />
      <fieldset className="choice">
        <legend>{t("settings.layers")}</legend>
        {LAYERS.map((layer) => (
          <Switch
            key={layer}
            className="switch"
            isSelected={settings.layers[layer]}
            onChange={(isShown) => intents.setSettings({ layers: { ...settings.layers, [layer]: isShown } })}
          >
            <span className="switch-track" aria-hidden="true" />
            {t(`settings.layer.${layer}`)}
          </Switch>
        ))}
      </fieldset>
    </Sheet>
  );
}
