import { type ReactNode, useEffect, useState } from "react";
import { Button, Switch } from "react-aria-components";
import { LAYERS, type ProgramKept, programKept, type Settings, TEXT_SIZES } from "../../app/index.ts";
import { LANGUAGES } from "../../language/index.ts";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { Choice } from "../Choice.tsx";
import { Sheet } from "../controls.tsx";
import { Stepper } from "../Stepper.tsx";
import { sound } from "../sound/useSounds.ts";
import type { OverTheScreen } from "../whenAsked.tsx";

const CONTRASTS = ["system", "normal", "high"] as const;
const THEMES = ["by-hour", "day", "night", "system"] as const;
const MOTIONS = ["full", "reduced"] as const;
const SPEEDS = ["slow", "steady", "fast", "none"] as const;
const MARCHES = ["ask", "by-themselves"] as const;
const VOLUMES = { least: 0, most: 100, step: 10 } as const;

/** How the program looks, moves and sounds, and what the map shows. */
export function SettingsSheet({ isOpen, onClose }: OverTheScreen) {
  const { t } = useLanguage();
  return (
    <Sheet title={t("settings.title")} isOpen={isOpen} onClose={onClose} className="settings">
      <Reading />
      <Hearing />
      <Playing />
      <OnTheMap />
      <Kept />
    </Sheet>
  );
}

/** One change of the settings. */
function useChange(): readonly [Settings, (change: Partial<Settings>) => void] {
  const intents = useIntents();
  return [useApp((state) => state.settings), intents.setSettings];
}

function Reading() {
  const { t } = useLanguage();
  const [settings, change] = useChange();
  return (
    <section className="settings-part">
      <h3>{t("settings.reading")}</h3>
      <Languages value={settings.language} onChange={(language) => change({ language })} />
      <Stepper
        label={t("settings.textSize")}
        less={t("settings.smaller")}
        more={t("settings.larger")}
        value={settings.textSize}
        range={TEXT_SIZES}
        onChange={(textSize) => change({ textSize })}
      />
      <Choice
        label={t("settings.contrast")}
        value={settings.contrast}
        options={CONTRASTS.map((id) => [id, t(`settings.contrasts.${id}`)] as const)}
        onChange={(contrast) => change({ contrast })}
      />
      <Choice
        label={t("settings.theme")}
        value={settings.theme}
        options={THEMES.map((id) => [id, t(`settings.themes.${id}`)] as const)}
        onChange={(theme) => change({ theme })}
      />
      <p className="small">{t("settings.themeHelp")}</p>
      <Choice
        label={t("settings.motion")}
        value={settings.motion}
        options={MOTIONS.map((id) => [id, t(`settings.motions.${id}`)] as const)}
        onChange={(motion) => change({ motion })}
      />
      <OnOff
        isOn={settings.projector === "on"}
        onChange={(isOn) => change({ projector: isOn ? "on" : "off" })}
      >
        {t("settings.projector")}
      </OnOff>
      <p className="small">{t("settings.projectorHelp")}</p>
    </section>
  );
}

/** Each language by its own name for itself; where there is but one, it is told, for nobody can choose. */
function Languages(props: { readonly value: string; readonly onChange: (tag: string) => void }) {
  const { t } = useLanguage();
  const [only, ...more] = LANGUAGES;
  if (only && more.length === 0)
    return (
      <div className="choice">
        <span>{t("settings.language")}</span>
        <p>{t("settings.onlyLanguage", { name: only.name })}</p>
      </div>
    );
  return (
    <Choice
      {...props}
      label={t("settings.language")}
      options={LANGUAGES.map(({ tag, name }) => [tag, name] as const)}
    />
  );
}

function Hearing() {
  const { t } = useLanguage();
  const [settings, change] = useChange();
  return (
    <section className="settings-part">
      <h3>{t("settings.hearing")}</h3>
      <OnOff isOn={settings.sound === "on"} onChange={(isOn) => change({ sound: isOn ? "on" : "off" })}>
        {t("settings.sound")}
      </OnOff>
      <p className="small">{t("settings.soundHelp")}</p>
      {settings.sound === "on" ? (
        <Stepper
          label={t("settings.volume")}
          less={t("settings.softer")}
          more={t("settings.louder")}
          value={settings.volume}
          range={VOLUMES}
          onChange={(volume) => change({ volume })}
        />
      ) : null}
      {settings.sound === "on" ? (
        <Button className="button settings-hear" onPress={() => sound("dispatch", settings.volume)}>
          {t("settings.hear")}
        </Button>
      ) : null}
    </section>
  );
}

/** How fast the map plays back, and what the program does at the ends of a part. */
function Playing() {
  const { t } = useLanguage();
  const [settings, change] = useChange();
  return (
    <section className="settings-part">
      <h3>{t("settings.playing")}</h3>
      <Choice
        label={t("settings.speed")}
        value={settings.speed}
        options={SPEEDS.map((id) => [id, t(`settings.speeds.${id}`)] as const)}
        onChange={(speed) => change({ speed })}
      />
      <Choice
        label={t("settings.marches")}
        value={settings.marches}
        options={MARCHES.map((id) => [id, t(`settings.marchesGo.${id}`)] as const)}
        onChange={(marches) => change({ marches })}
      />
      <OnOff isOn={settings.endCheck === "on"} onChange={(isOn) => change({ endCheck: isOn ? "on" : "off" })}>
        {t("endTurn.ask")}
      </OnOff>
    </section>
  );
}

function OnTheMap() {
  const { t } = useLanguage();
  const [{ layers }, change] = useChange();
  return (
    <section className="settings-part">
      <h3>{t("settings.layers")}</h3>
      <NoCard />
      {LAYERS.map(({ id: layer }) => (
        <OnOff
          key={layer}
          isOn={layers[layer]}
          onChange={(isShown) => change({ layers: { ...layers, [layer]: isShown } })}
        >
          {t(`layers.names.${layer}`)}
        </OnOff>
      ))}
    </section>
  );
}

/** That the map is drawn without the graphics card, where the browser gives none. */
function NoCard() {
  const { t } = useLanguage();
  const [isPlain] = useState(() => !hasGraphicsCard());
  return isPlain ? <p className="small">{t("map.plain")}</p> : null;
}

function hasGraphicsCard(): boolean {
  const context = document.createElement("canvas").getContext("webgl");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

/** Where the settings are kept, and the way back to those of a first visit. */
function Kept() {
  const { t } = useLanguage();
  const intents = useIntents();
  const [done, setDone] = useState("");
  const [program, setProgram] = useState<ProgramKept | null>(null);
  useEffect(() => {
    void programKept().then(setProgram);
  }, []);
  const putBack = () => {
    intents.resetSettings();
    setDone(t("settings.wasReset"));
  };
  return (
    <section className="settings-part settings-kept">
      <p className="small">{t("settings.kept")}</p>
      {program ? <p className="small">{t(`settings.program.${program}`)}</p> : null}
      <Button className="button" onPress={putBack}>
        {t("settings.reset")}
      </Button>
      <p role="status">{done}</p>
    </section>
  );
}

function OnOff(props: {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <Switch className="switch" isSelected={props.isOn} onChange={props.onChange}>
      <span className="switch-track" aria-hidden="true" />
      {props.children}
    </Switch>
  );
}
